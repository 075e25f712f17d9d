// What shows that one statement answers another: the signs of a pair, each a plain yes. Their weights are in weights.json.
import {
  ANSWERS_PLAINLY,
  ASKS,
  JUDGED_NOUNS,
  JUDGEMENTS,
  MAY_OPEN_ANSWER,
  OPENS_AS_ANSWER,
  TO_YOU,
  TWEET_NOUNS,
} from '../lexicon/replies.ts';
import type { Emit } from '../linear.ts';
import type { Said } from './laid-out.ts';
import type { Taken } from './taken.ts';

/** A pair that may be a reply and what it replies to. */
export interface Pair {
  readonly reply: Said;
  readonly answered: Said;
  /** Paragraphs that end between the two. */
  readonly breaks: number;
  /** Who makes the statements between them. */
  readonly between: 'nobody' | 'these two' | 'others';
  /** Whether both speak of each other more than once. */
  readonly quarrel: boolean;
  /** Whether the reply goes on with what its speaker said right before. */
  readonly goesOn: boolean;
}

/** So many longer words in common show that a claim is the one taken up. */
const IN_COMMON = 2;

/** Whether one speaks for the other: a campaign, a spokesman. */
const oneCamp = (a: Said, b: Said): boolean =>
  a.who !== null && b.who !== null && (a.described.includes(b.lastName) || b.described.includes(a.lastName));

/** How a reply takes up what the other said: as theirs, or by pointing. */
function takes(taken: readonly Taken[], named: ReadonlySet<string>, { statement, judged }: Said): string {
  const { speaker, medium } = statement;
  let best = 'no';
  for (const { noun, owners, pointed } of taken) {
    const online = TWEET_NOUNS.has(noun);
    if (online && medium !== 'tweet') continue;
    const open = owners.size === 0;
    if (speaker !== null && (owners.has(speaker) || (open && (online || pointed) && named.has(speaker))))
      return online ? 'their tweet' : open ? 'pointed, naming them' : 'theirs';
    if (judged && pointed && JUDGED_NOUNS.has(noun)) return 'their judgement';
    if (pointed && open) best = 'pointed';
  }
  return best;
}

/** How a reply takes up what was said: in its content, beside it, and before it. */
function takenUp({ reply, answered, between }: Pair) {
  const inside = takes(reply.taken, reply.named, answered);
  const beside = takes(reply.takenBeside, reply.namedBeside, answered);
  const before = between === 'others' ? 'no' : takes(reply.takenBefore, reply.namedBefore, answered);
  return { inside, beside, before, kind: KINDS.has(inside) || KINDS.has(beside) };
}

type TakenUp = ReturnType<typeof takenUp>;

const KINDS: ReadonlySet<string> = new Set(['their tweet', 'their judgement']);

/** Whether a reply names the answered statement by what kind it is: a tweet, a court's decision. */
export const namesItsKind = (pair: Pair): boolean => takenUp(pair).kind;

/** Emits the signs of a pair. */
export function tellSigns(pair: Pair, emit: Emit): void {
  const taken = takenUp(pair);
  const common = inCommon(pair.reply, pair.answered);
  tellAll(pair, taken, common >= IN_COMMON && takesTheirs(taken), emit);
  emit('in common', common >= 4 ? 'much' : common >= IN_COMMON ? 'some' : 'little');
  if (echoes(pair.reply, pair.answered)) emit('echoes', 'their words');
}

/** Emits the signs of a pair as far as they don't hang on the words that the two have in common: those take long to find. */
export const tellQuickSigns = (pair: Pair, emit: Emit): void => tellAll(pair, takenUp(pair), false, emit);

/** Which further signs the words in common may add. */
export const mayHaveInCommon = (pair: Pair): { readonly echo: boolean; readonly theirs: boolean } => ({
  echo: pair.answered.words.few.length > 0,
  theirs: takesTheirs(takenUp(pair)),
});

const takesTheirs = ({ inside, beside }: TakenUp): boolean => inside === 'theirs' || beside === 'theirs';

/** @param words whether what is taken up is plain from the words in common */
function tellAll(pair: Pair, taken: TakenUp, words: boolean, emit: Emit): void {
  const { reply, answered, between, breaks } = pair;
  const { statement: s } = reply;
  const later = answered.index > reply.index;
  const { inside, beside, before, kind } = taken;
  // What is named so plainly may stand anywhere.
  const plain = kind ? 'taken up by its kind' : words ? 'taken up in its words' : null;
  emit('always', 'yes');
  emit('distance', plain ?? (later ? 'told later' : distance(breaks)));
  if (plain === null) emit('between', between);
  if (s.kind === 'direct') emit('reply', 'direct');
  if (pair.goesOn) emit('reply', 'goes on');
  const close = !later && breaks <= 1 && between !== 'others';
  tellPeople(pair, emit);
  tellWords(pair, close, emit);
  if (inside !== 'no') emit('takes up', inside);
  if (close && inside !== 'no' && reply.denies) emit('denies', 'what is taken up');
  if (beside !== 'no') emit('takes up beside', beside);
  if (before !== 'no') emit('takes up before', before);
}

