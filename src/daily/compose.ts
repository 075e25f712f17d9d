// The quote of the row as a reply: the statement with its speaker, what it answered, the buttons, and the picture on request.
import {
  around,
  type Picture,
  type Reply,
  type Say,
  type Subscription,
  sayIn,
  statementActions,
  statementCard,
  statementResult,
} from '../command/index.ts';
import type { Statement, Story } from '../story/index.ts';

/** Draws a story's row; null where it has none. */
export type DrawRow = (story: Story, say: Say) => Promise<Picture | null>;

/** What is posted. */
export async function compose(
  subscription: Pick<Subscription, 'locale' | 'picture'>,
  { story, statement }: { readonly story: Story; readonly statement: Statement },
  drawRow: DrawRow,
): Promise<Reply> {
  const say = sayIn(subscription.locale);
  const picture = subscription.picture ? await drawRow(story, say) : null;
  return {
    verdict: null,
    reason: '',
    parts: [
      { type: 'text', text: [{ text: say('daily.title'), emphasis: 'bold' }] },
      statementCard(story, statement, say),
      ...(picture === null ? [] : [picture]),
    ],
    actions: statementActions(story, statement, say),
    results: [statementResult(story, statement)],
    visibility: 'public',
    locale: subscription.locale,
  };
}

/** Stands for the channel in the sentence until that is put in. */
const MARK = '\u0000';

/** What the one who switched it on is told when it has to be paused. */
export function pausedNotice({ locale, place }: Subscription, why: string): Reply {
  const { channel } = place;
  const reason = sayIn(locale)('daily.pausedNotice', { channel: MARK, why });
  return {
    verdict: null,
    reason: reason.replace(MARK, channel),
    parts: [{ type: 'text', text: around(reason, MARK, [{ text: channel, channel }]) }],
    actions: [],
    results: [],
    visibility: 'private',
    locale,
  };
}
