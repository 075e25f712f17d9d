// /people: who is in the story, what the story says they are, and how much they say.
import type { List, PlacedPerson, Reply, Scene } from '../src/command/index.ts';
import {
  defineCommand,
  nobodyCalled,
  peopleCalled,
  plain,
  statementCount,
  suggestPeople,
  text,
} from '../src/command/index.ts';

/** Longest list; a corpus of many stories has more people than a reply holds. */
const LISTED = 15;

interface Known {
  readonly name: string;
  readonly role: string | null;
  readonly also: readonly string[];
  readonly stories: number;
  readonly count: number;
}

/** People under one name in several stories are shown once. */
function gathered(people: readonly PlacedPerson[]): Known[] {
  const known = new Map<string, Known>();
  for (const { story, person } of people) {
    const before = known.get(person.name);
    const count = statementCount({ story, person });
    known.set(person.name, {
      name: person.name,
      role: before?.role ?? person.role,
      also: [...new Set([...(before?.also ?? []), ...person.also])],
      stories: (before?.stories ?? 0) + 1,
      count: (before?.count ?? 0) + count,
    });
  }
  return [...known.values()];
}

function item({ name, role, also, count }: Known, detailed: boolean, { say }: Scene): List['items'][number] {
  const other = also.filter((one) => !name.includes(one));
  return {
    text: [
      { text: name, emphasis: 'bold' },
      { text: `${role === null ? '' : `, ${role}`}: ${say('people.statements', { count })}` },
      ...(detailed && other.length > 0
        ? [{ text: ` ${say('people.also', { names: other.join(', ') })}`, emphasis: 'italic' } as const]
        : []),
    ],
    action: {
      label: say('people.more', { name }),
      call: { command: 'what-did', options: { person: name.slice(0, 40) } },
    },
  };
}

function list(name: string | undefined, scene: Scene): Reply {
  const { library, say } = scene;
  const all = library.stories.flatMap((story) => story.cast.map((person) => ({ story, person })));
  const chosen = gathered(name === undefined ? all : peopleCalled(name, scene))
    .filter(({ count }) => name !== undefined || count > 0)
    .sort((a, b) => b.count - a.count);
  if (chosen.length === 0) {
    const reason = name === undefined ? say('people.none') : nobodyCalled(name, say);
    return {
      verdict: 'unknown',
      reason,
      parts: [{ type: 'text', text: plain(reason) }],
      actions: [],
      results: [],
    };
  }
  const shown = chosen.slice(0, LISTED);
  const reason =
    name === undefined
      ? say('people.intro', { count: chosen.length })
      : say('people.found', { count: chosen.length });
  return {
    verdict: name === undefined ? null : chosen.length > 1 ? 'ambiguous' : 'found',
    reason,
    parts: [
      { type: 'text', text: plain(reason) },
      { type: 'list', numbered: true, items: shown.map((known) => item(known, name !== undefined, scene)) },
    ],
    actions: [],
    results: [],
  };
}

export const people = defineCommand({
  name: 'people',
  description: 'people.description',
  options: { name: text({ description: 'people.name', maxLength: 100, suggest: suggestPeople }) },
  visibility: 'private',
  example: '/people',
  run: (scene) => list(scene.options.name, scene),
});
