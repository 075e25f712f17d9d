// The reading: a story's text → its paragraphs, sentences, people and statements. Pure: no clock, no I/O.
import type { Person, Statement, Story, StorySource } from '../story/index.ts';
import { corrected } from './corrections.ts';
import { directStatements } from './direct.ts';
import { sortQuotations } from './groups.ts';
import { merged } from './merge.ts';
import { Cast } from './people/index.ts';
import { placedIn, related } from './relate.ts';
import { type Pair, pairsOf } from './replies/index.ts';
import { reportedStatements } from './reported/index.ts';
import { reportedModel } from './reported/model.ts';
import { sceneOf } from './scene.ts';
import { models } from './speakers/models.ts';
import { type Tokens, tokenise } from './tokens.ts';

/**
 * Reads a story. The same text gives the same answer every time; time is linear in its length; it never throws.
 *
 * @returns the source with paragraphs, sentences, cast and statements, all as UTF-16 spans of `source.text`
 */
export function read(source: StorySource): Story {
  const { tokens, cast, told } = heard(source);
  const statements = related(tokens, told, cast.figures);
  return {
    ...source,
    paragraphs: tokens.paragraphSpans,
    sentences: tokens.sentenceSpans,
    cast: castOf(cast, statements),
    statements,
  };
}

/** For each statement of a story, the pairs that it makes with those that it may answer: what the ranking learns from. */
export function replyPairs(source: StorySource): Pair[][] {
  const { tokens, cast, told } = heard(source);
  const { ground, placed } = placedIn(tokens, told, cast.figures);
  return pairsOf(ground, placed);
}

/**
 * Makes the models ready before the first story is laid out. They fill the memory many times over: a story that lay there
 * meanwhile would pass for lasting, and all stories after it would be kept where memory is seldom given back.
 */
function prepare(): void {
  models();
  reportedModel();
}

/** Who says what in a story. */
function heard(source: StorySource): { tokens: Tokens; cast: Cast; told: Statement[] } {
  prepare();
  const tokens = tokenise(source.text);
  const scene = sceneOf(tokens);
  const cast = new Cast(scene, source.people);
  const sorted = sortQuotations(scene);
  const direct = directStatements(scene, sorted.direct, cast);
  const reported = reportedStatements(scene, sorted, cast);
  return { tokens, cast, told: corrected(merged(source.id, direct, reported), source.corrections, cast) };
}

/** The people to show: those of the front matter, those who say something, and persons whom the story names in full. */
function castOf({ figures }: Cast, statements: readonly Statement[]): Person[] {
  const speakers = new Set(statements.flatMap(({ speaker, about }) => [speaker, about]));
  return figures
    .filter(
      ({ name, noted, kind, sure, words, mentions }) =>
        noted || speakers.has(name) || (kind === 'person' && sure && words.length > 1 && mentions.length > 0),
    )
    .map(({ name, role, kind, also, mentions }) => ({
      name,
      role,
      kind,
      also: [...also].filter((other) => other !== name),
      mentions,
    }))
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0));
}

export { idleCorrections } from './corrections.ts';
