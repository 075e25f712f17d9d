// The words that report speech, by what they tell the reading.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/[\s]+/).filter(Boolean));

/** Verbs that can stand beside a quotation, in every form they take there. Lower case. */
export const SPEECH_VERBS = words(`
  say says said saying tell tells told telling write writes wrote written writing add adds added adding
  continue continues continued continuing tweet tweets tweeted tweeting retweeted ask asks asked asking reply replies replied replying
  respond responds responded responding declare declares declared declaring conclude concludes concluded concluding
  state states stated stating explain explains explained explaining note notes noted noting recall recalls recalled recalling
  shout shouts shouted shouting warn warns warned warning chant chants chanted chanting yell yells yelled yelling
  answer answers answered answering post posts posted posting remark remarks remarked remarking admit admits admitted admitting
  joke jokes joked joking acknowledge acknowledges acknowledged acknowledging argue argues argued arguing claim claims claimed claiming
  insist insists insisted insisting charge charges charged charging announce announces announced announcing predict predicts predicted predicting
  quip quips quipped quipping observe observes observed observing assert asserts asserted asserting contend contends contended contending
  comment comments commented commenting suggest suggests suggested suggesting agree agrees agreed agreeing
  confess confesses confessed confessing exclaim exclaims exclaimed exclaiming interject interjects interjected interjecting
  retort retorts retorted retorting counter counters countered countering assure assures assured assuring
  wonder wonders wondered wondering urge urges urged urging vow vows vowed vowing promise promises promised promising pledge pledges pledged pledging
  concede concedes conceded conceding complain complains complained complaining demand demands demanded demanding
  emphasize emphasizes emphasized emphasizing emphasised stress stresses stressed stressing boast boasts boasted boasting
  lament laments lamented lamenting mock mocks mocked mocking testify testifies testified testifying confirm confirms confirmed confirming
  reiterate reiterates reiterated reiterating repeat repeats repeated repeating mutter mutters muttered whisper whispers whispered whispering
  scream screams screamed screaming cry cries cried crying sing sings sang singing bark barks barked thunder thundered thundering
  proclaim proclaims proclaimed proclaiming opine opines opined advise advises advised advising caution cautions cautioned cautioning
  deadpan deadpans deadpanned muse muses mused snap snaps snapped crow crowed gush gushed gushes plead pleaded pleads
  recount recounts recounted recounting relate related summarize summarized elaborate elaborated elaborates clarify clarified clarifies
  read reads report reports reported reporting begin begins began echo echoes echoed echoing email emailed emails text texted texts
  fume fumed rail railed rant ranted sneer sneered tease teased marvel marveled gripe griped maintain maintains maintained
  allege alleges alleged alleging deny denies denied denying describe describes described describing
  believe believes think thinks thought feel feels felt hope hoped inquire inquired query queried
  remind reminds reminded interrupt interrupts interrupted quote quotes quoted quoting cite cites cited citing
  blast blasts blasted slam slams slammed praise praises praised criticize criticizes criticized criticised criticizing dismiss dismisses dismissed dismissing
  call calls called calling label labels labeled labelled labeling dub dubs dubbed brand brands branded
  intone intoned implore implored implores beg begged begs apologize apologized apologizes bemoan bemoaned decry decried decries
  speculate speculated speculates theorize theorized surmise surmised reveal reveals revealed revealing disclose disclosed
  propose proposes proposed proposing tout touted touts advertise advertised taunt taunted taunting signal signaled
  reason reasoned stammer stammered sigh sighed laugh laughed grin grinned smile smiled nod nodded chuckle chuckled
`);

/** Verbs so common as cues that they need no comma beside the quotation to count. */
export const PLAIN_SPEECH = words(`
  say says said saying tell tells told telling write writes wrote writing add adds added adding tweet tweets tweeted tweeting
  reply replies replied replying respond responds responded declare declares declared state states stated conclude concludes concluded
  continue continues continued explain explains explained shout shouted yell yelled ask asks asked asking answer answers answered answering
  stated quip quipped exclaim exclaimed remark remarked recall recalls recalled read reads chanted chanting joke joked warn warned warns insist insisted
`);

/** Words that show a statement to be an answer to another one (with "to", "back" where {@link RESPONSE_PHRASES} has them). */
export const RESPONSE_VERBS = words(`
  replied replies reply replying responded responds respond responding retorted retorts countered counters answered answers rebutted
`);

/** Cues that tell how it was said. */
export const MEDIUM_OF: ReadonlyMap<string, string> = new Map([
  ['tweet', 'tweet'],
  ['tweets', 'tweet'],
  ['tweeted', 'tweet'],
  ['tweeting', 'tweet'],
  ['retweeted', 'tweet'],
  ['twitter', 'tweet'],
  ['facebook', 'Facebook'],
  ['instagram', 'Instagram'],
  ['letter', 'letter'],
  ['email', 'email'],
  ['e-mail', 'email'],
  ['emailed', 'email'],
  ['memo', 'memo'],
  ['op-ed', 'op-ed'],
  ['lecture', 'lecture'],
  ['speech', 'speech'],
  ['sermon', 'sermon'],
  ['book', 'book'],
  ['memoir', 'book'],
  ['blog', 'blog'],
  ['statement', 'statement'],
  ['interview', 'interview'],
  ['texted', 'text message'],
]);

/** Words that may stand between a subject and its verb. */
export const BETWEEN = words(`
  also then later once recently has have had is was are were did does do would will could can may might must should be been being not never n't
  always often just only even still already now again soon simply quickly further again repeatedly publicly famously flatly promptly to and went goes go going on
  to s 's ’s d 'd ’d recently previously first all both
`);
