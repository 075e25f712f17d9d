// Whether a sentence holds the kind of thing that is asked for: a number, a time, a place, a cause, a name.
import type { Question } from './question.ts';
import type { Unit } from './units.ts';
import { stemOf } from './words.ts';

const stems = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(stemOf));

const CAUSE = stems('because since due reason cause therefore so owing thanks lest result blame motive');
const CAUSE_PHRASE =
  /\b(?:because|due to|in order to|so that|as a result|thanks to|after|for (?:his|her|their|its|the)|to \w+|since)\b/iu;
const TIME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?|\b(?:19|20)\d\d\b|\b(?:today|yesterday|tomorrow|tonight|next|last|this) (?:week|month|year|night|summer|autumn|fall|winter|spring)\b|\b(?:ago|o['’]clock|a\.m\.|p\.m\.|yesterday|tomorrow|tonight)\b|\b(?:years|weeks|months|days|hours) (?:later|earlier|before|after|ago)\b/iu;
const PLACE = /\b(?:in|at|near|outside|across|from|inside|to|of) (?:the )?\p{Lu}\p{L}+/u;
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|billions?|trillion|half|third|quarter|double|twice|several|few|most)\b/iu;

/** A year counts nothing. */
const YEAR = /\b(?:19|20)\d\d\b/gu;

/** What a question about a number is after, and how a sentence shows it. */
const NUMBERS: readonly (readonly [question: RegExp, sentence: RegExp])[] = [
  [
    /\b(?:share|percent\w*|proportion|portion|fraction|rate)\b/iu,
    /%|\bper ?cent|\bone (?:of|in) |\b(?:half|third|quarter|majority|two-thirds)\b/iu,
  ],
  [
    /\bhow (?:much|expensive)|\b(?:cost|price|fined?|paid?|money|worth|amount|salary)\b/iu,
    /[$£€]|\b(?:dollars|pounds|euros|cents)\b|\bper ?cent|%/iu,
  ],
  [/\bhow long\b/iu, /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|until|since)\b/iu],
  [/\bhow old|\bwhat age\b/iu, /\b(?:years? old|year-old|aged?)\b|, \d\d,/iu],
  [
    /\bhow (?:far|tall|high|wide|deep|large|big)\b/iu,
    /\b(?:miles?|feet|foot|inch(?:es)?|met(?:er|re)s?|acres?|points?|per ?cent)\b|%|[$£€]|\d/iu,
  ],
];

/** What is counted: "how many vets kill themselves" counts vets. */
const COUNTED =
  /\b(?:how many|what (?:number|share|portion|proportion|percent\w*) of)(?: (?:of|the|other|more|those|these|different|extra))* (\p{L}+)/iu;
const NUMBER_WORD =
  /^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|dozen|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|half$|third$|quarter)/u;
/** So many words may stand between a number and what it counts. */
const APART = 4;

/** Whether a number stands right before what the question counts. */
function counts(question: string, unit: Unit, met: (asked: string, stem: string) => boolean): boolean {
  const counted = COUNTED.exec(question)?.[1];
  if (counted === undefined) return false;
  const asked = stemOf(counted.toLowerCase());
  return unit.words.some(
    ({ plain }, at) =>
      NUMBER_WORD.test(plain) &&
      unit.words.slice(at + 1, at + 1 + APART).some(({ stem }) => met(asked, stem)),
  );
}

/** Features of how well a sentence holds what is asked for, by the kind of thing. */
export function fitting(
  { sort, text: question }: Question,
  unit: Unit,
  text: string,
  asked: ReadonlySet<string>,
  met: (asked: string, stem: string) => boolean,
): Record<string, number> {
  const yes = (is: boolean): number => (is ? 1 : 0);
  const number = sort === 'number' || /\bhow (?:many|much)\b/iu.test(question);
  const kind = number ? NUMBERS.find(([pattern]) => pattern.test(question)) : undefined;
  const when = sort === 'when' || /\bwhen (?:is|was|did|does|will|are|were)\b/iu.test(question);
  const fresh = unit.words.slice(1).some(({ capital, stem }) => capital && !asked.has(stem));
  return {
    fitsNumber: yes(number && NUMBER.test(text.replace(YEAR, ''))),
    fitsMeasure: yes(kind?.[1].test(text) === true),
    fitsCounted: yes(counts(question, unit, met)),
    fitsWhen: yes(when && TIME.test(text)),
    fitsWhere: yes(sort === 'where' && PLACE.test(text)),
    fitsWhy:
      sort === 'why'
        ? Math.max(yes(unit.words.some(({ stem }) => CAUSE.has(stem))), 0.5 * yes(CAUSE_PHRASE.test(text)))
        : 0,
    fitsWho: yes(sort === 'who' && fresh),
  };
}
