// A rendered message in the words of discord.js, and as the body of a plain request.
import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { Row } from './components.ts';
import type { Rendered } from './render.ts';

interface Outgoing {
  content: string;
  embeds: APIEmbed[];
  components: Row[];
  files: { attachment: Buffer; name: string; description: string }[];
  allowedMentions: { parse: []; repliedUser: false };
}

/** For discord.js: a reply, an edit or a follow-up. Nothing in it pings anybody. */
export const outgoing = ({ content, embeds, components, files }: Rendered): Outgoing => ({
  content,
  embeds: [...embeds],
  components: [...components],
  files: files.map(({ name, bytes, alt }) => ({ attachment: Buffer.from(bytes), name, description: alt })),
  allowedMentions: { parse: [], repliedUser: false },
});

/** For a request of our own, which knows of no cache: what `POST /channels/{id}/messages` takes. */
export function bodyOf(message: Rendered, nonce: string): RESTPostAPIChannelMessageJSONBody {
  return {
    content: message.content,
    embeds: [...message.embeds],
    components: [...message.components],
    attachments: message.files.map(({ name, alt }, id) => ({ id, filename: name, description: alt })),
    allowed_mentions: { parse: [] },
    nonce,
    enforce_nonce: true,
  };
}
