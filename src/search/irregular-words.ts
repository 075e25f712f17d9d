// Forms that no rule brings together, one family a line.
const FAMILIES = `
say says said saying
tell tells told telling
speak speaks spoke spoken speaking
think thinks thought thinking
know knows knew known knowing
go goes went gone going
come comes came coming
get gets got gotten getting
give gives gave given giving
take takes took taken taking
make makes made making
see sees saw seen seeing
find finds found finding
win wins won winning
lose loses lost losing
run runs ran running
lead leads led leading
leave leaves left leaving
feel feels felt feeling
keep keeps kept keeping
hold holds held holding
stand stands stood standing
understand understands understood understanding
bring brings brought bringing
buy buys bought buying
fight fights fought fighting
teach teaches taught teaching
catch catches caught catching
seek seeks sought seeking
write writes wrote written writing
rise rises rose risen rising
drive drives drove driven driving
break breaks broke broken breaking
choose chooses chose chosen choosing
steal steals stole stolen stealing
begin begins began begun beginning
grow grows grew grown growing
throw throws threw thrown throwing
show shows showed shown showing
draw draws drew drawn drawing
fall falls fell fallen falling
build builds built building
send sends sent sending
spend spends spent spending
lend lends lent lending
mean means meant meaning
meet meets met meeting
pay pays paid paying
sell sells sold selling
sit sits sat sitting
hear hears heard hearing
become becomes became becoming
eat eats ate eaten eating
forget forgets forgot forgotten forgetting
die dies died dying
man men
woman women
child children
person people
foot feet
mouse mice
tooth teeth
life lives
wife wives
leaf leaves
is are was were be been being am
has have had having
does do did done doing
`;

/** A form → the first word of its family. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form): [string, string] => [form, forms[0] ?? form]);
    })
    // A form of two families ("leaves") belongs to the first.
    .reverse(),
);
