// /what-did: what somebody said, about something or at all.
import type { Action, Placed, PlacedPerson, Reply, Scene } from '../src/command/index.ts';
import {
  answerReply,
  chosenBy,
  defineCommand,
  nameFirst,
  nobodyCalled,
  number,
  peopleCalled,
  plain,
  referenceTo,
  statementItem,
  statementResult,
  suggestPeople,
  text,
} from '../src/command/index.ts';
import { answer, isMentioned, type Question, readQuestion, saidByUnnamed } from '../src/search/index.ts';

/** Statements on one page. */
const PAGE = 5;

const told = (reason: string, actions: readonly Action[] = []): Reply => ({
  verdict: 'unknown',
  reason,
  parts: [{ type: 'text', text: plain(reason) }],
  actions,
  results: [],
});

/** Says that somebody is reported to have said nothing of the kind, and leads to what they did say. */
function nothingAbout(people: readonly PlacedPerson[], { say }: Scene): Reply | null {
  const [first] = people;
  if (first === undefined || people.some(({ person }) => person.name !== first.person.name)) return null;
  const { name } = first.person;
  const said = people
    .flatMap(({ story, person }) => story.statements.filter((one) => one.speaker === person.name))
    .at(0);
  if (said === undefined) return told(say('what-did.nothing', { name }));
  const call = { command: 'what-did', options: { person: referenceTo(said) } };
  return told(say('what-did.nothingAbout', { name }), [{ label: say('what-did.everything'), call }]);
}

/** Topics that ask for everything said in one way: "tweeted" → tweets. */
const MEDIA: readonly (readonly [topic: RegExp, medium: string])[] = [
  [/^(?:re)?tweet(?:s|ed|ing)?$/iu, 'tweet'],
  [/^e-?mail(?:s|ed)?$/iu, 'email'],
  [/^letters?$/iu, 'letter'],
];

const mediumOf = (topic: string): string | null =>
  MEDIA.find(([pattern]) => pattern.test(topic.trim()))?.[1] ?? null;

/** What one person says, in the order of the stories; in one medium, where it is given. */
const saidBy = (people: readonly PlacedPerson[], medium: string | null): Placed[] =>
  people
    .filter(({ person: { name } }) => name === people[0]?.person.name)
    .flatMap(({ story, person }) =>
      story.statements
        .filter((one) => one.speaker === person.name && (medium === null || one.medium === medium))
        .map((statement): Placed => ({ story, statement })),
    );

/** What a source without a name says, by its description or by one of its statements. */
function saidByNobody(whom: string, scene: Scene): Placed[] {
  const chosen = chosenBy(whom, scene)?.statement;
  const description = chosen === undefined ? whom : chosen.speaker === null ? (chosen.unnamed ?? '') : '';
  return scene.library.stories.flatMap((story) =>
    saidByUnnamed(story, description).map((statement): Placed => ({ story, statement })),
  );
}

/** Statements page by page, after a sentence that says how many there are. */
function listed(
  all: readonly Placed[],
  reason: string,
  page: number,
  medium: string | null,
  scene: Scene,
): Reply {
  const { say } = scene;
  const [start] = all;
  if (start === undefined) return told(reason);
  const pages = Math.ceil(all.length / PAGE);
  const at = Math.min(page, pages);
  const shown = all.slice((at - 1) * PAGE, at * PAGE);
  const turn = (to: number, label: string): Action[] =>
    to < 1 || to > pages
      ? []
      : [
          {
            label,
            call: {
              command: 'what-did',
              options: {
                person: referenceTo(start.statement),
                ...(medium === null ? {} : { topic: medium }),
                page: String(to),
              },
            },
            inPlace: true,
          },
        ];
  return {
    verdict: 'found',
    reason,
    parts: [
      {
        type: 'text',
        text: plain(pages > 1 ? `${reason} ${say('what-did.page', { page: at, pages })}` : reason),
      },
      { type: 'list', numbered: true, items: shown.map((placed) => statementItem(placed, scene)) },
    ],
    actions: [...turn(at - 1, say('what-did.before')), ...turn(at + 1, say('what-did.more'))],
    results: shown.map(({ story, statement }) => statementResult(story, statement)),
  };
}

function everythingBy(
  people: readonly PlacedPerson[],
  page: number,
  medium: string | null,
  scene: Scene,
): Reply {
  const name = people[0]?.person.name ?? '';
  const all = saidBy(people, medium);
  const reason =
    all.length === 0
      ? scene.say('what-did.nothing', { name })
      : scene.say('what-did.all', { name, count: all.length });
  return listed(all, reason, page, medium, scene);
}

