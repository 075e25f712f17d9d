// The reading: a story's text → its paragraphs, sentences, people and statements. Pure: no clock, no I/O.
import type { Story, StorySource } from '../story/index.ts';
import { corrected } from './corrections.ts';
import { directStatements } from './direct.ts';
import { sortQuotations } from './groups.ts';
import { merged } from './merge.ts';
import { Cast } from './people.ts';
import { reportedStatements } from './reported/index.ts';
import { sceneOf } from './scene.ts';
import { tokenise } from './tokens.ts';

/**
 * Reads a story. The same text gives the same answer every time; time is linear in its length; it never throws.
 *
 * @returns the source with paragraphs, sentences, cast and statements, all as UTF-16 spans of `source.text`
 */
export function read(source: StorySource): Story {
  const tokens = tokenise(source.text);
  const cast = new Cast(source.people);
  cast.readNames(tokens);
  const scene = sceneOf(tokens);
  const sorted = sortQuotations(scene);
  const direct = directStatements(scene, sorted.direct, cast);
  const reported = reportedStatements(scene, sorted.partial, cast);
  const statements = corrected(merged(source.id, direct, reported), source.corrections, cast);
  return {
    ...source,
    paragraphs: tokens.paragraphSpans,
    sentences: tokens.sentenceSpans,
    cast: cast.figures.map((figure) => ({
      name: figure.name,
      role: figure.role,
      kind: figure.organisation ? 'organisation' : 'person',
      also: [...figure.also].filter((name) => name !== figure.name),
      mentions: figure.mentions,
    })),
    statements,
  };
}

export { idleCorrections } from './corrections.ts';
