// /who-answered: a statement → what was said in answer to it, and what it answers itself.
import type { Part, Placed, Reply, Scene } from '../src/command/index.ts';
import {
  answerReply,
  chosenBy,
  defineCommand,
  OFFERED,
  peopleCalled,
  plain,
  speakerLabel,
  statementActions,
  statementCard,
  statementItem,
  statementResult,
  suggestPeople,
  text,
} from '../src/command/index.ts';
import { answer, readQuestion } from '../src/search/index.ts';
import { answeredBy } from '../src/story/index.ts';

/** Answers as a reply: the first as a card, the others to choose from. */
function shown(answers: readonly Placed[], reason: string, scene: Scene): Reply {
  const { say } = scene;
  const [first, ...others] = answers.slice(0, OFFERED);
  if (first === undefined) throw new RangeError('no answer to show');
  const list: Part[] =
    others.length === 0
      ? []
      : [
          { type: 'text', text: plain(say('who-answered.also')) },
          { type: 'list', numbered: true, items: others.map((placed) => statementItem(placed, scene)) },
        ];
  return {
    verdict: 'found',
    reason,
    parts: [{ type: 'text', text: plain(reason) }, statementCard(first.story, first.statement, say), ...list],
    actions: statementActions(first.story, first.statement, say, 'who-answered'),
    results: answers.slice(0, OFFERED).map(({ story, statement }) => statementResult(story, statement)),
  };
}

/** What answers one statement; where nothing does, the statement with what it answers itself. */
function answersTo({ story, statement }: Placed, scene: Scene): Reply {
  const { say } = scene;
  const name = speakerLabel(statement, say);
  const answers = answeredBy(story, statement).map((one): Placed => ({ story, statement: one }));
  if (answers.length > 0)
    return shown(answers, say('who-answered.found', { name, count: answers.length }), scene);
  const reason = say('who-answered.none', { name });
  return {
    verdict: 'unknown',
    reason,
    parts: [{ type: 'text', text: plain(reason) }, statementCard(story, statement, say)],
    actions: statementActions(story, statement, say, 'who-answered'),
    results: [],
  };
}

/** Statements that answer what a person said, made by others or by one of them. */
function answersToPerson(name: string, by: string | undefined, scene: Scene): Placed[] {
  const people = peopleCalled(name, scene);
  const givers = by === undefined ? null : peopleCalled(by, scene);
  return people.flatMap(({ story, person }) =>
    story.statements
      .filter(({ speaker, answers }) => {
        const given =
          givers === null ? speaker !== person.name : givers.some((one) => one.person.name === speaker);
        return (
          given &&
          answers.some((id) => story.statements.some((one) => one.id === id && one.speaker === person.name))
        );
      })
      .map((statement): Placed => ({ story, statement })),
  );
}

/** What a person answers to anybody. */
const answersOf = (name: string, scene: Scene): Placed[] =>
  peopleCalled(name, scene).flatMap(({ story, person }) =>
    story.statements
      .filter(({ speaker, answers }) => speaker === person.name && answers.length > 0)
      .map((statement): Placed => ({ story, statement })),
  );

const LETTERS = /[\p{L}\p{N}]+/gu;

/** Whether the words are a person's name or role and nothing else. */
function onlyName(words: string, scene: Scene): boolean {
  const said = words.toLowerCase().match(LETTERS) ?? [];
  return peopleCalled(words, scene).some(({ person }) =>
    [person.name, person.role ?? '', ...person.also].some((name) => {
      const there = new Set([...(name.toLowerCase().match(LETTERS) ?? []), 'the', 'mr', 'ms', 'mrs', 's']);
      return said.every((word) => there.has(word));
    }),
  );
}

function reply(quote: string, by: string | undefined, scene: Scene): Reply {
  const { library, say } = scene;
  const placed = chosenBy(quote, scene);
  if (placed !== undefined) return answersTo(placed, scene);
  if (by !== undefined && by === quote) {
    const answers = answersOf(by, scene);
    const name = peopleCalled(by, scene)[0]?.person.name ?? by;
    if (answers.length > 0)
      return shown(answers, say('who-answered.gave', { name, count: answers.length }), scene);
  } else if (onlyName(quote, scene)) {
    const answers = answersToPerson(quote, by, scene);
    const name = peopleCalled(quote, scene)[0]?.person.name ?? quote;
    if (answers.length > 0)
      return shown(answers, say('who-answered.found', { name, count: answers.length }), scene);
  }
  const outcome = by === undefined ? library.find(quote) : null;
  const [best] = outcome?.matches ?? [];
  if (outcome?.verdict === 'found' && best !== undefined) return answersTo(best, scene);
  if (outcome?.verdict === 'ambiguous') {
    const reason = say('who-said.several', { count: outcome.matches.length });
    const items = outcome.matches.slice(0, OFFERED).map((match) => {
      const item = statementItem(match, scene);
      const call = { command: 'who-answered', options: { quote: `#${match.statement.id}` } };
      return { ...item, action: { label: item.action?.label ?? '', call } };
    });
    return {
      verdict: 'ambiguous',
      reason,
      parts: [
        { type: 'text', text: plain(reason) },
        { type: 'list', numbered: true, items },
      ],
      actions: [],
      results: outcome.matches
        .slice(0, OFFERED)
        .map(({ story, statement }) => statementResult(story, statement)),
    };
  }
  const question = readQuestion(`how did ${by ?? 'they'} respond to ${quote}`);
  return answerReply(
    answer(library.stories, { ...question, wants: 'reply', sort: 'how', subject: by ?? null, topic: quote }),
    scene,
  );
}

export const whoAnswered = defineCommand({
  name: 'who-answered',
  description: 'who-answered.description',
  options: {
    quote: text({ description: 'who-answered.quote', required: true, maxLength: 2000 }),
    by: text({ description: 'who-answered.by', maxLength: 100, suggest: suggestPeople, byName: true }),
  },
  visibility: 'public',
  example: '/who-answered "a tree for every lamp"',
  run: (scene) => reply(scene.options.quote, scene.options.by, scene),
});
