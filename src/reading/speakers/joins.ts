// Tells whether a quotation goes on with what the one before it said, or begins a statement of its own.
import { Features, type LinearModel, symbols } from '../linear.ts';
import type { Scene } from '../scene.ts';
import type { Choice } from './rank.ts';
import { classOf } from './surroundings.ts';

export const JOINS = ['apart', 'joined'] as const;
type Join = (typeof JOINS)[number];

const id = (name: string): number => symbols.add(name);

/** The names of the features. */
const T = {
  mention: id('mention'),
  mentionPlace: id('mention, place'),
  mentionZone: id('mention, zone'),
  mentionCue: id('mention, cue'),
  gap: id('gap'),
  gapFirst: id('gap, first'),
  closed: id('closed'),
  mark: id('mark'),
  endings: id('endings'),
  ending: id('ending'),
  pattern: id('pattern'),
  length: id('length'),
};

/** Tells every feature of two neighbouring quotations and the speakers chosen for them, were they joined or apart. */
export function tellJoin(scene: Scene, before: Choice, choice: Choice, join: Join, out: Features): Features {
  const all = scene.cut.tokens;
  const last = before.around.quotation;
  const { quotation, link, shape, before: mark, ending } = choice.around;
  const end = last.tokens[1];
  const start = quotation.tokens[0];
  const phrase = choice.candidate?.phrase;
  const sameMention =
    phrase === undefined || before.candidate === null
      ? 'nobody'
      : phrase === before.candidate.phrase
        ? 'same mention'
        : 'another mention';
  const apart =
    quotation.paragraph !== last.paragraph
      ? 'paragraphs'
      : end >= start
        ? 'nothing'
        : all[end]?.sentence === all[start - 1]?.sentence
          ? 'one sentence'
          : 'sentences';
  const place =
    phrase === undefined
      ? 'nobody'
      : phrase.head < last.tokens[0]
        ? 'earlier'
        : phrase.head < start
          ? 'between'
          : 'later';
  const is = symbols.get(join);
  const same = symbols.get(sameMention);
  const sentences = symbols.get(apart);
  const stands = symbols.get(place);
  const closed = symbols.get(last.closed ? 'closed' : 'open');
  const first = symbols.get(end < start ? classOf(scene, end) : 'nothing');
  const cue = symbols.get(choice.verb === before.verb ? 'same verb' : 'another verb');
  const zone = symbols.get(choice.candidate?.zone ?? 'none');
  const zoneBefore = symbols.get(before.candidate?.zone ?? 'none');
  out.clear();
  out.add(T.mention, is, same, sentences);
  out.add(T.mentionPlace, is, same, sentences, stands);
  out.add(T.mentionZone, is, same, zone, zoneBefore);
  out.add(T.mentionCue, is, same, cue, stands);
  out.add(T.gap, is, sentences, link, same);
  out.add(T.gapFirst, is, sentences, first, same);
  out.add(T.closed, is, closed, sentences, shape);
  out.add(T.mark, is, mark, sentences, same);
  out.add(T.endings, is, before.around.ending, sentences, same);
  out.add(T.ending, is, ending, sentences);
  out.add(T.pattern, is, same, symbols.get(choice.use?.pattern ?? 'none'), sentences);
  out.add(T.length, is, before.around.length, choice.around.length, sentences);
  return out;
}

const features = new Features();

/** Whether a quotation belongs to the statement of the one before it. */
export function isJoined(scene: Scene, before: Choice, choice: Choice, model: LinearModel): boolean {
  const [apart, joined] = JOINS.map((join) => model.score(tellJoin(scene, before, choice, join, features)));
  return (joined ?? 0) > (apart ?? 0);
}
