// "Roe was called a fool by Poe": the subject of a verb in the passive is whom the words hit, not who says them.
import { ORGANISATION_WORDS, PRONOUN_GENDER } from '../lexicon/people.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import type { Token, TokenRange } from '../tokens.ts';
import type { Report } from './choose.ts';
import { formOf, isPersonNoun } from './measures.ts';
import type { Subject } from './subject.ts';
import { REPORTING_VERBS } from './verbs.ts';

/** Take an object in the active: without one they are passive, as in "Roe, described as a fool," and "Roe branded 'a fool'". */
const NAMING: ReadonlySet<string> = new Set(
  'brand label dub describe portray characterize characterise depict accuse'.split(' '),
);
/** In the passive, what the subject itself says or thinks. */
const ONESELF: ReadonlySet<string> = new Set(
  'quote cite convince persuade agree decide plan expect'.split(' '),
);
const RELATIVE: ReadonlySet<string> = new Set('that which who whom what whatever'.split(' '));
/** Ends the clause in which the agent of a verb is looked for. */
const ENDS_CLAUSE: ReadonlySet<string> = new Set([
  ';',
  ':',
  'after',
  'when',
  'while',
  'because',
  'who',
  'which',
]);
/** How far behind the verb its agent is looked for, in tokens. */
const REACH = 40;

/** Whether a verb is in the passive, so that its subject is not who speaks. */
function isPassive(all: readonly Token[], verb: number, inside: Uint8Array): boolean {
  const token = all[verb];
  const base = token && REPORTING_VERBS.get(token.lower)?.base;
  if (token === undefined || base === undefined || ONESELF.has(base)) return false;
  if (!/(?:ed|en|told|said|written|found|thought|felt|shown|sworn)$/u.test(token.lower)) return false;
  if (formOf(all, verb).endsWith('passive')) return true;
  const next = all[verb + 1];
  if (!NAMING.has(base) || next === undefined || followsItsObject(all, verb)) return false;
  return next.lower === (base === 'accuse' ? 'of' : 'as') || (inside[verb + 1] === 1 && base !== 'describe');
}

/** "a plan that Roe described as late", "what Roe called late": the object stands before its active verb. */
function followsItsObject(all: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i >= 0 && all[i]?.sentence === all[verb]?.sentence; i--)
    if (RELATIVE.has(all[i]?.lower ?? '')) return true;
  return false;
}

/** Who does what a verb in the passive tells: "by Poe". */
function agentOf({ cut, inside, phrases, phraseFrom }: Scene, verb: number): Placed | null {
  const all = cut.tokens;
  for (let i = verb + 1; i < all.length && i < verb + REACH; i++) {
    const token = all[i];
    if (token?.sentence !== all[verb]?.sentence) return null;
    if (inside[i] === 1) continue;
    if (token === undefined || ENDS_CLAUSE.has(token.lower)) return null;
    if (token.lower !== 'by') continue;
    const phrase = phrases[phraseFrom[i + 1] ?? phrases.length];
    if (phrase?.range[0] === i + 1 && speaks(all, phrase)) return phrase;
  }
  return null;
}

/** Whether a phrase means somebody: no day and no deed. */
function speaks(all: readonly Token[], { kind, head }: Placed): boolean {
  const token = all[head];
  if (token === undefined) return false;
  if (kind === 'name') return true;
  if (kind === 'pronoun') return PRONOUN_GENDER.has(token.lower);
  return isPersonNoun(token) || ORGANISATION_WORDS.has(token.lower);
}

/** The same report said by whoever the story names as the agent, or by nobody, where its cue is in the passive. */
export function byAgent(scene: Scene, report: Report): Report {
  const { cue, subject, content } = report;
  const all = scene.cut.tokens;
  if (!cue || !subject || subject.mention[0] > cue[0] || !isPassive(all, cue[0], scene.inside)) return report;
  const agent = agentOf(scene, cue[0]);
  if (!agent) return { ...report, subject: null };
  const named: Subject = { mention: agent.core, meant: agent.core, why: 'who does what was done' };
  return { ...report, subject: named, content: content.map((range) => withoutAgent(all, range, agent)) };
}

/** A range of the content up to the agent that ends it. */
function withoutAgent(all: readonly Token[], [from, to]: TokenRange, agent: Placed): TokenRange {
  const by = agent.range[0] - 1;
  const ends = by > from && by < to && all.slice(agent.range[1], to).every(({ tag }) => tag === TAGS.PUNCT);
  return ends ? [from, by] : [from, to];
}
