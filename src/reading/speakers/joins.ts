// Tells whether a quotation goes on with what the one before it said, or begins a statement of its own.
import type { Emit, LinearModel } from '../linear.ts';
import type { Scene } from '../scene.ts';
import { classOf } from './features.ts';
import type { Choice } from './rank.ts';

export const JOINS = ['apart', 'joined'] as const;

/** Tells every feature of two neighbouring quotations and the speakers chosen for them. */
export function tellJoin(scene: Scene, before: Choice, choice: Choice, emit: Emit): void {
  const all = scene.cut.tokens;
  const last = before.around.quotation;
  const { quotation, link, shape, before: mark, ending } = choice.around;
  const end = last.tokens[1];
  const start = quotation.tokens[0];
  const phrase = choice.candidate?.phrase;
  const same =
    phrase === undefined || before.candidate === null
      ? 'nobody'
      : phrase === before.candidate.phrase
        ? 'same mention'
        : 'another mention';
  const sentences =
    quotation.paragraph !== last.paragraph
      ? 'paragraphs'
      : end >= start
        ? 'nothing'
        : all[end]?.sentence === all[start - 1]?.sentence
          ? 'one sentence'
          : 'sentences';
  const stands =
    phrase === undefined
      ? 'nobody'
      : phrase.head < last.tokens[0]
        ? 'earlier'
        : phrase.head < start
          ? 'between'
          : 'later';
  const closed = last.closed ? 'closed' : 'open';
  const first = end < start ? classOf(scene, end) : 'nothing';
  const cue = choice.verb === before.verb ? 'same verb' : 'another verb';
  emit('mention', same, sentences);
  emit('mention, place', same, sentences, stands);
  emit('mention, zone', same, choice.candidate?.zone ?? 'none', before.candidate?.zone ?? 'none');
  emit('mention, cue', same, cue, stands);
  emit('gap', sentences, link, same);
  emit('gap, first', sentences, first, same);
  emit('closed', closed, sentences, shape);
  emit('mark', mark, sentences, same);
  emit('endings', before.around.ending, sentences, same);
  emit('ending', ending, sentences);
  emit('pattern', same, choice.use?.pattern ?? 'none', sentences);
  emit('length', before.around.length, choice.around.length, sentences);
}

/** Whether a quotation belongs to the statement of the one before it. */
export function isJoined(scene: Scene, before: Choice, choice: Choice, model: LinearModel): boolean {
  const [apart, joined] = JOINS.map((kind) =>
    model.score((emit) => tellJoin(scene, before, choice, (name, a, b, c) => emit(name, kind, a, b, c))),
  );
  return (joined ?? 0) > (apart ?? 0);
}
