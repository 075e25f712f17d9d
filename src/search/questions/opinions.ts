// Words by which somebody praises or runs down: "who praised her?" is answered by "brilliant", and no word of praising.
import type { Asked } from './asked.ts';
import type { Question } from './question.ts';
import type { Unit } from './units.ts';
import { actsOf } from './verbs.ts';
import { isSmall, stemOf } from './words.ts';

const stems = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(stemOf));

/** Plain forms of what is good. */
const GOOD = stems(`
  admirable admire admired amazing appreciate appreciated applaud best brave brilliant calm capable champion charming clever
  commend competent confident courage courageous decent dedicated dignified dignity effective encouraging excellent
  exceptional extraordinary fair fantastic fine finest generous genius gifted good gracious grateful great greatest hail
  happy hero heroic honest honesty honor honour honorable honourable impressed impressive incredible inspiration inspiring
  integrity intelligent kind laud legend likeable love loved loyal magnificent marvellous marvelous noble outstanding
  passionate patriot perfect pleased praise principled promising proud qualified reliable remarkable respect respected
  right sincere skilled smart splendid strong success successful superb talent talented terrific thank thoughtful tireless
  tremendous tribute trust trusted useful visionary warm welcome wise wonderful
`);

/** Plain forms of what is bad. */
const BAD = stems(`
  abuse amateur arrogant arrogance appalling awful betray betrayal bigot bigoted bizarre blunder bully cheat childish chaos
  clown clueless corrupt corruption coward cowardly crazy criminal crook crooked cruel cynical dangerous deceitful
  despicable destroy dictator dirty disaster disastrous disgrace disgraceful disgusting dishonest dishonesty 
  divide divisive dreadful embarrassment embarrassing evil fail failed failure fake false fantasist farce
  foolish fool fraud garbage greedy hateful hopeless horrible horrific hypocrisy hypocrite idiot idiotic ignorant
  illegal immoral incompetence incompetent insane insult insulting irresponsible jerk joke laughable lazy liar lie lied
  ludicrous lunatic mad madness mean mess misguided mistake monster naive nasty nightmare nonsense offensive outrageous
  pathetic phony poor puppet racist rash reckless ridiculous rotten rubbish rude ruin scandal scandalous
  scum selfish sexist shabby shame shameful shameless shocking sleazy slimy smear sneer spineless squalid stupid terrible
  thief thug toxic traitor treachery tyrant ugly unacceptable unfair unfit unhinged untrue useless vicious
  vile villain weak weakness weasel wicked worse worst worthless wrong
`);

/** What kind of opinion a question asks for. */
type Kind = 'good' | 'bad' | 'either';

const ASKS: readonly (readonly [RegExp, Kind])[] = [
  [
    /\b(?:prais\w+|hail\w*|laud\w*|applaud\w*|commend\w*|thank\w*|compliment\w*|admir\w+|congratulat\w+|flatter\w*|pa(?:y|ys|id) tribute|sp(?:eak|oke) (?:well|highly)|stood by|stands by|stood up for|stuck up for|defend(?:s|ed|ing)?|support(?:s|ed)?|nice things?|positive|impressed|likes?|fan of)\b/iu,
    'good',
  ],
  [
    /\b(?:insult\w*|critici[sz]\w+|attack\w*|slam\w*|slat(?:e|es|ed)|blast\w*|condemn\w*|denounc\w+|mock\w*|ridicul\w+|taunt\w*|lash\w*|rebuk\w+|trash\w*|bash\w*|abus\w+|smear\w*|rud(?:e|ely)|have a go|had a go|lay into|laid into|hit out|r[au]n down|r[au]nning down|dislikes?|hates?|despis\w+|negative|nasty|bad things?|unimpressed)\b/iu,
    'bad',
  ],
  [
    /\b(?:think|thinks|thought|make|made|feel|feels|felt|reckons?) (?:of|about)\b|\b(?:opinion|view|verdict|assessment|impression)s?\b|\b(?:call|describe|brand|label|dub|rate)(?:s|d|ed|led|bed)?\b/iu,
    'either',
  ],
];

/** The kind of opinion that a question's words ask for, or null. */
const kindOf = ({ text }: Question): Kind | null => ASKS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** A name is no opinion: "the Fair Trade Party". */
const has = (unit: Unit, table: ReadonlySet<string>, but: ReadonlySet<string>): number =>
  unit.words.some(({ stem, capital }, at) => table.has(stem) && !but.has(stem) && (at === 0 || !capital))
    ? 1
    : 0;

/** The kind of each question for which its own words don't decide. */
const kinds = new WeakMap<Asked, { readonly kind: Kind | null }>();

/** "hit back", "come back": seldom the verb. */
const ADVERBS = stems('back');

/** Where a sentence says of the person asked about that somebody praised them, no other word need say so. */
function opinionAsked(asked: Asked): Kind | null {
  const { question, units, others } = asked;
  if (question.wants !== 'speaker' && question.wants !== 'words') return null;
  const kind = kindOf(question);
  if (kind === null || kind === 'either') return kind;
  // "who praised her for the bridge?" has words enough of its own.
  const named = new Set(others.flatMap(({ words: at }) => at));
  if (named.size === 0 || asked.words.some((word, at) => !named.has(at) && !isSmall(word))) return null;
  const acts = actsOf(stemOf(question.verb?.split(' ')[0] ?? ''));
  const isTold = units.all.some(
    ({ words, people }) =>
      others.every(({ person }) => people.has(person)) &&
      words.some(
        ({ stem }) => !ADVERBS.has(stem) && [...actsOf(stem)].some((act) => act !== 'say' && acts.has(act)),
      ),
  );
  return isTold ? null : kind;
}

function kindAsked(asked: Asked): Kind | null {
  const { kind } = kinds.get(asked) ?? { kind: opinionAsked(asked) };
  kinds.set(asked, { kind });
  return kind;
}

/** How a sentence gives the opinion that a question asks for, where it asks for one. */
export function opinions(asked: Asked, unit: Unit): Record<'praises' | 'runsDown' | 'judges', number> {
  const kind = kindAsked(asked);
  if (kind === null) return { praises: 0, runsDown: 0, judges: 0 };
  const good = has(unit, GOOD, asked.stems);
  const bad = has(unit, BAD, asked.stems);
  return {
    praises: kind === 'good' ? good - 0.5 * bad : 0,
    runsDown: kind === 'bad' ? bad - 0.5 * good : 0,
    judges: kind === 'either' ? Math.max(good, bad) : 0,
  };
}

/** Whether a question asks for praise, or for blame, and a sentence has no word of it. */
export function lacksOpinion(asked: Asked, unit: Unit): boolean {
  const kind = kindAsked(asked);
  const { praises, runsDown } = opinions(asked, unit);
  return (kind === 'good' && praises <= 0) || (kind === 'bad' && runsDown <= 0);
}
