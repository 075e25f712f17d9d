// Offers statements and passages to choose from: a numbered list, each with the call that shows it.
import type { Passage, Story } from '../story/index.ts';
import { statementId } from '../story/index.ts';
import { speakerLabel } from './card.ts';
import type { Placed } from './reference.ts';
import { referenceTo } from './reference.ts';
import type { List } from './reply.ts';
import type { Scene } from './scene.ts';

/** How many things a reply offers to choose from. */
export const OFFERED = 3;
/** A button's label on the narrowest chat. */
const LABEL = 60;
/** Longest words of one item: a list is there to choose from, the card shows the whole. */
const ITEM = 240;

/** Words cut at a word, with "…" where something is left out. */
export const shorten = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, length - 1).replace(/\s+\S*$/u, '')}…`;

/** Words on one line. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

type Item = List['items'][number];

/** Where something stands: the paragraph, with the story's title where there are several. */
const place = ({ title }: Story, paragraph: number, { library, everything, say }: Listing): string =>
  library.stories.length > 1 || everything.stories.length > 1
    ? say('offer.place', { title, paragraph })
    : say('card.paragraph', { paragraph });

/** What an item needs of the scene. */
type Listing = Pick<Scene, 'library' | 'everything' | 'say'>;

/** A statement as an item that shows its card when chosen. */
export const statementItem = ({ story, statement }: Placed, scene: Listing): Item => {
  const { say } = scene;
  const who = speakerLabel(statement, say);
  const words = oneLine(statement.text);
  return {
    text: [
      { text: `${who}: `, emphasis: 'bold' },
      { text: `${shorten(words, ITEM)} ` },
      { text: place(story, statement.paragraph, scene), emphasis: 'italic' },
    ],
    action: {
      label: shorten(`${who}: ${words}`, LABEL),
      call: { command: 'who-said', options: { quote: referenceTo(statement) } },
    },
  };
};

/** A story's id as a button can carry it, however long the file's name is. */
export const storyKey = ({ id }: Pick<Story, 'id'>): string => statementId(id, '');

/** A passage as an item that shows its paragraph when chosen. */
export const passageItem = ({ story, text, paragraph }: Passage, scene: Listing): Item => ({
  text: [
    { text: `${scene.say('card.reporter')}: `, emphasis: 'bold' },
    { text: `${shorten(oneLine(text), ITEM)} ` },
    { text: place(story, paragraph, scene), emphasis: 'italic' },
  ],
  action: {
    label: shorten(oneLine(text), LABEL),
    call: { command: 'paragraph', options: { at: `${storyKey(story)}.${paragraph}` } },
  },
});
