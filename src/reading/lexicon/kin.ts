// Words by which a story calls one and the same person in turn: kindred roles, offices that exclude each other, short forms.

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

/** Nouns of roles that mean much the same: whoever is called by one may later be called by another. */
const KINDRED: readonly (readonly string[])[] = [
  words('nominee candidate contender hopeful front-runner frontrunner standard-bearer challenger'),
  words('businessman businesswoman billionaire mogul magnate tycoon developer entrepreneur executive'),
  words('spokesman spokeswoman spokesperson'),
  words('chairman chairwoman chair chairperson'),
  words('attorney lawyer counsel prosecutor'),
  words('doctor physician surgeon neurosurgeon'),
  words('professor scholar academic lecturer'),
  words('columnist writer journalist author reporter correspondent commentator pundit'),
  words('strategist consultant adviser advisor operative aide'),
  words('host anchor moderator presenter newsman'),
  words('cop policeman officer'),
  words('president commander-in-chief'),
  words('economist analyst expert'),
];

const KIN = new Map<string, ReadonlySet<string>>();
for (const group of KINDRED)
  for (const word of group) KIN.set(word, new Set([...(KIN.get(word) ?? []), ...group]));

/** Whether a person with these roles may be called by a noun. */
export const goesBy = (roles: ReadonlySet<string>, noun: string): boolean =>
  roles.has(noun) || (roles.size > 0 && meets(roles, KIN.get(noun)));

function meets(roles: ReadonlySet<string>, kin: ReadonlySet<string> | undefined): boolean {
  if (kin !== undefined) for (const role of roles) if (kin.has(role)) return true;
  return false;
}

/** Offices of which a person holds one at a time: a senator is not the governor. */
export const OFFICES: ReadonlySet<string> = new Set(
  words(
    'senator governor congressman congresswoman representative mayor president premier chancellor king queen pope bishop judge justice sheriff ambassador',
  ),
);

/** What those are called who want an office. */
export const RUNS: ReadonlySet<string> = new Set(
  words('candidate nominee contender hopeful front-runner frontrunner standard-bearer'),
);

/** Of these, the ones that one person in the world or in a country holds: a story says of whom it means them. */
export const SOLE_OFFICES: ReadonlySet<string> = new Set(
  words('president premier chancellor king queen pope'),
);

/** Words of titles that are no noun for their bearer: "the House" is not its speaker. */
export const BODY_TITLES: ReadonlySet<string> = new Set(
  words('house senate majority minority vice prime foreign defense state ranking first general count'),
);

/** Nouns for somebody in passing, known by nothing else: whoever the story was talking of may be anybody else. */
export const PASSERS_BY: ReadonlySet<string> = new Set(
  words(`
    spokesman spokeswoman spokesperson official aide adviser advisor staffer source reporter correspondent moderator host anchor narrator voter supporter
    donor officer detective policeman cop witness victim suspect man woman boy girl friend neighbor neighbour resident worker employee student
    analyst expert author writer editor judge interviewer person surrogate operative strategist lobbyist pollster activist protester heckler
    teacher doctor nurse owner manager director father mother son daughter brother sister husband wife uncle aunt cousin rival opponent
  `),
);

/** Forms of one word in a role, by the form they are compared in. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['gop', 'republican'],
    ['democrat', 'democratic'],
    ['dem', 'democratic'],
    ['ala', 'alabama'],
    ['ariz', 'arizona'],
    ['ark', 'arkansas'],
    ['calif', 'california'],
    ['colo', 'colorado'],
    ['conn', 'connecticut'],
    ['del', 'delaware'],
    ['fla', 'florida'],
    ['ga', 'georgia'],
    ['ill', 'illinois'],
    ['ind', 'indiana'],
    ['kan', 'kansas'],
    ['ky', 'kentucky'],
    ['la', 'louisiana'],
    ['mass', 'massachusetts'],
    ['md', 'maryland'],
    ['mich', 'michigan'],
    ['minn', 'minnesota'],
    ['miss', 'mississippi'],
    ['mo', 'missouri'],
    ['mont', 'montana'],
    ['neb', 'nebraska'],
    ['nev', 'nevada'],
    ['okla', 'oklahoma'],
    ['ore', 'oregon'],
    ['pa', 'pennsylvania'],
    ['tenn', 'tennessee'],
    ['tex', 'texas'],
    ['tx', 'texas'],
    ['va', 'virginia'],
    ['vt', 'vermont'],
    ['wash', 'washington'],
    ['wis', 'wisconsin'],
    ['wyo', 'wyoming'],
    ['fl', 'florida'],
    ['ca', 'california'],
    ['nj', 'new jersey'],
    ['ny', 'new york'],
    ['sc', 'south carolina'],
    ['nc', 'north carolina'],
    ['nh', 'new hampshire'],
    ['nm', 'new mexico'],
    ['nd', 'north dakota'],
    ['sd', 'south dakota'],
    ['ri', 'rhode island'],
    ['oh', 'ohio'],
    ['wi', 'wisconsin'],
    ['ma', 'massachusetts'],
    ['ut', 'utah'],
    ['az', 'arizona'],
    ['co', 'colorado'],
  ].map(([form = '', compared = '']) => [form, compared.split(' ')] as const),
);

/** The words by which a word of a role is compared: "gop" as "republican", "nj" as "new" and "jersey". */
export const roleForms = (word: string): readonly string[] => FORMS.get(word) ?? [word];
