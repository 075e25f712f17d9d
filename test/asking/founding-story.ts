// Questions about the founding story as people put them, each with what its first result must say.

/** The question; who said it, or null for the reporter's own words; and some words that the first result must hold. */
export type Row = readonly [question: string, speaker: string | null, words: RegExp];

const GALLOWAY = 'George Galloway';
const MILIBAND = 'Ed Miliband';
const MCCLUSKEY = 'Len McCluskey';
const OGRADY = "Francis O'Grady";

export const WHO: readonly Row[] = [
  ['who called Miliband a coward?', GALLOWAY, /coward/],
  ['who called the Labour leader a liar', GALLOWAY, /liar/],
  ["who said Galloway's views are awful?", MILIBAND, /views.* awful/],
  ['who accused Miliband of lying about the one-hour meeting?', GALLOWAY, /a lie/],
  ['who warned Miliband about the dustbin of history?', MCCLUSKEY, /dustbin/],
  ['who thought Miliband was quite impressive?', GALLOWAY, /quite impressive/],
  ['who said Labour and the trade unions had to change?', OGRADY, /had to change/],
  ['who talked about a new ideological settlement?', OGRADY, /settlement/],
  ['who wants to defeat Galloway at the next election?', MILIBAND, /defeat him/],
  ['who realised that he showed poor judgment?', GALLOWAY, /poor judgement/],
  ['who accused McCluskey of disloyalty?', MILIBAND, /disloyalty/],
  ['who said there can be no retreat into a comfort zone', OGRADY, /comfort zone/],
  ['which union leader warned him about being seduced by the Blairites?', MCCLUSKEY, /Blairites/],
  ['who dismissed talk of a reconciliation?', MILIBAND, /reconciliation/],
  ['who said "backbone of an amoeba"?', GALLOWAY, /amoeba/],
  ['who said somthing like an unprincipled coward with the backbone of an ameoba', GALLOWAY, /amoeba/],
  ['who said he met all the minor parties', MILIBAND, /minor parties/],
];

export const WHAT: readonly Row[] = [
  ['what did the Unite leader say about the Blairites?', MCCLUSKEY, /Blairites/],
  ['what did Miliband say about Galloway coming back to the Labour Party?', MILIBAND, /not coming back/],
  ['What did Galloway tweet about his poor judgement?', GALLOWAY, /poor judgement/],
  ["what did O'Grady say about New Labour managerialism?", OGRADY, /decisive break/],
  ['what did the TUC general secretary say about the lessons of the past?', OGRADY, /lessons of the past/],
  ['what did Miliband say about boundary changes?', MILIBAND, /boundary changes/],
  ['what did the backbencher say about the one-hour meeting?', GALLOWAY, /a lie/],
  ["what did O'Grady say about deregulated markets?", OGRADY, /deregulated markets/],
  ['What did Ed Miliband say about the seat he snatched in a by-election?', MILIBAND, /by-election/],
  ['what did McCluskey warn Miliband about?', MCCLUSKEY, /dustbin/],
  ["what did O'Grady say about long-term viability", OGRADY, /viability/],
  ['what did the Labour leader say about being prime minister?', MILIBAND, /prime minister/],
];

export const REPLIES: readonly Row[] = [
  ['how did Miliband respond to McCluskey?', MILIBAND, /reprehensible/],
  [
    "how did the Labour leader answer the Unite leader's warning about the Blairites?",
    MILIBAND,
    /reprehensible/,
  ],
  ['how did Galloway hit back at Miliband?', GALLOWAY, /coward|a lie|poor judgement/],
  ['who hit back at Miliband?', GALLOWAY, /coward|a lie|poor judgement/],
];

export const FACTS: readonly Row[] = [
  ['why was Galloway expelled from Labour?', null, /remarks on the Iraq War/],
  ['when was Galloway expelled from Labour?', null, /in 2003/],
  ["when was Miliband's meeting with Galloway?", null, /late last year/],
  ["where did O'Grady deliver her lecture?", null, /Oxford/],
  ['which lecture did the TUC general secretary deliver?', null, /Atlee memorial lecture/],
  ['what sparked the speculation that relations could be thawing?', null, /his meeting/],
  ['what happened after Miliband was asked about his meeting with Galloway?', null, /war of words erupted/],
  [
    'was there a suggestion that Galloway would urge people to vote Labour?',
    null,
    /urge people to vote Labour/,
  ],
];

/** What the story doesn't tell. */
export const UNTOLD: readonly string[] = [
  'who defended Galloway?',
  'what did David Cameron say about the meeting?',
  'what did Tony Blair say about Miliband?',
  'how many votes did Galloway win by?',
  "how old is O'Grady?",
  'where was Galloway born?',
  'what did Nick Clegg reply to Galloway?',
  'who won the general election in 2015?',
  'how much does the Unite union pay its leader?',
  'what did Galloway say about the Queen?',
  'which newspaper first revealed the meeting?',
  "what is the name of Miliband's wife?",
  'how did Nigel Farage react to the insults?',
];

/** Quotations that nobody in the story is reported to have said. */
export const ABSENT: readonly string[] = [
  'the backbone of a jellyfish and the brain of a pigeon',
  'I have never met a finer man in my life',
  'we will fight them on the beaches',
  'there is no such thing as society',
  'the lady is not for turning',
  'I did not have a meeting with that man',
  'education, education, education',
  'the trade unions are the enemy within',
  'he should resign in the morning',
  'I will always vote for the Liberal Democrats',
];
