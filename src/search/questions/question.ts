// Reads what a question asks for: who said something, what somebody said, what somebody answered, or a fact.
import { ANSWERING, DEFENDING, DONE_TO, SAYING } from './verbs.ts';

/** speaker: who said it; words: what somebody said; reply: what somebody answered; fact: what the story tells. */
type Wants = 'speaker' | 'words' | 'reply' | 'fact';

/** What kind of thing would answer a question. */
type Sort = 'who' | 'when' | 'where' | 'why' | 'number' | 'how' | 'what' | 'yes-no';

export interface Question {
  /** The question as it was put, without fillers. */
  readonly text: string;
  readonly wants: Wants;
  readonly sort: Sort;
  /** The words that name whose statement is asked for, or null. */
  readonly subject: string | null;
  /** What is left: the words to look for. */
  readonly topic: string;
  /** The verb of saying, as it was put, or null. */
  readonly verb: string | null;
}

/** Words before the question proper. */
const FILLERS =
  /^(?:(?:hey|hi|hello|ok|okay|so|and|but|also|um+|uh+|well|then|please|sorry|btw|oh|yo|lol|rowbot|@\S+)[\s,:!.…-]+|(?:(?:can|could|would|will) (?:you|u|anybody|anyone|someone|somebody) (?:please )?(?:tell|remind|show) (?:me|us)|(?:do|does) (?:you|u|anyone|anybody) (?:know|remember|recall)|(?:please )?(?:tell|remind|show) (?:me|us)(?: again)?|i(?: would|['’]d)? (?:want to know|like to know|wonder|was wondering)|remind me|any idea)[\s,:]+)+/iu;

const AUX = 'did|does|do|has|have|had|is|was|were|are|would|will|could|can';

interface Pattern {
  readonly pattern: RegExp;
  readonly wants: Wants;
}

const SUBJECT = '(?<subject>(?:(?!\\b(?:when|after|because|about)\\b).){2,60}?)';

/** The first that fits wins. */
const PATTERNS: readonly Pattern[] = [
  // according to X, what is …; what is … according to X
  {
    wants: 'words',
    pattern: /^according to (?<subject>[^,?]{2,60}), (?<topic>.*)$/iu,
  },
  {
    wants: 'words',
    pattern:
      /^(?<topic>(?!who\b|whose\b).{3,160}?),? (?:according to|in the (?:view|opinion|words|eyes) of) (?<subject>[^,?]{2,60})$/iu,
  },
  // what was Y accused of by X, how was Y described by X
  {
    wants: 'words',
    pattern: new RegExp(
      `^(?:what|how|why)(?: else)? (?:is|was|were|are|has|have|had|did)(?: been| being| get)? (?<topic>.{2,60}?) (?:been |being )?(?<verb>${DONE_TO})(?: (?:of|as|for|about|on|over|with))* by (?<subject>[^,?]{2,60})$`,
      'iu',
    ),
  },
  // what was said about Y by X
  {
    wants: 'words',
    pattern: new RegExp(
      `^what (?:is|was|has been|had been) (?<verb>${DONE_TO}) (?:of|about|on|to) (?<topic>.{2,100}?) by (?<subject>[^,?]{2,60})$`,
      'iu',
    ),
  },
  // what reason did X give for Y
  {
    wants: 'words',
    pattern: new RegExp(
      `^what (?:reasons?|explanation|excuses?|advice|examples?|details?|warning) (?:${AUX}) ${SUBJECT} (?<verb>give|offer|have)\\b(?: (?:for|of|about|on|to))?(?<topic>.*)$`,
      'iu',
    ),
  },
  // how does X think they should react
  {
    wants: 'words',
    pattern: new RegExp(
      `^how (?:do|does|did) ${SUBJECT} (?<verb>think|thinks|reckon|reckons|believe|believes|say|says)\\b(?<topic>.*)$`,
      'iu',
    ),
  },
  // how did X respond to Y
  {
    wants: 'reply',
    pattern: new RegExp(
      `^(?:how|what) (?:${AUX}) ${SUBJECT} (?:then )?(?<verb>${ANSWERING}|${DEFENDING})\\b(?: with)?(?: (?:to|at|on|when|after|about|against)\\b)?(?<topic>.*)$`,
      'iu',
    ),
  },
  // what did X say back to Y, what did X say in reply
  {
    wants: 'reply',
    pattern: new RegExp(
      `^(?:what|how) (?:${AUX}) ${SUBJECT} (?<verb>${SAYING}|come|hit|give|have)(?: to \\S+)? (?:back|in (?:reply|response|answer|return))\\b(?: with| at| to| on| when| after| about)?(?<topic>.*)$`,
      'iu',
    ),
  },
  // what was X's comeback
  {
    wants: 'reply',
    pattern:
      /^(?:what(?: (?:was|is|were|are)|['’]?s)) (?<subject>.{2,50}?)(?:['’]s?|s)? (?<verb>comeback|reply|response|answer|reaction|retort|rebuttal|counter)\b(?: (?:to|on|when|after|about|for|in))?(?<topic>.*)$/iu,
  },
  // who answered X
  {
    wants: 'reply',
    pattern: new RegExp(
      `^(?:who|which \\S+)(?: (?:has|have|had|was it that|is it that))? (?<verb>${ANSWERING})(?: (?:to|at|on))?\\b(?<topic>.*)$`,
      'iu',
    ),
  },
  // what did X say when Y asked: an answer too
  {
    wants: 'reply',
    pattern: new RegExp(
      `^what (?:${AUX}) ${SUBJECT} (?<verb>say|tell|said|told|says|tells)(?<topic> to .*| .{0,60}?(?:\\bwhen\\b|\\bafter\\b|\\b\\bwho asked\\b).*)$`,
      'iu',
    ),
  },
  // what did X say about Y
  {
    wants: 'words',
    pattern: new RegExp(
      `^(?:so )?(?:what|how|why|whom|who|which \\S+)(?: \\S+)?? (?:${AUX}) ${SUBJECT} (?<verb>${SAYING})\\b(?: (?:to do|of|on|about|that))?(?<topic>.*)$`,
      'iu',
    ),
  },
  // did X say whether …, has X explained why …
  {
    wants: 'words',
    pattern: new RegExp(
      `^(?:did|does|has|have|had) ${SUBJECT} (?<verb>${SAYING}|comment(?:ed)?|apologi[sz]ed?|put out a statement|give an? (?:reason|answer)|endorsed?)\\b(?: (?:of|on|about|that|whether|if|for))?(?<topic>.*)$`,
      'iu',
    ),
  },
  // (tell me) what X said about Y
  {
    wants: 'words',
    pattern: new RegExp(
      `^what ${SUBJECT} (?<verb>says?|said|thinks?|thought|wrote|writes?|tweets?|tweeted|claim(?:s|ed)?)\\b(?: (?:of|on|about))(?<topic>.*)$`,
      'iu',
    ),
  },
  // what is X's view of …
  {
    wants: 'words',
    pattern:
      /^what(?: (?:was|is|were|are)|['’]?s) (?<subject>.{2,50}?)(?:['’]s?|s)? (?<verb>view|opinion|position|stance|take|claim|complaint|argument|excuse|explanation|verdict|message|warning|prediction|promise|criticism|line|comment|comments|remarks?|words)\b(?: (?:of|on|about|that|for))?(?<topic>.*)$/iu,
  },
  // whose words were …, who was it that said …, which senator said …, who called …
  {
    wants: 'speaker',
    pattern:
      /^(?:whose|which person['’]?s) (?<verb>words|line|quote|claim|remark|statement|phrase|comment)\b(?: (?:is|was|are|were))?(?: (?:it|that|this))?(?<topic>.*)$/iu,
  },
  {
    wants: 'speaker',
    pattern: new RegExp(
      `^(?:who(?:['’]s)?|(?:which|what) (?<subject>(?!did|does|do|is|was|were|are|has|had)\\S+(?: \\S+){0,3}?))(?: was it(?: that| who)?| is it(?: that| who)?|['’]?s the (?:one|person|guy|woman|man|senator)(?: that| who)?)?(?: (?:also|even|once|first|just|actually|again|is|was|has|had|been))* (?<verb>${SAYING}|refuse[sd]?(?: to)?|compare[sd]?|point(?:s|ed)? out|fear(?:s|ed)?|hail(?:s|ed)?|blast(?:s|ed)?|thank(?:s|ed)?|dub(?:s|bed)?|question(?:s|ed)?|worr(?:y|ies|ied)|insult(?:s|ed)?|support(?:s|ed)?|back(?:s|ed)?|disagree[sd]?|agree[sd]?|defend(?:s|ed)?|demand(?:s|ed)?|regret(?:s|ted)?|rule[sd]? out|condemn(?:s|ed)?|saying|calling|talking|blaming|claiming|accusing|scared|worried)\\b(?<topic>.*)$`,
      'iu',
    ),
  },
  {
    wants: 'speaker',
    pattern: /^(?:someone|somebody) (?<verb>\S+) (?<topic>.*?)[,;.]? who(?: was (?:it|that))?\??$/iu,
  },
];

const SORTS: readonly (readonly [RegExp, Sort])[] = [
  [
    /\b(?:how (?:many|much|big|large|long|old|far|high|often|large|wide|strong|tall|fast|few|close|late)|what (?:share|percent\w*|number|proportion|age|rate|growth|portion|fraction|amount|price|cost)|which percentage)\b/iu,
    'number',
  ],
  [
    /^(?:when|what (?:year|day|time|date|month)|which (?:year|day|month)|since when|how long ago|until when)\b/iu,
    'when',
  ],
  [
    /^(?:where|(?:which|what) (?:city|cities|states?|country|countries|places?|towns?|villages?|county|counties|constituency|constituencies|district|region|province|capital))\b/iu,
    'where',
  ],
  [/^(?:why|how come|what (?:for|made|caused|led)|for what reason)\b/iu, 'why'],
  [
    /^(?:who|whom|whose|which (?:\S+ )?(?:person|man|woman|guy|senator|paper|journalist|group|company|reporter))\b/iu,
    'who',
  ],
  [/^how\b/iu, 'how'],
  [
    /^(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|isnt|wasnt|didnt|isn['’]t|wasn['’]t|didn['’]t|weren['’]t)\b/iu,
    'yes-no',
  ],
];

const sortOf = (text: string): Sort => SORTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'what';

const tidy = (words: string): string =>
  words.replace(/^[\s,:;.?!–—-]+|[\s,:;?!–—-]+$/gu, '').replace(/\s+/gu, ' ');

/** The question without what only leads up to it. */
const withoutFillers = (text: string): string => tidy(text.replace(/\s+/gu, ' ').trim().replace(FILLERS, ''));

/** "who was it that said …" asks for the speaker, and "her boss's attack" is no verb. */
const NO_SUBJECT = /^it\b|['’]s$/iu;

/** Reads a question. Never fails: what fits no pattern asks for a fact. */
export function readQuestion(asked: string): Question {
  const text = withoutFillers(asked);
  const sort = sortOf(text);
  for (const { pattern, wants } of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const subject = tidy(groups['subject'] ?? '');
    if (wants === 'words' && NO_SUBJECT.test(subject)) continue;
    if (wants === 'speaker' && sort === 'number') continue;
    return {
      text,
      wants,
      sort,
      subject: subject === '' ? null : subject,
      topic: tidy(groups['topic'] ?? ''),
      verb: groups['verb']?.toLowerCase() ?? null,
    };
  }
  return { text, wants: 'fact', sort, subject: null, topic: text, verb: null };
}

/** Whether some words are put as a question at all, and not a phrase that somebody half remembers. */
export const isQuestion = (asked: string): boolean =>
  /\?\s*$/u.test(asked) ||
  /^(?:who|whom|whose|what|whats|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|isn['’]?t|wasn['’]?t|didn['’]?t|tell me|somebody|someone)\b/iu.test(
    withoutFillers(asked),
  );
