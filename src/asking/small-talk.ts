// What is no question about a story: nothing at all, a greeting, a call for help, too much, or another language.
import type { Interpretation, Scene } from '../command/index.ts';
import { notice } from '../command/index.ts';

/** Longest question that is read. In UTF-16 units. */
const QUESTION_LIMIT = 1000;

const HELP =
  /^(?:\/?help|what can you do|what do you do|how do(?:es)? (?:you|this|it) work|who are you|what are you|commands?)\W*$/iu;
const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|evening|afternoon|day)|yo|thanks?|thank you|cheers|ta|bye)\b[^?]{0,20}$/iu;

/** Small words that stand in most sentences of a language, and in few of English. */
const FOREIGN: readonly ReadonlySet<string>[] = [
  'der die das und ist wer was wie warum wann wo nicht hat ein eine über gesagt mit von zu den dem sich auf für',
  'le la les est qui que quoi pourquoi quand où dit une des sur pas avec dans ce cette il elle du et pour',
  'el los las es quién quien qué que por cuándo dónde dijo una sobre no con en del y para se lo',
  'il lo gli è chi che cosa perché quando dove detto una non con sul della di e per ha',
  'de het een is wie wat waarom wanneer waar niet met van gezegd over heeft zei en op dat',
].map((list) => new Set(list.split(' ')));
const ENGLISH = new Set(
  'the a an of to in and is was who what when where why how did does do said say about for on with that this it he she they'.split(
    ' ',
  ),
);

const share = (words: readonly string[], table: ReadonlySet<string>): number =>
  words.filter((word) => table.has(word)).length / Math.max(1, words.length);

/** Whether some words are plainly not English: in another script, or with another language's small words. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && latin.length < letters.length / 2) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = share(words, ENGLISH);
  // So few words must nearly all be another language's.
  const enough = words.length >= 4 ? 0.3 : 0.6;
  return (
    words.length >= 3 &&
    FOREIGN.some((table) => share(words, table) >= enough && share(words, table) > 2 * english)
  );
}

const hello = ({ say }: Scene): Interpretation => ({ reading: '', reply: notice(say('ask.hello')) });

/** The answer to what is no question about a story; null for everything else. */
export function smallTalk(asked: string, scene: Scene): Interpretation | null {
  const { say } = scene;
  const text = asked.trim();
  if (text.length > QUESTION_LIMIT)
    return {
      reading: '',
      reply: notice(say('ask.tooLong', { length: text.length, max: QUESTION_LIMIT })),
    };
  if (text === '' || GREETING.test(text)) return hello(scene);
  if (HELP.test(text)) return { reading: '', call: { command: 'help', options: {} } };
  if (!/[\p{L}\p{N}]/u.test(text)) return { reading: '', reply: notice(say('ask.empty'), 'unknown') };
  if (scene.library.stories.length === 0)
    return { reading: '', reply: notice(say('error.noStory'), 'unknown') };
  return null;
}