const distance = (breaks: number): string =>
  breaks === 0 ? 'same paragraph' : breaks === 1 ? 'next' : breaks <= 3 ? 'near' : 'far';

/** Who speaks of whom. */
function tellPeople({ reply, answered, quarrel, between }: Pair, emit: Emit): void {
  const [us, them] = [reply.statement.speaker, answered.statement.speaker];
  const aboutUs = us !== null && (answered.statement.about === us || answered.named.has(us));
  const namesThem = them !== null && (reply.named.has(them) || reply.statement.about === them);
  const third = (names: ReadonlySet<string>): boolean => {
    for (const name of names) if (name !== us && name !== them && answered.named.has(name)) return true;
    return false;
  };
  if (answered.named.size > 0 && (third(reply.named) || third(reply.namedBeside)))
    emit('both', 'speak of somebody else');
  if (us === null) emit('replying', 'unknown');
  if (them === null) emit('answered', 'unknown');
  if (oneCamp(reply, answered)) emit('both', 'of one camp');
  if (aboutUs) emit('answered', 'is about us');
  if (namesThem) emit('reply', 'names them');
  if (aboutUs && namesThem) emit('both', 'speak of each other');
  if (quarrel) emit('both', 'quarrel');
  const beside = them !== null && reply.namedBeside.has(them);
  if (beside)
    emit('reporter', reply.askedAbout.has(them) ? 'says it was asked about them' : 'names them beside');
  if (them !== null && reply.namedBefore.has(them) && between !== 'others')
    emit('reporter', 'names them before');
  if (reply.replies && (aboutUs || namesThem || beside))
    emit('reply word', 'between two who speak of each other');
  if (JUDGEMENTS.has(reply.cue) && reply.statement.kind !== 'direct' && (namesThem || beside))
    emit('judges', 'them');
  if (reply.statement.medium === 'statement')
    emit('in a statement', aboutUs ? 'on what is about us' : between === 'nobody' ? 'next' : 'later');
}

/** The words of the story that tell or deny an answer, and those of the reply that show one. */
function tellWords({ reply, answered, between }: Pair, close: boolean, emit: Emit): void {
  const { text, kind } = reply.statement;
  if (reply.replies) {
    emit('reply word', close ? 'close' : 'not close');
    if (kind === 'indirect') emit('reply word', 'told indirectly');
  }
  if (reply.refused) emit('reply word', 'none came');
  if (reply.denies) emit('denies', close ? 'close' : 'not close');
  if (reply.deniedBefore && between !== 'others') emit('denies', 'told before');
  if (reply.prompted && !reply.askedAbout.has(answered.statement.speaker ?? ''))
    emit('asked', answered.question ? 'a question told' : 'something else');
  const plainly = close && (reply.turn || ANSWERS_PLAINLY.has(reply.cue));
  if (ASKS.has(answered.cue) || (answered.question && answered.turn))
    emit('question', plainly ? 'asked, close' : 'asked, not close');
  else if (answered.question) emit('question', plainly ? 'close' : 'not close');
  if (reply.against) emit('against', between);
  if (kind === 'indirect' || !close) return;
  if (TO_YOU.test(text)) emit('turns to', 'who spoke');
  if (kind !== 'direct') return;
  if (OPENS_AS_ANSWER.test(text)) emit('opens', 'as an answer');
  else if (MAY_OPEN_ANSWER.test(text)) emit('opens', 'perhaps as an answer');
  if (calls(text, answered.who)) emit('calls', 'them by name');
}

/** How many longer words two statements share, those around the reply counted too. */
function inCommon({ words }: Said, answered: Said): number {
  const { stems, stemsAround } = words;
  let common = 0;
  for (const stem of answered.words.stems) if (stems.has(stem) || stemsAround.has(stem)) common++;
  return common;
}

/** "I would, Donald": whether a statement calls somebody by a name, set off by marks. */
function calls(text: string, who: string | null): boolean {
  if (who === null) return false;
  return who
    .split(' ')
    .some(
      (name) =>
        text.includes(name) &&
        /^\p{Lu}\p{L}{2,}$/u.test(name) &&
        new RegExp(`[,—–-] ?${name}[.,!?—–” "]`, 'u').test(text),
    );
}

/** Whether a short statement stands nearly word for word in the other. */
const echoes = (reply: Said, answered: Said): boolean => {
  const { few } = answered.words;
  return few.length > 0 && few.every((word) => reply.words.all.has(word) || reply.words.all.has(`${word}s`));
};
