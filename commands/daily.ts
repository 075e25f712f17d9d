// /daily: the quote of the row, every day in this channel. Switched, looked at and passed over by administrators.
import type { Call, Reply, Scene, Schedule, Subscription, Upcoming } from '../src/command/index.ts';
import {
  choice,
  defineCommand,
  oneLine,
  placeOf,
  plain,
  referenceTo,
  shorten,
  speakerLabel,
  storyOrAll,
  suggestStoriesOrAll,
  text,
  UserError,
  type Values,
} from '../src/command/index.ts';
import {
  compose,
  dayNames,
  localDay,
  timeTyped,
  weekdaysTyped,
  zoneOfLocale,
  zonesTyped,
  zoneTyped,
} from '../src/daily/index.ts';

/** When a channel that says nothing else gets its quote. */
const USUAL: Pick<Schedule, 'time' | 'weekdays'> = { time: '09:00', weekdays: [1, 2, 3, 4, 5, 6, 7] };
/** How many posts a preview shows. */
const PREVIEWED = 3;
/** Longest words of a statement in a list. */
const WORDS = 160;

const options = {
  do: choice({
    description: 'daily.do',
    choices: [
      { value: 'status', label: 'daily.doStatus' },
      { value: 'on', label: 'daily.doOn' },
      { value: 'off', label: 'daily.doOff' },
      { value: 'preview', label: 'daily.doPreview' },
      { value: 'skip', label: 'daily.doSkip' },
      { value: 'now', label: 'daily.doNow' },
    ],
  }),
  time: text({ description: 'daily.time', maxLength: 20 }),
  zone: text({
    description: 'daily.zone',
    maxLength: 60,
    suggest: (typed, { asker }) =>
      [...(typed === '' && asker.zone !== null ? [asker.zone] : []), ...zonesTyped(typed)].map((zone) => ({
        name: zone,
        value: zone,
      })),
  }),
  weekdays: text({ description: 'daily.weekdays', maxLength: 100, byName: true }),
  story: text({ description: 'daily.story', maxLength: 200, byName: true, suggest: suggestStoriesOrAll }),
  where: choice({
    description: 'daily.where',
    byName: true,
    choices: [
      { value: 'channel', label: 'daily.whereChannel' },
      { value: 'thread', label: 'daily.whereThread' },
    ],
  }),
  picture: choice({
    description: 'daily.picture',
    byName: true,
    choices: [
      { value: 'no', label: 'daily.no' },
      { value: 'yes', label: 'daily.yes' },
    ],
  }),
} as const;

type Asked = Scene & { readonly options: Values<typeof options> };

const callOf = (what: string): Call => ({ command: 'daily', options: { do: what } });

const told = (lines: readonly string[], more: Partial<Reply> = {}): Reply => ({
  verdict: null,
  reason: lines[0] ?? '',
  actions: [],
  results: [],
  ...more,
  parts: [...lines.map((line) => ({ type: 'text' as const, text: plain(line) })), ...(more.parts ?? [])],
});

