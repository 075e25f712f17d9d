// Answers a question from any number of stories: the few that share its rare words are looked into.
import type { Story } from '../../story/index.ts';
import { type Answer, answerFrom } from './answer.ts';
import { peopleMeant } from './people.ts';
import type { Question } from './question.ts';
import { unitsOf } from './units.ts';
import { isSmall, wordsOf } from './words.ts';

/** How many stories are looked into. */
const SHORTLIST = 4;
/** An answer from another story this near to the best makes the question ambiguous. */
const MARGIN = 0.5;

interface Catalogue {
  /** In how many stories a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
}

const catalogues = new WeakMap<readonly Story[], Catalogue>();

function catalogueOf(stories: readonly Story[]): Catalogue {
  const known = catalogues.get(stories);
  if (known !== undefined) return known;
  const frequency = new Map<string, number>();
  for (const story of stories)
    for (const stem of unitsOf(story).frequency.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const made = { frequency };
  catalogues.set(stories, made);
  return made;
}

/** The stories that share most of a question's rare words, the best first. */
function shortlist(stories: readonly Story[], { text, subject }: Question): Story[] {
  const { frequency } = catalogueOf(stories);
  const words = new Map(
    wordsOf(text)
      .filter((word) => !isSmall(word))
      .map(({ stem }) => [stem, Math.log(1 + stories.length / (frequency.get(stem) ?? stories.length))]),
  );
  return stories
    .map((story) => {
      const units = unitsOf(story);
      let score = 0;
      for (const [stem, weight] of words) {
        const times = units.frequency.get(stem) ?? 0;
        score += (weight * times * 2) / (times + 1);
      }
      return { story, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHORTLIST * 4)
    .map(({ story, score }) => ({
      story,
      score: score * (subject !== null && peopleMeant(story, subject).length > 0 ? 2 : 1),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SHORTLIST)
    .map(({ story }) => story);
}

const ORDER: readonly Answer['verdict'][] = ['found', 'ambiguous', 'close', 'unknown'];

/**
 * Answers a question from some stories.
 *
 * @returns findings best first, from one story or several, with the verdict on the best
 */
export function answer(stories: readonly Story[], question: Question): Answer {
  const [first, ...others] = stories.length > 1 ? shortlist(stories, question) : stories;
  if (first === undefined) return { verdict: 'unknown', why: 'absent', findings: [], stranger: null };
  const answers = [first, ...others]
    .map((story) => answerFrom(story, question))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
        (b.findings[0]?.score ?? 0) - (a.findings[0]?.score ?? 0),
    );
  const [best, second] = answers;
  if (best === undefined) return { verdict: 'unknown', why: 'absent', findings: [], stranger: null };
  const findings = answers
    .filter(({ verdict }) => verdict === best.verdict)
    .flatMap((one) => one.findings)
    .sort((a, b) => b.score - a.score);
  const torn =
    best.verdict === 'found' &&
    second?.verdict === 'found' &&
    (best.findings[0]?.score ?? 0) - (second.findings[0]?.score ?? 0) < MARGIN;
  return torn ? { ...best, verdict: 'ambiguous', why: 'several', findings } : { ...best, findings };
}
