// Ids that outlive an edit elsewhere in the story, so that links, buttons and the daily ledger stay good.
import { hash } from 'node:crypto';

/**
 * The id of a statement: the first ten hex digits of SHA-256 over story id and normalised content.
 *
 * @param storyId id of the story
 * @param content the statement's words; case, marks and white space don't count
 * @param repeat how many statements with the same words stand before it in the story
 */
export function statementId(storyId: string, content: string, repeat = 0): string {
  const words = content.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return idOfWords(storyId, words.join(' '), repeat);
}

/** {@link statementId} of a content that is normalised: its words in small letters, with one blank between them. */
export function idOfWords(storyId: string, words: string, repeat = 0): string {
  const key = `${storyId}\n${words}${repeat > 0 ? `\n${repeat}` : ''}`;
  return hash('sha256', key, 'hex').slice(0, 10);
}
