// A rendered message as Slack takes it: in an acknowledgement, at a response_url, or by chat.postMessage.
import type { types } from '@slack/bolt';
import type { Visibility } from '../../command/index.ts';
import type { Rendered } from './render.ts';

/** Words and blocks, with nothing parsed out of them and nothing unfurled. */
export interface Outgoing {
  text: string;
  blocks: types.KnownBlock[];
  mrkdwn: false;
  unfurl_links: false;
  unfurl_media: false;
}

export const outgoing = ({ text, blocks }: Rendered): Outgoing => ({
  text,
  blocks: [...blocks],
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
});

/** For an acknowledgement or a response_url; there it can take the place of the message whose button was pressed. */
export const answering = (message: Rendered, visibility: Visibility, replaces = false) => ({
  ...outgoing(message),
  response_type: visibility === 'private' ? ('ephemeral' as const) : ('in_channel' as const),
  replace_original: replaces,
});
