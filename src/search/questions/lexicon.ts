// Tables of English: words that carry little, irregular forms, and words that may stand for each other.

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that carry little meaning in a question or a sentence. Plain forms. */
export const SMALL_WORDS = set(`
  a an the this that these those some any each every no nor not
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  myself yourself himself herself itself ourselves themselves
  am is are was were be been being do does did doing done have has had having will would shall should can could may might must
  dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint
  im ive ill id youre youve youll hes shes theyre theyve theyd weve wed hed shed its thats whats whos theres heres lets
  and or but so if then than as of at by for with about against between into through during before after to from in on off over under
  up down out again further once here there when where why how who whom whose which what
  all both few more most other such only own same too very just also even still yet ever never
  because while until upon within without toward towards onto per via like
  please tell know thing things something someone somebody anybody anyone anything stuff kind sort really actually
  lol ok okay oh well hey hi exactly basically gonna wanna got get gets getting
  one ones else back way
`);

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [base = '', ...forms] = line.trim().split(/\s+/);
        return [base, ...forms].map((form) => [form, base] as const);
      }),
  );

/** Forms that no rule of endings joins: the first of each line stands for all. Plain forms. */
export const IRREGULAR = pairs(`
  say says said saying
  tell tells told telling
  lie lies lied lying liar liars
  think thinks thought thinking
  go goes went gone going
  give gives gave given giving
  take takes took taken taking
  make makes made making
  come comes came coming
  see sees saw seen seeing
  speak speaks spoke spoken speaking
  write writes wrote written writing writer writers
  win wins won winning winner
  lose loses lost losing loss losses
  fight fights fought fighting
  buy buys bought buying
  bring brings brought bringing
  teach teaches taught
  catch catches caught
  leave leaves left leaving
  meet meets met meeting meetings
  run runs ran running
  begin begins began begun beginning
  choose chooses chose chosen choice choices
  know knows knew known
  grow grows grew grown growth
  throw throws threw thrown
  hold holds held holding
  keep keeps kept
  feel feels felt feeling feelings
  lead leads led leading leader leaders leadership
  build builds built building
  send sends sent
  spend spends spent spending
  pay pays paid paying payment payments
  sell sells sold sale sales
  stand stands stood
  break breaks broke broken
  steal steals stole stolen
  shoot shoots shot shooting shootings
  sit sits sat
  hit hits hitting
  put puts putting
  cut cuts cutting
  vote votes voted voting voter voters
  man men
  woman women
  child children kid kids
  person persons people peoples
  wife wives
  life lives
  die dies died dying death deaths dead
  born birth birthday
  marry marries married marriage marriages
  argue argues argued argument arguments
  believe believes believed belief beliefs
  deny denies denied denial
  criticise criticize criticised criticized criticism critic critics criticising criticizing critical
  apologise apologize apologised apologized apology apologies sorry
  decide decides decided decision decisions
  defend defends defended defence defense
  explain explains explained explanation
  describe describes described description
  expel expels expelled expelling expulsion
  cancel cancels cancelled canceled cancelling
  travel travels travelled traveled travelling
  label labels labelled labeled labelling
  control controls controlled controlling
  rebel rebels rebelled rebellion
  compel compels compelled compelling
  accuse accuses accused accusing accusation accusations
  propose proposes proposed proposal proposals
  respond responds responded responding response responses
  reply replies replied replying
  answer answers answered answering
  react reacts reacted reaction reactions
  refuse refuses refused refusal
  attack attacks attacked attacking
  survive survives survived survival
  elect elects elected election elections electoral
  poll polls polled polling
  insult insults insulted insulting
  threaten threatens threatened threat threats threatening
  predict predicts predicted prediction predictions
  promise promises promised
  plan plans planned planning
  analyse analyze analysed analyzed analysis analyst analysts
  ill illness illnesses sick sickness
  safe safety
  hot heat
  long length
  high height
  poor poverty
  rich wealth wealthy
  bad worse worst
  good better best
  america american americans us usa
  britain british uk
  russia russian russians
  china chinese
  mexico mexican mexicans
  france french
  germany german germans
  europe european europeans
  iraq iraqi iraqis
  syria syrian syrians
  israel israeli israelis
  korea korean koreans
  christian christians christianity
  muslim muslims islam islamic
`);

const groups = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Words that people use for each other when they remember a story. Plain forms; each line is one group. */
export const SYNONYMS = groups(`
  lie untrue false falsehood dishonest untruth fib
  coward cowardly spineless gutless
  call brand describe label dub term name style characterise characterize
  accuse blame charge allege claim fault
  warn caution alert threaten
  say state remark comment declare tell announce mention note
  claim insist assert maintain contend argue
  ask question query enquire inquire
  answer reply respond response retort counter rebut comeback react reaction
  criticise attack slam blast condemn denounce rap bash knock savage lambast
  praise hail laud applaud commend
  promise vow pledge swear
  deny dismiss reject refute rebuff
  admit concede acknowledge confess
  joke quip
  expel oust remove eject sack dismiss fire axe kick throw suspend
  resign quit stepdown leave
  appoint hire choose pick select name
  return rejoin readmit
  chase pursue hound
  try attempt bid effort
  want wish hope desire
  meet encounter talk
  speech lecture address talk remarks speak
  give deliver
  tweet twitter post
  fight battle row spat feud war clash dispute quarrel
  awful terrible horrible dreadful appalling bad
  great excellent wonderful fantastic brilliant
  stupid dumb idiot idiotic foolish
  crazy mad insane
  scared afraid fear fearful worry worried anxious concerned concern
  angry furious outraged anger
  happy glad pleased delighted thrilled
  sad upset disappointed
  help aid assist support back
  endorse endorsement support back
  money cash fund funds funding dollars
  pay cost spend price
  job work employment
  boss chief head leader director manager president chairman executive
  paper newspaper daily journal
  reporter journalist writer correspondent columnist
  police cop cops officer
  doctor physician medic
  lawyer attorney counsel
  mother mom mum mama
  father dad papa
  kid child children
  wife spouse
  woman lady girl
  man guy bloke
  war conflict
  kill murder slay
  shoot gun gunfire
  illness sick health disease
  big large huge massive enormous
  small little tiny
  rise increase grow climb jump
  fall drop decline decrease slump plunge
  begin start launch
  end finish stop close
  poll survey
  percent percentage share proportion
  debate discussion argument
  vote ballot
  immigrant migrant refugee
  law legislation bill act
  court judge justice
  house home
  car vehicle
  teacher professor lecturer academic
  school college university
  rule regulation protocol
  fake bogus phony sham fraud
  smart clever intelligent
  deal agreement pact
  show reveal display
  company firm business
  tv television
  autumn fall
  country nation
  party
  win victory triumph
  lose defeat loss beat
`);
