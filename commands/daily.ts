// /daily: the quote of the row, every day in this channel. Switched, looked at and passed over by administrators.
import type { Call, Reply, RichText, Scene, Subscription, Upcoming } from '../src/command/index.ts';
import {
  choice,
  defineCommand,
  oneLine,
  placeOf,
  plain,
  plainText,
  referenceTo,
  shorten,
  speakerLabel,
  suggestStoriesOrAll,
  text,
  UserError,
  type Values,
} from '../src/command/index.ts';
import { instantShown, scheduleAsked, statusShown, zonesTyped, zoneToday } from '../src/daily/index.ts';

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
      [...(typed === '' && asker.zone !== null ? [zoneToday(asker.zone)] : []), ...zonesTyped(typed)].map(
        (zone) => ({
          name: zone,
          value: zone,
        }),
      ),
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

/** What is said, a line each, as a reply. */
const told = (lines: readonly (string | RichText)[], more: Partial<Reply> = {}): Reply => {
  const texts = lines.map((line) => (typeof line === 'string' ? plain(line) : line));
  return {
    verdict: null,
    reason: plainText(texts[0] ?? []),
    actions: [],
    results: [],
    ...more,
    parts: [...texts.map((text) => ({ type: 'text' as const, text })), ...(more.parts ?? [])],
  };
};

async function statusLines(subscription: Subscription, scene: Scene): Promise<RichText[]> {
  const { settings, daily } = scene.services;
  const [{ quiet }, waiting] = await Promise.all([
    settings.get(subscription.place),
    daily.waiting(subscription),
  ]);
  return statusShown(subscription, { quiet, waiting }, scene);
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
    // What does something takes the buttons away, so that a second press does nothing.
    inPlace: what !== 'preview',
  }));

async function status(known: Subscription | null, scene: Scene): Promise<Reply> {
  if (known === null) return told([scene.say('daily.never')], { actions: buttons(['on'], scene) });
  const which = known.state === 'on' ? (['preview', 'now', 'off'] as const) : (['on'] as const);
  return told(await statusLines(known, scene), { actions: buttons(which, scene) });
}

async function on(known: Subscription | null, scene: Asked): Promise<Reply> {
  const { asker, say, services } = scene;
  const schedule = await scheduleAsked(scene.options, known, scene);
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
    text: [...instantShown(one.at, subscription.zone, scene, 'bold'), ...plain(`: ${line(one, scene)}`)],
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
  const { say, services } = scene;
  const { state, reason, place } = subscription;
  if (state === 'paused') return told([say('daily.paused', { why: reason ?? '' })]);
  if ((await services.settings.get(place)).quiet) return told([say('daily.quiet')]);
  const taken = await services.daily.now(subscription);
  return told([
    taken === null ? say('daily.nothing') : say('daily.comes', { statement: line(taken, scene) }),
  ]);
}

async function off(known: Subscription | null, { asker, say, services }: Scene): Promise<Reply> {
  const was = known !== null && (await services.daily.unsubscribe(placeOf(asker)));
  return told([say(was ? 'daily.nowOff' : 'daily.wasOff')]);
}

async function daily(scene: Asked): Promise<Reply> {
  // Whoever names a time, and not what to do with it, wants it so.
  const { do: what = Object.keys(scene.options).length > 0 ? 'on' : 'status' } = scene.options;
  const { barred } = scene.asker;
  if (barred !== undefined && what === 'on') throw new UserError(barred, scene.say(`daily.${barred}`));
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
