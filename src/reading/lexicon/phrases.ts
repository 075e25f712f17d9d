// Words that open, stand for, or never belong to a noun phrase.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Pronouns by which a story can mention a speaker. */
export const MENTION_PRONOUNS = words('he she they it we i who others another one some many both');

/** Written with a capital where a sentence begins, and never part of a name. */
export const STANDALONE = words(`
  i a an the this that these those he she it they we you his her their its our my who what when where why how which if and but or so yet for nor
  not no yes in on at by from with to of as about after before during while since although though because unless until despite like
  however meanwhile moreover instead still then now here there also even just only once again later earlier today yesterday tomorrow
  asked according both all some many most several few one two three four five six seven eight nine ten another other others each every
  is are was were be been do does did has have had can could will would should may might must let
`);

/** Nouns of time that follow or precede a name without belonging to it ("Smith Tuesday"). */
export const TIME_NOUNS = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  today yesterday tomorrow tonight morning afternoon evening night week month year weekend
  january february april june july august september october november december jan feb aug sept oct nov dec
`);

/** Words that open a noun phrase as an article does. */
export const OPENS_PHRASE = words(
  'his her their its my our another one some several many other both two three all',
);
