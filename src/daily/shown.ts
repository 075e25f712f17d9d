// A schedule and its instants in words, for whoever reads them. Pure.
import { around, plain, type RichText, type Scene, type Subscription } from '../command/index.ts';
import type { Waiting } from './book.ts';
import { dayNames } from './typed.ts';
import { localDay } from './zone.ts';
import { zoneToday } from './zone-names.ts';

type Emphasis = NonNullable<RichText[number]['emphasis']>;

/** An instant as the reader's clock shows it, and beside it as the channel's does. */
export function instantShown(
  at: number,
  zone: string,
  { asker }: Pick<Scene, 'asker'>,
  emphasis?: Emphasis,
): RichText {
  const format = (timeZone: string, style: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(asker.locale, { ...style, timeZone }).format(at);
  const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  const full = { weekday: 'long', day: 'numeric', month: 'long', ...time } as const;
  const own = zoneToday(asker.zone ?? zone);
  const look = emphasis === undefined ? {} : { emphasis };
  const shown = { text: format(own, full), at, ...look };
  if (own === zoneToday(zone) && asker.zone !== null) return [shown];
  const there = localDay(own, at) === localDay(zone, at) ? time : full;
  return [shown, { text: ` (${zone}: ${format(zone, there)})`, ...look }];
}

function daysShown({ weekdays }: Pick<Subscription, 'weekdays'>, { asker, say }: Scene): string {
  if (weekdays.length === 7) return say('daily.everyDay');
  const names = dayNames(asker.locale, 'short');
  return new Intl.ListFormat(asker.locale, { type: 'conjunction' }).format(
    weekdays.map((day) => names[day - 1] ?? ''),
  );
}

/** Stands for an instant in a sentence until it is put in. */
const MARK = '\u0000';

/** How a subscription stands, a line each. @param waiting a post that was not taken yet */
export function statusShown(
  subscription: Subscription,
  { quiet, waiting }: { readonly quiet: boolean; readonly waiting: Waiting | null },
  scene: Scene,
): RichText[] {
  const { say, everything } = scene;
  const { time, zone, story, state, nextAt, thread, picture, reason } = subscription;
  const title =
    story === null ? say('daily.allStories') : (everything.story(story)?.title ?? say('daily.goneStory'));
  const whenPut = (sentence: string, at: number): RichText =>
    around(sentence, MARK, instantShown(at, zone, scene));
  return [
    plain(say('daily.schedule', { time, zone, days: daysShown(subscription, scene), story: title })),
    ...(thread ? [plain(say('daily.inThread'))] : []),
    ...(picture ? [plain(say('daily.withPicture'))] : []),
    ...(state === 'on' ? [whenPut(say('daily.next', { when: MARK }), nextAt)] : []),
    ...(state === 'on' && waiting !== null
      ? [whenPut(say('daily.waiting', { why: waiting.why, when: MARK }), waiting.again)]
      : []),
    ...(state === 'paused' ? [plain(say('daily.paused', { why: reason ?? '' }))] : []),
    ...(state === 'off' ? [plain(say('daily.isOff'))] : []),
    ...(quiet && state === 'on' ? [plain(say('daily.quiet'))] : []),
  ];
}
