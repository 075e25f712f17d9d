// How much a statement is worth a day: what makes a row, as factors in tables.
import type { Statement, StatementKind, Story } from '../story/index.ts';
import { answeredBy } from '../story/index.ts';

const KIND: Readonly<Record<StatementKind, number>> = { direct: 3, mixed: 1.5, indirect: 0.05 };

/** A statement that answers or is answered shows two sides. */
const ANSWERS = 2;
const ANSWERED = 2;

/** Without a name there is nobody to agree with. */
const UNNAMED = 0.3;
const NOBODY = 0.05;

/** Factor by the length of the words in UTF-16 units: from this length on. */
const LENGTHS: readonly (readonly [from: number, factor: number])[] = [
  [600, 0.2],
  [350, 0.6],
  [60, 1.5],
  [25, 0.8],
  [0, 0.1],
];

/** Words that heat a row, each in any of its forms that starts so. */
const STRONG =
  /\b(?:absurd|accus|angr|appall|asham|attack|betray|blam|chaos|coward|cruel|danger|deceit|deny|denied|destroy|disast|disgrac|dishonest|fail|false|fear|fight|fool|furious|hate|hypocri|idiot|insult|lie[sd]?\b|lying|mad\b|mock|nonsense|outrag|pathetic|reckless|ridicul|scandal|shame|shock|stupid|terribl|threat|traitor|unaccept|war\b|weak|wrong)|\b(?:never|nothing|nobody|must|not one)\b|[!?]/i;
const STRENGTH = 1.6;

/** The weight of a statement; more is likelier to come early in a round. */
export function weightOf(story: Story, statement: Statement): number {
  const { kind, answers, text, speaker, unnamed } = statement;
  const length = LENGTHS.find(([from]) => text.length >= from)?.[1] ?? 1;
  return (
    KIND[kind] *
    (answers.length > 0 ? ANSWERS : 1) *
    (answeredBy(story, statement).length > 0 ? ANSWERED : 1) *
    (STRONG.test(text) ? STRENGTH : 1) *
    (speaker === null ? (unnamed === null ? NOBODY : UNNAMED) : 1) *
    length
  );
}
