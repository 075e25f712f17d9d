// What announces a post in its channel when the post itself stands in a thread.
import type { Part, Reply } from '../../command/index.ts';

const headParts = (part: Part): Part[] => {
  if (part.type === 'text') return [part];
  if (part.type !== 'card') return [];
  return [{ type: 'text', text: [...part.heading, { text: `\n${part.footer}` }] }];
};

/** The texts of a reply, and who speaks where; neither the words nor the buttons. */
export const headOf = (reply: Reply): Reply => ({
  ...reply,
  parts: reply.parts.flatMap(headParts),
  actions: [],
});
