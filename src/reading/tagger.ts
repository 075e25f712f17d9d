// The tagger: wink-nlp cuts a text into words and tells the part of speech of each.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import { withOwnersApart } from './owners.ts';
import { TAGS } from './tags.ts';
import { type Word, wordOf } from './words.ts';

// Made at the first reading: it costs 0.1 s, and a chat that only looks things up never needs it.
let tagger: ReturnType<typeof winkNLP> | undefined;

/** So many lexemes the tagger begins with, and room for those of some hundred stories. */
const LEXEMES = 100_000;
/** What is known of the tagger's lexemes, by their numbers: quicker than by their letters. */
const lexemes: (Word | undefined)[] = new Array<Word | undefined>(LEXEMES);

/** A text's words, white space among them, and beside each the bit of its part of speech in {@link TAGS}. */
export interface Tagged {
  readonly words: readonly Word[];
  readonly tags: readonly number[];
}

/** Cuts and tags a stretch of a text. */
export function tagged(text: string): Tagged {
  tagger ??= winkNLP(model, ['pos']);
  const cut = tagger.readDoc(withOwnersApart(text)).tokens();
  const numbers = cut.out(tagger.its.uniqueId) as number[];
  const words = numbers.map((number, i) => {
    const known = lexemes[number];
    if (known !== undefined) return known;
    const word = wordOf(cut.itemAt(i).out());
    // What is not kept by its spelling isn't kept by its number either.
    if (word.spelling >= 0) lexemes[number] = word;
    return word;
  });
  return { words, tags: (cut.out(tagger.its.pos) as PartOfSpeech[]).map((pos) => TAGS[pos]) };
}
