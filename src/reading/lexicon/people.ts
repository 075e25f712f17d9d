// Words that tell people from organisations, and men from women.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export type Gender = 'm' | 'f';

/** Stand before a name and belong to it. Lower case, without the stop. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['dame', 'f'],
  ['lady', 'f'],
  ['dr', null],
  ['prof', null],
]);

/** Offices written before a name, with a capital. Lower case, without the stop. */
export const TITLES = words(`
  sen senator senators sens rep reps representative representatives governors presidents congressmen congressman congresswoman gov governor president vice-president speaker secretary
  attorney general justice judge chairman chairwoman chair chief mayor minister premier chancellor king queen prince princess pope
  cardinal bishop archbishop rabbi imam pastor rev reverend father sister brother col colonel gen lt lieutenant sgt sergeant maj major capt captain
  adm admiral cmdr commander officer detective sheriff deputy director professor leader spokesman spokeswoman spokesperson coach
  ambassador commissioner councilman councilwoman councillor seal alderman assemblyman delegate del treasurer ceo cfo founder host anchor
  correspondent reporter editor columnist moderator author actor actress singer comedian strategist consultant pollster aide adviser
  advisor manager nominee candidate democrat republican libertarian sheriff inspector superintendent whip baroness duke earl count first lady
  det insp supt const di ds dci dc pc wpc acc cpl
  cllr cllrs councilor councilors councillors msp td qc kc
  majority minority house senate vice prime foreign defense state ranking member emeritus
`);

/** People of a country or a state, by the word that is its adjective too. */
const COMPATRIOTS = `
  italian german australian canadian swede dane norwegian brazilian argentinian portuguese russian israeli
  nebraskan ohioan iowan kansan californian oregonian georgian alaskan arizonan kentuckian tennessean nevadan minnesotan michigander
`;

/** Nouns for one person: a phrase that ends in one may mean somebody named elsewhere. */
export const PERSON_NOUNS = words(`
  leader nominee candidate president senator governor congressman congresswoman lawmaker representative mayor minister backbencher mp
  secretary chairman chairwoman chair chief ceo executive director spokesman spokeswoman spokesperson official aide adviser advisor
  strategist consultant manager operative staffer pollster surrogate activist organizer advocate supporter voter donor attorney lawyer
  prosecutor judge justice sheriff officer detective policeman cop soldier general admiral colonel veteran businessman businesswoman
  billionaire mogul magnate tycoon developer entrepreneur investor economist analyst expert professor scientist researcher scholar
  historian teacher doctor physician nurse author writer journalist reporter correspondent columnist editor host anchor moderator
  commentator pundit blogger actor actress singer comedian musician artist director filmmaker star celebrity athlete coach player
  man woman boy girl father mother dad mom son daughter brother sister husband wife widow widower uncle aunt cousin friend neighbor
  neighbour resident worker employee owner boss student graduate immigrant pastor priest bishop pope rabbi imam preacher
  democrat republican libertarian socialist conservative liberal progressive independent incumbent rival opponent challenger
  front-runner frontrunner runner-up newcomer outsider insider veteran source person witness victim suspect narrator speaker
  premier chancellor king queen prince princess duke legislator councilman councilwoman delegate commissioner treasurer ambassador
  negotiator diplomat envoy founder co-founder partner lobbyist scot briton american texan hoosier virginian floridian vermonter
  new-yorker native hopeful critic user roommate classmate colleague ally predecessor successor surgeon neurosurgeon
  spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman scotswoman dutchman dutchwoman
  ${COMPATRIOTS}
  mum grandad grandma grandmother grandfather girlfriend boyfriend campaigner commuter pensioner shopper villager striker goalkeeper midfielder
  skipper captain novelist poet ranger lifeguard plumber electrician plasterer builder
  legend icon member delegate superdelegate committeeman committeewoman cashier waitress waiter bartender barber cook clerk teenager passenger customer
  lecturer academic commander contractor banker broker builder tenant caller reader viewer fan delegate pilot contender politician statesman heiress model pilot astronaut farmer rancher miner trucker driver
`);

/** Nouns for somebody who does or is something, by their endings, where no list has them. */
export const SOMEBODY = /(?:[^e]er|or|ist|ian|man|woman)$/;

/** Of these nouns, the ones that tell the gender. */
export const NOUN_GENDER: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...[
    ...words(
      'man boy father dad son brother husband widower uncle businessman congressman spokesman chairman policeman king prince duke actor councilman grandfather nephew gentleman salesman fireman',
    ),
  ].map((word): [string, Gender] => [word, 'm']),
  ...[
    ...words(
      'woman girl mother mom daughter sister wife widow aunt businesswoman congresswoman spokeswoman chairwoman queen princess heiress actress councilwoman grandmother niece lady',
    ),
  ].map((word): [string, Gender] => [word, 'f']),
]);

/** Names that stand for all of a kind. */
export const PEOPLES = words(
  'republicans democrats americans conservatives liberals muslims christians jews russians germans chinese japanese',
);

/** A name that holds one of these is an organisation, a place or a document. */
export const ORGANISATION_WORDS = words(`
  party committee department university college institute institution foundation association council commission agency bureau office
  court congress senate house parliament ministry government administration campaign union federation league club society group
  company corporation corp inc llc ltd bank fund trust press post times journal news magazine tribune herald gazette radio tv network
  channel report review center centre school hospital church coalition alliance project action pac board authority service services police fbi
  cia nato navy army force forces guard staff team nation organization organisation international national america united states kingdom
  street journal wire media post today daily weekly herald observer examiner globe star chronicle bulletin register sun mirror guardian
  county airlines motors energy pharmaceuticals systems technologies industries partners holdings capital ventures hedge
  poll survey study act bill law amendment constitution declaration manifesto treaty charter
  republicans democrats americans conservatives liberals muslims christians jews
`);

/** Capitalised words that are no part of a person's name. */
export const NOT_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat
  facebook twitter instagram youtube snapchat reddit periscope i
`);

/** Words of a name that come after the last name. */
export const NAME_SUFFIXES = words('jr sr ii iii iv jr. sr. md phd esq qc kc obe mbe cbe');

/** Small words inside a last name. */
export const NAME_PARTICLES = words(
  "de da di del della der van von bin ibn al el la le du dos das ter ten st st. o'",
);

export const PRONOUN_GENDER: ReadonlyMap<string, Gender | 'n' | 'p'> = new Map<string, Gender | 'n' | 'p'>([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
  ['it', 'n'],
  ['its', 'n'],
  ['they', 'p'],
  ['them', 'p'],
  ['their', 'p'],
]);

/** Nouns for one person that stand before names of bodies as well: "American Legion". */
export const BEFORE_BODIES = words(`
  american texan briton scot hoosier conservative liberal progressive independent socialist native spaniard ${COMPATRIOTS}
`);
