// Verbs of saying, grouped by what they do, so that a question's verb can be met by another of its kind.
import { stemOf } from './words.ts';

const table = {
  say: 'say tell state remark comment declare announce mention note add write tweet post report read recall observe express speak talk message reveal',
  name: 'call brand dub label describe term characterise characterize portray compare liken paint refer',
  claim: 'claim insist assert maintain contend argue allege suggest believe think reckon consider feel view',
  accuse:
    'accuse blame charge criticise attack slam blast condemn denounce mock dismiss ridicule taunt insult rail lash bash complain moan scold rebuke',
  praise: 'praise hail laud applaud commend thank congratulate admire',
  defend: 'defend support back endorse stand',
  warn: 'warn caution threaten fear predict forecast worry',
  promise: 'promise vow pledge swear offer plan',
  deny: 'deny reject refute refuse rebuff disagree',
  admit: 'admit concede acknowledge confess apologise regret agree confirm',
  ask: 'ask question wonder query inquire enquire demand urge call beg plead request',
  joke: 'joke quip laugh tease',
  answer: 'answer reply respond react retort counter rebut rejoin hit fire shoot snap clap',
  explain: 'explain clarify justify defend excuse argue recount',
  shout: 'shout yell scream cry chant',
} as const;

/** What a verb of saying does. */
export type Act = keyof typeof table;

const byStem = new Map<string, Set<Act>>();
for (const [act, verbs] of Object.entries(table) as [Act, string][])
  for (const verb of verbs.split(' ')) {
    const stem = stemOf(verb);
    byStem.set(stem, (byStem.get(stem) ?? new Set<Act>()).add(act));
  }

const NONE: ReadonlySet<Act> = new Set();

/** What a word does as a verb of saying; empty where it is none. */
export const actsOf = (stem: string): ReadonlySet<Act> => byStem.get(stem) ?? NONE;

/** The verbs of saying as the alternatives of a pattern, in the forms that a question uses. */
export const SAYING = [
  'say|says|said|saying|tell|tells|told|telling|stated|remark(?:s|ed)?|comment(?:s|ed)?|declare[sd]?|announce[sd]?',
  'mention(?:s|ed)?|note[sd]?|add(?:s|ed)?|write|writes|wrote|tweet(?:s|ed)?|post(?:s|ed)?|report(?:s|ed)?|recall(?:s|ed)?|observe[sd]?',
  'reveal(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|assert(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|argue[sd]?|allege[sd]?|suggest(?:s|ed)?',
  'believe[sd]?|think|thinks|thought|reckon(?:s|ed)?|warn(?:s|ed)?|caution(?:s|ed)?|threaten(?:s|ed)?|predict(?:s|ed)?|promise[sd]?|vow(?:s|ed)?',
  'pledge[sd]?|deny|denies|denied|admit(?:s|ted)?|concede[sd]?|acknowledge[sd]?|explain(?:s|ed)?|ask(?:s|ed)?|wonder(?:s|ed)?|joke[sd]?',
  'quip(?:s|ped)?|complain(?:s|ed)?|propose[sd]?|demand(?:s|ed)?|urge[sd]?|shout(?:s|ed)?|yell(?:s|ed)?|call(?:s|ed)?|brand(?:s|ed)?|label(?:s|l?ed)?',
  'describe[sd]?|accuse[sd]?|blame[sd]?|criticise[sd]?|criticize[sd]?|praise[sd]?|mock(?:s|ed)?|slam(?:s|med)?|attack(?:s|ed)?|dismiss(?:es|ed)?',
  'make of|feel about|regret(?:s|ted)?|have to say|had to say|has to say|want(?:s|ed)?|talk(?:s|ed)?|speak|spoke|advise[sd]?|used to say|recommend(?:s|ed)?|read|reads|ban(?:ned)?',
].join('|');

/** The verbs of answering as the alternatives of a pattern. */
export const ANSWERING = [
  'respond(?:s|ed|ing)?|react(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|retort(?:s|ed)?|counter(?:s|ed)?|rebut(?:s|ted)?',
  '(?:hit|hits|fire|fires|fired|shoot|shot|clap|clapped|snap|snapped|strike|struck|push|pushed|come|came|fight|fought|punch|punched|bite|bit|lash|lashed) back',
].join('|');

/** Verbs of what one does about an attack, as the alternatives of a pattern: whoever does so for another answers nobody. */
export const DEFENDING = 'defend(?:s|ed|ing)?|brush(?:es|ed)? off|justif(?:y|ies|ied)|excuse[sd]?';

/** What is done to somebody by saying something, as the alternatives of a pattern: "accused of it by the mayor". */
export const DONE_TO =
  'accused|called|branded|labell?ed|described|dubbed|criticised|criticized|attacked|praised|warned|blamed|mocked|slammed|dismissed|told|asked|said|characteri[sz]ed|compared|condemned|threatened|promised|portrayed';