/** What the story tells of somebody, or something, that it lays no statement to; null where it speaks of no such thing. */
function nearest(whom: string, scene: Scene): Reply | null {
  const { stories } = scene.library;
  if (!stories.some((story) => isMentioned(story, whom))) return null;
  const found = answer(stories, { ...readQuestion(whom), wants: 'fact', subject: null, topic: whom });
  return found.findings.length === 0 ? null : answerReply({ ...found, verdict: 'close', why: 'near' }, scene);
}

function everythingBySource(whom: string, page: number, scene: Scene): Reply {
  const all = saidByNobody(whom, scene);
  const [first] = all;
  if (first === undefined) return nearest(whom, scene) ?? told(nobodyCalled(whom, scene.say));
  const name = first.statement.unnamed ?? whom;
  return listed(all, scene.say('what-did.unnamed', { name, count: all.length }), page, null, scene);
}

/** Several people of that name: which one? */
function choose(people: readonly PlacedPerson[], { say }: Scene): Reply {
  const reason = say('what-did.whom');
  return {
    verdict: 'ambiguous',
    reason,
    parts: [
      { type: 'text', text: plain(reason) },
      {
        type: 'list',
        numbered: true,
        items: people.map(({ person: { name, role } }) => ({
          text: [{ text: name, emphasis: 'bold' }, ...(role === null ? [] : [{ text: `, ${role}` }])],
          action: { label: name, call: { command: 'what-did', options: { person: name.slice(0, 40) } } },
        })),
      },
    ],
    actions: [],
    results: [],
  };
}

/** The name at the beginning of some words typed without quotation marks: as far as capitals go. */
const wholeName = (person: string, rest: string): string =>
  /\s/u.test(person) ? person : (/^\S+(?: \p{Lu}\S*)*/u.exec(`${person} ${rest}`)?.[0] ?? person);

/**
 * What is asked about somebody: a topic, or a whole question ("why did she say so?"), whose verb and kind then count.
 */
function questionAbout(whom: string, about: string): Question {
  const whole = readQuestion(about);
  const asked =
    whole.wants === 'words' && whole.subject !== null
      ? whole
      : readQuestion(`what did ${whom} say about ${about}`);
  return whole === asked ? whole : { ...asked, wants: 'words', sort: 'what', topic: about };
}

function say(person: string, topic: string | undefined, page: number, scene: Scene): Reply {
  const { name, rest } =
    chosenBy(person, scene) === undefined
      ? nameFirst(`${person} ${topic ?? ''}`, scene)
      : { name: person, rest: topic ?? '' };
  const longer = name.length > person.length;
  const [whom, about] = longer ? [name, rest] : [person, topic ?? ''];
  const people = peopleCalled(whom, scene);
  const medium = mediumOf(about);
  const inMedium =
    medium !== null &&
    people.some(({ story, person: { name: speaker } }) =>
      story.statements.some((one) => one.speaker === speaker && one.medium === medium),
    );
  if (about !== '' && !inMedium) {
    const called = people[0]?.person.name ?? whom;
    const asked = { ...questionAbout(whom, about), subject: whom.startsWith('#') ? called : whom };
    const found = answer(scene.library.stories, asked);
    if (found.verdict !== 'unknown') return answerReply(found, scene);
    if (found.why === 'stranger') return told(nobodyCalled(wholeName(whom, about), scene.say));
    return nothingAbout(people, scene) ?? answerReply(found, scene);
  }
  const names = new Set(people.map((one) => one.person.name));
  if (names.size === 0) return everythingBySource(whom, page, scene);
  return names.size > 1
    ? choose(
        [...names].slice(0, 3).flatMap((one) => people.find(({ person: p }) => p.name === one) ?? []),
        scene,
      )
    : everythingBy(people, page, medium, scene);
}

export const whatDid = defineCommand({
  name: 'what-did',
  description: 'what-did.description',
  options: {
    person: text({ description: 'what-did.person', required: true, maxLength: 100, suggest: suggestPeople }),
    topic: text({ description: 'what-did.topic', maxLength: 1000 }),
    page: number({ description: 'what-did.pageOption', min: 1, max: 999, byName: true }),
  },
  visibility: 'public',
  example: '/what-did "the mayor" lamps',
  run: (scene) => say(scene.options.person, scene.options.topic, scene.options.page ?? 1, scene),
});
