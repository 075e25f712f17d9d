// Who made the documents of a story: "the ad" speaks for the committee that released it.
import { DOCUMENT_NOUNS } from '../lexicon/roles.ts';
import { bare } from '../name-flags.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import type { Figure } from './figure.ts';

/** Nouns by which a story calls one document in turn. */
const KINDRED: readonly ReadonlySet<string>[] = [
  'ad advertisement spot clip video commercial',
  'report study analysis survey poll review audit',
  'letter memo note',
  'article story piece column editorial op-ed',
  'ruling opinion',
  'statement release',
  'book memoir',
].map((list) => new Set(list.split(' ')));

/** Documents that speak for the person who wrote them. */
const BOOKS: ReadonlySet<string> = new Set(['book', 'memoir', 'autobiography']);

const WROTE = /^(?:wrote|written|writes|published|penned|authored)$/;

/** For how many paragraphs "the report" goes on meaning the one that was told of. */
const PARAGRAPHS = 6;
const MADE_BY: ReadonlySet<string> = new Set(['by', 'from', 'of']);

interface Made {
  readonly noun: string;
  readonly maker: Figure;
  readonly paragraph: number;
}

export class Documents {
  private readonly made: Made[] = [];

  /** Takes up a document and its maker where a phrase tells both: "an ad by the committee", "the committee released an ad". */
  meet(scene: Scene, phrase: Placed, figure: Figure): void {
    const { cut, phrases } = scene;
    const before = phrases[phrase.index - 1];
    const link = cut.tokens[phrase.range[0] - 1]?.lower ?? '';
    const said = before && before.range[1] === phrase.range[0] - 1 && MADE_BY.has(link) ? before : null;
    const after = phrases[phrase.index + 1];
    const released = after && phrase.verb >= 0 && after.range[0] <= phrase.verb + 2 ? after : null;
    const opening = cut.tokens[phrase.range[0] - 1];
    const wrote =
      opening?.tag !== TAGS.ADP && phrase.tie !== 'far' && WROTE.test(cut.tokens[phrase.verb]?.lower ?? '');
    for (const document of [said, released, phrase]) {
      const noun = document ? bare(cut.tokens[document.head]) : '';
      if (!DOCUMENT_NOUNS.has(noun) || (figure.kind === 'person' && !(wrote && BOOKS.has(noun)))) continue;
      this.made.push({ noun, maker: figure, paragraph: cut.tokens[phrase.head]?.paragraph ?? 0 });
    }
  }

  /** The organisation that made the document meant by a noun, or null where the story tells none. */
  makerOf(noun: string, paragraph: number): Figure | null {
    const kin = KINDRED.find((group) => group.has(noun));
    const found = this.made.findLast((one) => one.noun === noun || kin?.has(one.noun) === true);
    return found && paragraph - found.paragraph <= PARAGRAPHS ? found.maker : null;
  }
}
