// What a question's word may be told by: not the same in meaning, but how news tells what the word asks for. One way only.
import { stemOf } from './words.ts';

/** Each line: a word of a question, and words of a story that may tell it. Plain forms. */
const TABLE = `
  constituency: mp member seat district riding representing candidate
  represent: mp member seat congressman congresswoman senator behalf
  riding: mp member seat
  seat: mp constituency district
  job: secretary leader chief director manager role post career worked
  profession: worked doctor lawyer teacher engineer job
  position: secretary leader chief director post
  religion: christian muslim jewish catholic faith church
  nationality: american british french german born citizen
  hometown: born raised grew native
  background: born raised former career
  party: republican democrat democratic conservative liberal green independent mp senator
  belong: member party former republican democrat
  affiliation: party republican democrat
  regret: mistake wrong sorry poor wish apologise error judgement judgment unfortunately shame
  mistake: wrong poor error regret judgement judgment misguided
  sue: lawsuit legal court suit action damages complaint
  lawsuit: sue suit court legal damages
  trial: court judge jury charge
  investigate: inquiry probe investigation investigator auditor examine
  inquiry: investigate probe
  punish: fine penalty sanction suspend expel sack jail sentence
  punishment: fine penalty sanction suspend expel jail sentence
  crime: murder theft fraud robbery charge arrest
  strike: walkout picket industrial stoppage
  walkout: strike
  quit: leave resign departure depart exit
  leave: quit resign departure depart exit
  exit: leave quit resign departure
  lose: defeat beat oust unseat
  beat: defeat win oust ahead
  unseat: defeat oust beat
  ahead: lead poll percent
  popular: poll percent approval rating
  popularity: poll percent approval rating support
  rating: poll percent approval
  salary: pay earn paid wage million
  earn: pay salary paid wage
  cost: million billion price bill expense pay
  price: cost million fee
  expensive: cost million price
  worth: million billion value
  fund: pay grant money donation finance
  budget: million billion spending
  donate: gift donation give contribute contribution
  pay: cost contribute bill expense million
  own: owner owned belong
  marry: husband wife married spouse
  married: husband wife spouse
  children: son daughter sons daughters kids
  family: husband wife son daughter mother father
  age: years aged old
  old: years aged
  born: native raised
  live: home lives resident house
  home: lives house resident
  study: university college graduate school degree
  educated: university college graduate school degree
  insult: fool idiot liar coward disgrace clown fraud joke stupid pathetic shameful disgraceful racist bigot
  row: clash dispute spat feud war quarrel insults
  argue: clash dispute spat feud row disagree
  quarrel: clash dispute spat feud row
  fight: clash dispute spat feud row
  spark: erupt start begin trigger follow prompt
  start: erupt begin trigger spark
  cause: spark trigger because due blame prompt
  reconcile: peace truce together
  friend: ally close friendship
  enemy: opponent rival
  rival: opponent challenger
  opponent: rival challenger
  support: vote back endorse ally
  vote: ballot elect poll approve
  win: victory elect beat seize snatch
  gain: win take seize snatch
  happen: erupt follow occur
  predict: expect will forecast likely
  plan: intend will bid aim hope
  aim: bid goal intend hope
  goal: aim target
  intend: plan will bid aim
  hope: want wish
  motive: bid reason because
  reason: because due bid
  purpose: bid aim part
  excuse: claim insist reason
  truth: lie true false
  lie: claim false untrue
  deny: never reject dismiss refuse
  refuse: decline never reject
  comment: decline statement respond
  silent: decline comment
  admit: acknowledge realise concede wrong
  agree: back support endorse
  disagree: reject wrong oppose dispute
  oppose: against reject vote
  ban: prohibit outlaw forbid illegal
  allow: permit let
  hurt: damage cost injure harm wound
  injure: wound hurt hospital
  victim: killed dead wounded injured
  weapon: gun knife rifle bomb
  attacker: gunman suspect shooter
  suspect: gunman accused arrest
  prison: jail inmate sentence
  jail: prison inmate sentence
  arrest: custody detain charge
  moderate: moderator host
  host: moderator present
  conduct: lead conductor
  replace: successor succeed instead
  successor: replace succeed
  predecessor: former previous
  previous: former
  ex: former
  attend: present presence visit
  trip: flew travel visit flight
  travel: flew trip visit flight
  vacation: holiday trip
  future: will expected next plan
  next: expected will take
  survive: survival future
  save: rescue protect
  climate: warming carbon emissions
  weather: rain snow storm
  virus: disease outbreak infection
  professor: university academic scientist lecturer
  academic: university professor scientist
  expert: professor analyst scientist specialist
  scientist: professor researcher
  spokesman: spokeswoman spokesperson
  spokeswoman: spokesman spokesperson
  spokesperson: spokesman spokeswoman
  bosses: chief executive director chairman
  activist: campaigner protester
  campaigner: activist
  protest: demonstration march rally
  rally: campaign speech crowd
  minister: secretary
  premier: prime minister
  tory: conservative
  conservative: tory
  dem: democrat democratic
  gop: republican
  hospital: clinic emergency ward
  newspaper: times post journal news herald courier guardian telegraph
  website: site online blog
  video: footage tape film clip
  footage: video tape film
`;

const byStem = new Map<string, Set<string>>();
for (const line of TABLE.trim().split('\n')) {
  const [asked = '', told = ''] = line.split(':');
  const stem = stemOf(asked.trim());
  const all = byStem.get(stem) ?? new Set<string>();
  byStem.set(stem, all);
  for (const word of told.trim().split(' ')) if (stemOf(word) !== stem) all.add(stemOf(word));
}

const NONE: ReadonlySet<string> = new Set();

/** The stems of a story by which a question's word may be told; empty where the table has none. */
export const tellingOf = (stem: string): ReadonlySet<string> => byStem.get(stem) ?? NONE;
