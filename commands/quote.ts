// /quote: something that somebody said in the story, by chance.
import type { Placed, Reply, Scene } from '../src/command/index.ts';
import {
  defineCommand,
  nobodyCalled,
  peopleCalled,
  plain,
  statementActions,
  statementCard,
  statementResult,
  suggestPeople,
  text,
} from '../src/command/index.ts';

/** Shorter quotations say little by themselves. In UTF-16 units. */
const WORTH_QUOTING = 40;

/** A whole number that a seed stands for (FNV-1a), so that one seed always picks the same. */
function numberOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

const nobody = (reason: string): Reply => ({
  verdict: 'unknown',
  reason,
  parts: [{ type: 'text', text: plain(reason) }],
  actions: [],
  results: [],
});

/** The quotations to pick from: those worth quoting, else all that somebody said. */
function candidates(placed: readonly Placed[]): readonly Placed[] {
  const spoken = placed.filter(({ statement }) => statement.speaker !== null);
  const good = spoken.filter(
    ({ statement: { kind, text: words } }) => kind === 'direct' && words.length >= WORTH_QUOTING,
  );
  return good.length > 0 ? good : spoken;
}

function pick(by: string | undefined, scene: Scene): Reply {
  const { library, say, seed } = scene;
  const people = by === undefined ? null : peopleCalled(by, scene);
  if (people?.length === 0) return nobody(nobodyCalled(by ?? '', say));
  const all = library.stories.flatMap((story) =>
    story.statements.map((statement): Placed => ({ story, statement })),
  );
  const from = candidates(
    all.filter(
      ({ story, statement }) =>
        people === null || people.some((one) => one.story === story && one.person.name === statement.speaker),
    ),
  );
  const chosen = from[numberOf(seed) % Math.max(1, from.length)];
  if (chosen === undefined)
    return nobody(say(by === undefined ? 'quote.none' : 'what-did.nothing', { name: by ?? '' }));
  const { story, statement } = chosen;
  const another = {
    label: say('quote.another'),
    call: {
      command: 'quote',
      options: by === undefined ? {} : { by: (people?.[0]?.person.name ?? by).slice(0, 40) },
    },
    inPlace: true,
  };
  return {
    verdict: 'found',
    reason: say('quote.reason', { count: from.length }),
    parts: [statementCard(story, statement, say)],
    actions: [...(from.length > 1 ? [another] : []), ...statementActions(story, statement, say)],
    results: [statementResult(story, statement)],
  };
}

export const quote = defineCommand({
  name: 'quote',
  description: 'quote.description',
  options: { by: text({ description: 'quote.by', maxLength: 100, suggest: suggestPeople }) },
  visibility: 'public',
  example: '/quote',
  run: (scene) => pick(scene.options.by, scene),
});
