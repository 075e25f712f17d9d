// A question as the ranking of sentences sees it.
import type { Meant } from './people.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';
import type { Units } from './units.ts';
import type { Word } from './words.ts';

/** All that is known of a question before a sentence is looked at. */
export interface Asked {
  readonly question: Question;
  readonly units: Units;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly terms: readonly Term[];
  /** The telling words that name whose statement is asked for. */
  readonly subjectTerms: readonly Term[];
  /** Whose statement is asked for. */
  readonly subject: readonly Meant[];
  /** Others whom the question names. */
  readonly others: readonly Meant[];
}
