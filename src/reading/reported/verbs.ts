// The words that report what somebody said, by what they take as their complement. Bases; the forms are made from them.

import type { Token } from '../tokens.ts';

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

/** What stands beside a reporting word and is its content. */
type Frame =
  /** A clause, with or without "that": "said (that) it was late". */
  | 'clause'
  /** A clause after the person spoken to: "told the board that it was late". */
  | 'hearer'
  /** The thing or person judged, with what is said of it: "called the plan a mistake", "praised the plan". */
  | 'object'
  /** An action: "urged them to go", "vowed to go". */
  | 'action';

const BASES: ReadonlyArray<readonly [frame: Frame, bases: string]> = [
  [
    'clause',
    `say claim argue suggest note announce explain declare insist state add conclude assert contend maintain acknowledge
    admit concede confirm believe think predict report reveal reiterate stress emphasize emphasise estimate allege complain
    boast brag joke quip remark observe recall write tweet reply respond retort counter answer recount testify proclaim affirm
    opine speculate wonder fear hope lament agree decide rule find show indicate imply hint signal disclose repeat continue
    mention clarify caution deny doubt guess assume expect figure reason feel point pronounce swear vow pledge promise
    propose recommend demand warn post blog confess intimate theorize surmise muse prophesy forecast hypothesize elaborate
    volunteer interject exclaim rejoin grumble fume vent marvel stipulate protest`,
  ],
  ['hearer', 'tell inform assure remind warn persuade convince notify promise advise caution ask'],
  [
    'object',
    `call brand label dub describe describes portray characterize characterise depict dismiss denounce condemn criticize criticise praise
    blast slam attack accuse blame mock ridicule deride decry assail lambast lambaste hail laud applaud tout reject defend
    oppose endorse support back cite question challenge dispute rebuke chide scold berate compliment commend
    credit liken compare discuss detail outline highlight deplore bemoan rebut refute contradict acknowledge welcome address
    disavow repudiate admonish excoriate castigate trash bash rip hammer insult belittle disparage extol salute cheer invoke`,
  ],
  [
    'action',
    'urge ask vow pledge promise threaten offer propose plan demand refuse decline agree encourage implore beg press want invite',
  ],
];

/** Forms that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  feel: 'felt',
  find: 'found',
  show: 'shown',
  swear: 'swore sworn',
  beg: 'begged begging',
  rip: 'ripped ripping',
  rebut: 'rebutted rebutting',
  admit: 'admitted admitting',
  quip: 'quipped quipping',
  brag: 'bragged bragging',
  dub: 'dubbed dubbing',
  refer: 'referred referring',
  plan: 'planned planning',
  read: 'read',
};

/** Every form of a verb by the rules of spelling. */
function formsOf(base: string): string[] {
  const stem = base.replace(/e$/, '');
  const y = /[^aeiou]y$/.test(base);
  const third = y ? base.replace(/y$/, 'ies') : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const past = y ? base.replace(/y$/, 'ied') : `${stem}ed`;
  return [base, third, past, `${stem}ing`, ...words(IRREGULAR[base] ?? '')];
}

export interface ReportingVerb {
  readonly base: string;
  readonly frames: ReadonlySet<Frame>;
}

/** Form → base and frames of every verb that can report. Lower case. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = (() => {
  const frames = new Map<string, Set<Frame>>();
  for (const [frame, list] of BASES)
    for (const base of words(list)) frames.set(base, (frames.get(base) ?? new Set()).add(frame));
  const forms = new Map<string, ReportingVerb>();
  for (const [base, set] of frames) for (const form of formsOf(base)) forms.set(form, { base, frames: set });
  return forms;
})();

/** Verbs that tell what somebody thinks, wants or does rather than says: what they report is less surely a statement. */
const ATTITUDES: ReadonlySet<string> = new Set(
  words(`
  believe think feel hope fear expect wonder doubt guess assume figure reason want plan support oppose endorse back decide
  agree rule show find indicate imply speculate muse rip press invite credit liken discuss detail outline highlight welcome
  address invoke offer refuse decline encourage cheer compare contradict`),
);

/** Whether a word is a verb of saying. */
export function isSaying({ lower, pos }: Token): boolean {
  if (lower === 'according') return true;
  const verb = pos === 'VERB' ? REPORTING_VERBS.get(lower) : undefined;
  return verb !== undefined && !ATTITUDES.has(verb.base);
}
