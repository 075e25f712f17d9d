// The words by which a story shows that one statement answers another.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Nouns for something said, by which a later statement takes it up: "his claim that …", "those comments". */
export const SAID_NOUNS = words(`
  claim claims remark remarks comment comments charge charges accusation accusations suggestion suggestions assertion assertions
  allegation allegations criticism criticisms critique attack attacks tweet tweets words insult insults rhetoric argument arguments
  warning warnings statement statements complaint complaints jab jabs jibe threat question questions answer decision ruling
  order opinion endorsement declaration excuse proposal plan call pledge promise assessment post posts letter speech
  response announcement rationale rationales reasoning denial apology demand
`);

/** Nouns for what somebody wrote online: taken up by their medium. */
export const TWEET_NOUNS = words('tweet tweets twitter tweeting tweetstorm');

/** What a court says, and words that show a speaker to be one. */
export const JUDGED_NOUNS = words('decision ruling order opinion');
export const COURT = /\b(?:court|judge|justice|ruling|decision|panel|tribunal)\b/i;

/** Right before a noun for something said: it points to what the story told before. */
export const THAT_ONE =
  /\b(?:(?:that|those|this|these|such|the|his|her|their|its)(?: [\p{L}-]+(?:['’]s)?){0,2}|\p{L}+day['’]s) $/iu;

/** Words that deny what was said before, or turn against it. */
export const DENIES =
  /\b(?:den(?:y|ied|ies|ying)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|disagree(?:d|s|ing)?|object(?:ed|s|ing)|rebut(?:ted|s|ting)?|brush(?:ed|es|ing) (?:off|aside)|push(?:ed|es|ing) back|took issue|scoff(?:ed|s|ing)|defend(?:ed|s|ing)?|contradict(?:ed|s|ing)?|challeng(?:ed|es|ing)|fault(?:ed|s|ing)|shrugg(?:ed|ing) off)\b/i;

/** Reporting words that judge a person or what was said. */
export const JUDGEMENTS = words(`
  blasted blasts blasting slammed slams slamming called calls calling branded brands branding labeled labelled labels described
  describes describing accused accuses accusing denounced denounces denouncing condemned condemns condemning mocked mocks mocking
  criticized criticised criticizes criticizing ripped scolded scolds chided rebuked rebukes
`);

/** Reporting words of a question. */
export const ASKS = words('asked asks asking ask wondered questioned pressed inquired demanded');

/** Plain words of speech, as they stand beside an answer. */
export const ANSWERS_PLAINLY = words(
  'said says replied replies answered answers responded responds told tells added explained saying',
);

/** Set a statement off as an answer, anywhere in its sentence. */
export const IN_RESPONSE =
  /\b(?:in (?:response|reply|reaction) to|in (?:response|reply),|respond(?:ed|s|ing) (?:to|by)|repl(?:ied|ies|ying) to|react(?:ed|s|ing) to|(?:hit|fired?|shot|struck|push(?:ed)?|snapp(?:ed)|clapp(?:ed)|lash(?:ed)?|hitting|firing|shooting|pushing)(?:s|es)? back)\b/i;

/** There was no answer. */
export const NO_RESPONSE =
  /\b(?:not|never|n['’]t|refus(?:ed|es)|declin(?:ed|es)|fail(?:ed|s)|yet) (?:\p{L}+ )?(?:to )?(?:respond|reply|answer|return|comment)/iu;

/** Tell that a statement was asked for. */
export const PROMPTED = /\b(?:asked|pressed|questioned|told that|when (?:he|she|they) (?:was|were) asked)\b/i;

/** How an answer to somebody there begins. */
export const OPENS_AS_ANSWER =
  /^["“'‘]*(?:yes|yeah|no(?=\W*[,.!?—–;:-])|nope|not true|wrong|right|exactly|absolutely|you(?:['’]re| are) (?:right|wrong)|that(?:['’]s| is) (?:right|true|wrong|not)|of course|sure|sorry|i (?:did|do|would)(?:n['’]t| not)?[,.])\b/i;

/** Often begin an answer, and often something else. */
export const MAY_OPEN_ANSWER =
  /^["“'‘]*(?:well|look|i (?:think|don['’]t|didn['’]t|disagree|agree)|it(?:['’]s| is) not)\b/i;

/** Turns to somebody who just said something. */
export const TO_YOU =
  /\b(?:you(?:['’]ve| have| just| also| yourself)* (?:said|called|told|claimed|asked|mentioned)|(?:when|time) you (?:say|call|claim))\b/i;

/** Sets a sentence against the one before. */
export const AGAINST = /^\W*(?:but|however|yet|still|nonetheless|nevertheless|instead|meanwhile)\b/i;

/** Ends of names that stand for those who speak for somebody: "the Marsh campaign". */
export const STAFF = words('campaign office team administration committee staff aides spokesman spokeswoman');
