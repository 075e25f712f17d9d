// The schedule that somebody asks for: what they typed, else what it was before, else what is usual.
import {
  placeOf,
  type Scene,
  type Schedule,
  type Subscription,
  shorten,
  storyOrAll,
  UserError,
} from '../command/index.ts';
import { zoneOfLocale } from './locales.ts';
import { timeTyped, weekdaysTyped, zonesTyped, zoneTyped } from './typed.ts';
import { zoneToday } from './zone-names.ts';

/** When a channel that says nothing else gets its quote. */
const USUAL: Pick<Schedule, 'time' | 'weekdays'> = { time: '09:00', weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** How many zones are named that may have been meant. */
const NEAR = 3;

/** What /daily on takes; undefined where left out. */
export interface AskedSchedule {
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly weekdays?: string | undefined;
  readonly story?: string | undefined;
  readonly where?: string | undefined;
  readonly picture?: string | undefined;
}

/** A value that was typed, or else another; a UserError where it can't be read. */
function typedOr<T>(
  typed: string | undefined,
  read: (typed: string) => T | null,
  other: T,
  wrong: (typed: string) => string,
): T {
  if (typed === undefined) return other;
  const value = read(typed);
  if (value === null) throw new UserError('daily', wrong(typed));
  return value;
}

function zoneAsked(typed: string | undefined, known: Subscription | null, { asker, say }: Scene): string {
  if (typed === undefined) {
    const zone = known?.zone ?? asker.zone ?? zoneOfLocale(asker.locale);
    if (zone === null) throw new UserError('daily', say('daily.whichZone'));
    return zoneToday(zone);
  }
  const near = zonesTyped(typed).slice(0, NEAR);
  return typedOr(typed, zoneTyped, '', () =>
    near.length > 0
      ? say('daily.nearZone', { zone: shorten(typed, 40), near: near.join(', ') })
      : say('daily.badZone', { zone: shorten(typed, 40) }),
  );
}

async function storyAsked(
  typed: string | undefined,
  known: Subscription | null,
  scene: Scene,
): Promise<string | null> {
  if (typed !== undefined) return storyOrAll(typed, scene);
  return known === null ? (await scene.services.settings.get(placeOf(scene.asker))).story : known.story;
}

/**
 * The schedule that is asked for.
 *
 * @param known the subscription as it is; what isn't named stays so
 * @throws UserError, in the asker's language, for what can't be read
 */
export async function scheduleAsked(
  { time, zone, weekdays, story, where, picture }: AskedSchedule,
  known: Subscription | null,
  scene: Scene,
): Promise<Schedule> {
  const { asker, say } = scene;
  return {
    time: typedOr(time, timeTyped, known?.time ?? USUAL.time, (typed) =>
      say('daily.badTime', { time: shorten(typed, 20) }),
    ),
    zone: zoneAsked(zone, known, scene),
    weekdays: typedOr(
      weekdays,
      (typed) => weekdaysTyped(typed, asker.locale),
      known?.weekdays ?? USUAL.weekdays,
      (typed) => say('daily.badDays', { days: shorten(typed, 40) }),
    ),
    story: await storyAsked(story, known, scene),
    thread: where === undefined ? (known?.thread ?? false) : where === 'thread',
    picture: picture === undefined ? (known?.picture ?? false) : picture === 'yes',
  };
}
