// Whom the label of a transcript's turn means: a name in capitals, or the Q and A of an interview.
import { TITLES } from '../lexicon/people.ts';
import type { Scene } from '../scene.ts';
import type { Figure } from './figure.ts';
import { type Meaning, NOBODY } from './meaning.ts';
import { type Name, nameOf } from './name.ts';
import type { Register } from './register.ts';

/** So much of the text are the turns of an interview. */
const INTERVIEW = 0.5;

/** Whom a label means; one that nobody in the story bears is added to its people. */
export function labelledFigure(said: string, scene: Scene, register: Register): Meaning {
  if (/^Q(?:uestion)?\.?$/.test(said)) return { ...NOBODY, unnamed: said.replace('.', '') };
  if (/^A(?:nswer)?\.?$/.test(said))
    return { figure: mainPerson(scene, register.figures), unnamed: null, inferred: true };
  const words = said.split(/\s+/);
  const last = words.findLastIndex(
    (word, i) => i < words.length - 1 && TITLES.has(word.toLowerCase().replace(/\.$/, '')),
  );
  const name: Name = { ...nameOf(words.slice(last + 1).join(' ')), kind: 'person' };
  return { figure: register.find(name) ?? register.take(name), unnamed: null, inferred: false };
}

/** The person that an interview is with: named at least twice as often as anybody else; or null. */
function mainPerson({ cut, quotations }: Scene, figures: readonly Figure[]): Figure | null {
  const turns = quotations.filter(({ label }) => label !== null);
  const said = turns.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  // A question and its answer in a story about something else may be anybody's.
  if (said < cut.text.length * INTERVIEW) return null;
  const [most, next] = figures
    .filter(({ kind, sure }) => kind === 'person' && sure)
    .sort((a, b) => b.named - a.named);
  return most && most.named >= 2 * (next?.named ?? 0) ? most : null;
}
