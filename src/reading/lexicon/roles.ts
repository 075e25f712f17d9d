// What titles and roles tell: the nouns that stand for a title, documents that speak for whoever wrote them, groups that do.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** The nouns by which a story may call a bearer of this title later. Lower case, without the stop. */
export const TITLE_NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator', 'lawmaker', 'legislator']],
  ['senator', ['senator', 'lawmaker', 'legislator']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker', 'legislator']],
  ['representative', ['representative', 'congressman', 'congresswoman', 'lawmaker', 'legislator']],
  ['congressman', ['congressman', 'lawmaker', 'legislator']],
  ['congresswoman', ['congresswoman', 'lawmaker', 'legislator']],
  ['gov', ['governor']],
  ['governor', ['governor']],
  ['gen', ['general']],
  ['lt', ['lieutenant']],
  ['col', ['colonel']],
  ['capt', ['captain']],
  ['sgt', ['sergeant']],
  ['dr', ['doctor', 'physician']],
  ['prof', ['professor']],
  ['rev', ['pastor', 'minister', 'preacher', 'reverend']],
  ['mp', ['mp', 'backbencher', 'lawmaker']],
]);

/** The party that a bracket after a name tells ("(R-Texas)"). */
export const PARTY_LETTERS: ReadonlyMap<string, string> = new Map([
  ['r', 'republican'],
  ['d', 'democrat'],
  ['i', 'independent'],
]);

/** What is written or shown, and quoted as if it spoke. */
export const DOCUMENT_NOUNS = words(`
  report article story memo letter statement survey poll study editorial op-ed column analysis ad advertisement spot video clip email e-mail
  tweet post release transcript ruling opinion complaint lawsuit suit filing document documents audit review book memoir website site page
  papers paperwork minutes blog headline caption sign banner poster slogan card message note text speech plan platform bylaws act bill law resolution order guide piece
`);

/** Nouns for an organisation by what it does, and a word that its name then holds. */
export const ORGANISATION_KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'newspaper',
    words(
      'times post journal tribune herald globe sun gazette chronicle examiner star news observer today mail guardian',
    ),
  ],
  [
    'paper',
    words(
      'times post journal tribune herald globe sun gazette chronicle examiner star news observer today mail guardian',
    ),
  ],
  ['tabloid', words('post news mail sun star')],
  [
    'article',
    words(
      'times post journal tribune herald globe sun gazette chronicle news magazine politico reuters today',
    ),
  ],
  ['magazine', words('magazine weekly time newsweek yorker atlantic economist review')],
  ['network', words('cnn nbc abc cbs fox msnbc bbc news network television')],
  ['union', words('union association federation workers brotherhood teamsters afl-cio seiu alliance')],
  [
    'agency',
    words('agency department bureau administration service investigations commission office authority'),
  ],
  ['department', words('department')],
  ['commission', words('commission')],
  ['committee', words('committee')],
  ['council', words('council')],
  ['court', words('court')],
  ['bureau', words('bureau')],
  ['board', words('board')],
  ['university', words('university')],
  ['party', words('party')],
  ['foundation', words('foundation')],
  ['bank', words('bank')],
  ['fund', words('fund')],
  ['institute', words('institute')],
  ['association', words('association')],
  ['center', words('center')],
  ['ministry', words('ministry')],
]);

/** Groups named by whom they serve: "the Smith campaign", "Smith's office". */
export const GROUPS_OF = words('campaign administration office team transition');

/** First names and the short forms by which their bearers go. */
export const SHORT_NAMES: readonly (readonly string[])[] = [
  ['william', 'bill', 'will', 'billy', 'willie'],
  ['robert', 'bob', 'rob', 'bobby', 'robbie'],
  ['michael', 'mike', 'mick'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['joseph', 'joe', 'joey'],
  ['timothy', 'tim'],
  ['christopher', 'chris', 'kit'],
  ['david', 'dave'],
  ['daniel', 'dan', 'danny'],
  ['edward', 'ed', 'eddie', 'ted', 'ned'],
  ['thomas', 'tom', 'tommy'],
  ['stephen', 'steven', 'steve'],
  ['theodore', 'ted', 'teddy'],
  ['matthew', 'matt'],
  ['benjamin', 'ben'],
  ['gregory', 'greg'],
  ['kenneth', 'ken'],
  ['ronald', 'ron', 'ronnie'],
  ['samuel', 'sam'],
  ['anthony', 'tony'],
  ['jeffrey', 'jeff'],
  ['nicholas', 'nick'],
  ['richard', 'rick', 'dick', 'rich', 'richie'],
  ['charles', 'chuck', 'charlie'],
  ['bernard', 'bernie'],
  ['elizabeth', 'liz', 'beth', 'betty', 'eliza'],
  ['margaret', 'maggie', 'meg', 'peggy'],
  ['katherine', 'kathy', 'kate', 'katie'],
  ['catherine', 'cathy', 'kate', 'katie'],
  ['patricia', 'pat', 'patty', 'tricia'],
  ['patrick', 'pat'],
  ['jennifer', 'jen', 'jenny'],
  ['deborah', 'debbie', 'deb'],
  ['susan', 'sue', 'susie'],
  ['lawrence', 'larry'],
  ['gerald', 'jerry', 'gerry'],
  ['leonard', 'len', 'lenny'],
  ['donald', 'don', 'donnie'],
  ['andrew', 'andy', 'drew'],
  ['john', 'jack', 'johnny', 'jon'],
  ['alexander', 'alex', 'alec'],
  ['frederick', 'fred', 'freddie'],
  ['philip', 'phil'],
  ['raymond', 'ray'],
  ['eugene', 'gene'],
  ['walter', 'walt'],
  ['peter', 'pete'],
];
