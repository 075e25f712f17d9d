// Tells speech from quoted bits: a quotation that is a statement, one that is part of a reported clause, or a borrowed word.
import type { Emit, LinearModel } from '../linear.ts';
import type { Choice } from './rank.ts';

/** direct: a statement of its own; partial: some words of a reported clause; borrowed: a title, a name, a scare quote. */
export type QuotationKind = 'direct' | 'partial' | 'borrowed';

export const KINDS: readonly QuotationKind[] = ['direct', 'partial', 'borrowed'];

/** Tells every feature of a quotation and the speaker chosen for it. */
export function tellKind({ around, candidate, use, sure, verb }: Choice, emit: Emit): void {
  const { quotation, before, ending, shape, length } = around;
  const zone = candidate?.zone ?? 'none';
  const pattern = use?.pattern ?? 'none';
  emit('words', length);
  emit('marks', quotation.single ? 'single' : quotation.closed ? 'double' : 'open');
  emit('before', before);
  emit('before, words', before, length);
  emit('ending', ending);
  emit('ending, words', ending, length);
  emit('shape', shape);
  emit('shape, words', shape, length);
  emit('pattern', zone, pattern);
  emit('pattern, gap', zone, pattern, use?.gap ?? '');
  emit('pattern, before', zone, before);
  emit('pattern, ending', zone, ending);
  emit('before, ending', before, ending);
  emit('before, ending, words', before, ending, length);
  emit('verb', zone, verb);
  emit('verb, before', verb, before);
  emit('sure', String(Math.floor(sure * 5)));
  emit('beside', `${around.lead >= 0 ? 'lead' : '-'} ${around.tail >= 0 ? 'tail' : '-'}`, before, length);
  emit('link', around.link, before);
  emit('link, words', around.link, length);
}

/** The kind that the model finds likeliest. */
export function kindOf(choice: Choice, model: LinearModel): QuotationKind {
  let best: QuotationKind = 'direct';
  let top = Number.NEGATIVE_INFINITY;
  for (const kind of KINDS) {
    const score = model.score((emit) => tellKind(choice, (name, a, b, c) => emit(name, kind, a, b, c)));
    if (score > top) {
      top = score;
      best = kind;
    }
  }
  return best;
}
