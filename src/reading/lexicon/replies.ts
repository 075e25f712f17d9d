// The words by which a story shows that one statement answers another.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Nouns for something said, by which a later statement takes it up: "his claim that …", "those comments". */
export const SAID_NOUNS = words(`
  claim claims remark remarks comment comments charge charges accusation accusations suggestion assertion assertions allegation
  allegations criticism criticisms attack attacks tweet tweets words insult insults rhetoric argument arguments warning
  statement statements complaint complaints jab jabs jibe threat
`);

/** Nouns for what somebody wrote online: taken up by their medium. */
export const TWEET_NOUNS = words('tweet tweets twitter tweeting tweetstorm');

/** Reporting words that deny what was said before. */
export const DENIALS = words(
  'denied denies deny denying disputed disputes disputing refuted refutes refuting',
);

/** Reporting words that judge a person. */
export const JUDGEMENTS = words(`
  blasted blasts blasting slammed slams slamming called calls calling branded brands branding labeled labelled labels described
  describes describing accused accuses accusing denounced denounces denouncing condemned condemns condemning mocked mocks mocking
  criticized criticised criticizes criticizing ripped scolded scolds chided rebuked rebukes
`);

/** Plain words of speech, as they stand beside an answer. */
export const ANSWERS_PLAINLY = words(
  'said says replied replies answered answers responded responds told tells added explained saying',
);

/** Set a statement off as an answer, anywhere in its sentence. */
export const IN_RESPONSE =
  /\b(?:in (?:response|reply|reaction) to|in (?:response|reply),|respond(?:ed|s|ing) (?:to|by)|repl(?:ied|ies|ying) to|react(?:ed|s|ing) to|(?:hit|fired?|shot|struck|push(?:ed)?|snapp(?:ed)|clapp(?:ed)|lash(?:ed)?|hitting|firing|shooting|pushing)(?:s|es)? back)\b/i;

/** Tell that a statement was asked for, so that it answers the question and no statement before. */
export const PROMPTED = /\b(?:asked|pressed|questioned|told that|when (?:he|she|they) (?:was|were) asked)\b/i;
