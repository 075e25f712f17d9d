// `#12ab34cd56`: a statement by its id, as buttons and autocomplete hand it over in place of words.
import type { Statement, Story } from '../story/index.ts';
import { UserError } from './errors.ts';
import type { Scene } from './scene.ts';

/** A statement with the story it stands in. */
export interface Placed {
  readonly story: Story;
  readonly statement: Statement;
}

/** The reference to a statement, short enough for every button. */
export const referenceTo = ({ id }: Pick<Statement, 'id'>): string => `#${id}`;

/**
 * The statement that an option names by its id, or undefined for plain words and for ids that are gone.
 * It may stand in any story: a button keeps its meaning when the channel turns to another one.
 */
export const referred = (option: string, { everything }: Pick<Scene, 'everything'>): Placed | undefined =>
  option.startsWith('#') ? everything.statement(option.slice(1)) : undefined;

const REFERENCE = /^#[0-9a-f]{10}$/;

/**
 * The same for what a button or a choice may hand over in place of words: an id is never taken for words.
 *
 * @throws UserError for the id of a statement that the corpus no longer has
 */
export const chosenBy = (option: string, scene: Pick<Scene, 'everything' | 'say'>): Placed | undefined =>
  REFERENCE.test(option) ? statementBehind(option, scene) : referred(option, scene);

/**
 * The statement behind a button.
 *
 * @throws UserError when the corpus no longer has it
 */
export function statementBehind(option: string, scene: Pick<Scene, 'everything' | 'say'>): Placed {
  const found = referred(option, scene);
  if (found === undefined) throw new UserError('gone', scene.say('error.gone'));
  return found;
}