/** An instant as the reader's clock shows it, or the channel's where the reader's isn't known. */
function clock(at: number, zone: string, { asker }: Scene): string {
  const format = (timeZone: string, style: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(asker.locale, { ...style, timeZone }).format(at);
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const full = { weekday: 'long', day: 'numeric', month: 'long', ...time } as const;
  const own = asker.zone ?? zone;
  const shown = format(own, full);
  if (own === zone) return shown;
  const there = localDay(own, at) === localDay(zone, at) ? time : full;
  return `${shown} (${zone}: ${format(zone, there)})`;
}

function daysOf({ weekdays }: Pick<Schedule, 'weekdays'>, { asker, say }: Scene): string {
  if (weekdays.length === 7) return say('daily.everyDay');
  const names = dayNames(asker.locale, 'short');
  return new Intl.ListFormat(asker.locale, { type: 'conjunction' }).format(
    weekdays.map((day) => names[day - 1] ?? ''),
  );
}

async function statusLines(subscription: Subscription, scene: Scene): Promise<string[]> {
  const { say, everything, services } = scene;
  const { time, zone, story, state, nextAt, thread, picture, reason } = subscription;
  const title =
    story === null ? say('daily.allStories') : (everything.story(story)?.title ?? say('daily.goneStory'));
  const { quiet } = await services.settings.get(subscription.place);
  return [
    say('daily.schedule', { time, zone, days: daysOf(subscription, scene), story: title }),
    ...(thread ? [say('daily.inThread')] : []),
    ...(picture ? [say('daily.withPicture')] : []),
    ...(state === 'on' ? [say('daily.next', { when: clock(nextAt, zone, scene) })] : []),
    ...(state === 'paused' ? [say('daily.paused', { why: reason ?? '' })] : []),
    ...(state === 'off' ? [say('daily.isOff')] : []),
    ...(quiet && state === 'on' ? [say('daily.quiet')] : []),
  ];
}

const BUTTONS = {
  on: 'daily.doOn',
  off: 'daily.doOff',
  preview: 'daily.doPreview',
  now: 'daily.doNow',
} as const;

const buttons = (which: readonly (keyof typeof BUTTONS)[], { say }: Scene): Reply['actions'] =>
  which.map((what) => ({
    label: say(BUTTONS[what]),
    call: callOf(what),
    inPlace: what === 'on' || what === 'off',
  }));

async function status(known: Subscription | null, scene: Scene): Promise<Reply> {
  if (known === null) return told([scene.say('daily.never')], { actions: buttons(['on'], scene) });
  const which = known.state === 'on' ? (['preview', 'now', 'off'] as const) : (['on'] as const);
  return told(await statusLines(known, scene), { actions: buttons(which, scene) });
}

/** A value that was typed, or else one from before; a UserError where it can't be read. */
function typedOr<T>(
  typed: string | undefined,
  read: (typed: string) => T | null,
  other: T,
  wrong: () => string,
): T {
  if (typed === undefined) return other;
  const value = read(typed);
  if (value === null) throw new UserError('daily', wrong());
  return value;
}

function zoneFor(typed: string | undefined, known: Subscription | null, { asker, say }: Scene): string {
  if (typed === undefined) {
    const zone = known?.zone ?? asker.zone ?? zoneOfLocale(asker.locale);
    if (zone === null) throw new UserError('daily', say('daily.whichZone'));
    return zone;
  }
  const near = zonesTyped(typed).slice(0, 3);
  return typedOr(typed, zoneTyped, '', () =>
    near.length > 0
      ? say('daily.nearZone', { zone: shorten(typed, 40), near: near.join(', ') })
      : say('daily.badZone', { zone: shorten(typed, 40) }),
  );
}

async function storyFor(
  typed: string | undefined,
  known: Subscription | null,
  scene: Scene,
): Promise<string | null> {
  if (typed === undefined)
    return known === null ? (await scene.services.settings.get(placeOf(scene.asker))).story : known.story;
  return storyOrAll(typed, scene);
}

async function on(known: Subscription | null, scene: Asked): Promise<Reply> {
  const { asker, say, services } = scene;
  const { time, zone, weekdays, story, where, picture } = scene.options;
  const schedule: Schedule = {
    time: typedOr(time, timeTyped, known?.time ?? USUAL.time, () =>
      say('daily.badTime', { time: shorten(time ?? '', 20) }),
    ),
    zone: zoneFor(zone, known, scene),
    weekdays: typedOr(
      weekdays,
      (typed) => weekdaysTyped(typed, asker.locale),
      known?.weekdays ?? USUAL.weekdays,
      () => say('daily.badDays', { days: shorten(weekdays ?? '', 40) }),
    ),
    story: await storyFor(story, known, scene),
    thread: where === undefined ? (known?.thread ?? false) : where === 'thread',
    picture: picture === undefined ? (known?.picture ?? false) : picture === 'yes',
  };
  const subscription = await services.daily.subscribe(placeOf(asker), schedule, asker.person, asker.locale);
  return told([say('daily.isOn'), ...(await statusLines(subscription, scene))], {
    actions: buttons(['preview', 'now', 'off'], scene),
  });
}

const line = ({ statement }: Upcoming, { say }: Scene): string =>
  `${speakerLabel(statement, say)}: ${shorten(oneLine(statement.text), WORDS)}`;

async function preview(subscription: Subscription, scene: Scene): Promise<Reply> {
  const { say } = scene;
  const upcoming = await scene.services.daily.preview(subscription, PREVIEWED);
  if (upcoming.length === 0) return told([say('daily.nothing')]);
  const items = upcoming.map((one) => ({
    text: [
      { text: `${clock(one.at, subscription.zone, scene)}: `, emphasis: 'bold' as const },
      { text: line(one, scene) },
    ],
    action: {
      label: shorten(line(one, scene), 60),
      call: { command: 'who-said', options: { quote: referenceTo(one.statement) } },
    },
  }));
  return told([say('daily.preview')], {
    parts: [{ type: 'list', numbered: true, items }],
    actions: [{ label: say('daily.doSkip'), call: callOf('skip'), inPlace: true }],
  });
}

async function skip(subscription: Subscription, scene: Scene): Promise<Reply> {
  const { say, services } = scene;
  const passed = await services.daily.skip(subscription);
  const [next] = await services.daily.preview(subscription, 1);
  if (passed === null || next === undefined) return told([say('daily.nothing')]);
  return told([
    say('daily.skipped', { statement: line(passed, scene) }),
    say('daily.instead', { statement: line(next, scene) }),
  ]);
}

async function now(subscription: Subscription, scene: Scene): Promise<Reply> {
  const taken = await scene.services.daily.now(subscription);
  if (taken === null) return told([scene.say('daily.nothing')]);
  return compose(subscription, taken, async (story, say) => {
    const { drawRow } = await import('../src/row/index.ts');
    return drawRow(story, say);
  });
}

async function off(known: Subscription | null, { asker, say, services }: Scene): Promise<Reply> {
  const was = known !== null && (await services.daily.unsubscribe(placeOf(asker)));
  return told([say(was ? 'daily.nowOff' : 'daily.wasOff')]);
}

async function daily(scene: Asked): Promise<Reply> {
  const what = scene.options.do ?? 'status';
  const known = await scene.services.daily.status(placeOf(scene.asker));
  if (what === 'status') return status(known, scene);
  if (what === 'on') return on(known, scene);
  if (what === 'off') return off(known, scene);
  if (known === null || known.state === 'off') throw new UserError('daily', scene.say('daily.never'));
  return { preview, skip, now }[what](known, scene);
}

export const dailyCommand = defineCommand({
  name: 'daily',
  description: 'daily.description',
  options,
  visibility: 'private',
  permission: 'administrators',
  example: '/daily on 9:30 Europe/London',
  run: daily,
});
