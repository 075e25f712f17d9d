// What people in the soak ask: of the story that comes with the program, and of none.

/** Phrases that are in the story, nearly in it, and not in it. */
export const PHRASES = [
  'backbone of an amoeba',
  'bakcbone of an ameoba',
  'poor judgement',
  'unprincipled coward',
  'agreeing to meet',
  'a sentence that nobody ever said',
  '“nonsense” & <b>more</b> nonsense',
  '*',
] as const;

export const QUESTIONS = [
  'who said backbone of an amoeba?',
  'who called somebody a coward?',
  'what did the leader of the party say?',
  'who answered that?',
  'is there anything about the weather?',
] as const;

export const pick = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
