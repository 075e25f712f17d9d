// Whose name stands under a statement, by table: stories in which a wrong one is near. No name is better than a wrong one.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';
import type { Story } from '../../src/story/index.ts';

const story = (text: string): Story =>
  read({ id: 'names', title: '', text, date: null, source: null, people: [], corrections: [] });

/** The speaker of the statement that holds some words: a name, a description in brackets, or "?". */
function speakerOf(text: string, words: string): string | undefined {
  const statement = story(text).statements.find((one) => one.text.includes(words));
  return statement && (statement.speaker ?? (statement.unnamed === null ? '?' : `(${statement.unnamed})`));
}

describe('the name under a statement', () => {
  test.each<[rule: string, text: string, words: string, speaker: string]>([
    [
      'the one whose predecessor has just spoken of him, not a third man of the paragraph before',
      `The council's former treasurer, Colin Marsh, had warned that the harbour would cost twice as much. Mr Marsh left in May.

Mr Pryce's predecessor, Dame Anna Lyle, suggested that he should go. The council meets on Thursday. He replied: "I was elected to finish the harbour."`,
      'I was elected',
      'Pryce',
    ],
    [
      'whoever strikes back, not the one of whom they say something',
      `Carol Weiss leads the other party.

Tess Abara fired back that Weiss had voted against it twice. "It is shameful," she added.`,
      'shameful',
      'Tess Abara',
    ],
    [
      'a street that speaks for a government',
      'Downing Street hit back: "The harbour is safe."',
      'safe',
      'Downing Street',
    ],
    [
      'what is written speaks for itself',
      '"The crane was a wreck," court papers claim.',
      'wreck',
      '(court papers)',
    ],
    [
      'what is written, before what it tells',
      'According to court papers, the crane had not been inspected for six years.',
      'inspected',
      '(court papers)',
    ],
    [
      'a party member without a name',
      '"The vote was never close," one well-connected Democrat said.',
      'never close',
      '(one well-connected Democrat)',
    ],
    [
      'a closing mark that opens by a slip',
      'Lena Cole left early, and the crowd went with her.\n\n“It is unusual,“ said Owen Tarr, a pilot. “It is late as well.”',
      'unusual',
      'Owen Tarr',
    ],
    [
      'an excerpt in straight marks with speech of its own inside',
      `Lena Cole wrote about the storm. She reports:

"At the quay Owen Tarr looked up, shouting “Cut the rope!”

“It never crossed my mind to leave,” Tarr said to the crew.`,
      'Cut the rope',
      'Owen Tarr',
    ],
    [
      'an office that the other one does not hold',
      `Rep. Tom Barrow called on Mayor Nora Quill to answer the letter. The letter, the Ohio congressman said, "asks for nothing that she could not give".`,
      'asks for nothing',
      'Tom Barrow',
    ],
    [
      'a man, as the clause about him tells',
      `Chris Vane called Nora Quill a fraud after she sold the ferry.

Vane, who has run the yard since he left school and owns his own boat, left the room.

"She never told us," he said.`,
      'never told',
      'Chris Vane',
    ],
    [
      'a place in a headline after a title is a place',
      `Harbour admiral rattles Leeds.

The harbour has been quiet for years. "It will not stay so," Owen Tarr said.

"I like it quiet," he added.`,
      'like it quiet',
      'Owen Tarr',
    ],
    [
      'one name spelt in two ways',
      'Owen Tarrant runs the yard. "It is quiet," Tarant said. Lena Cole runs the bar.\n\n"Too quiet," he added.',
      'Too quiet',
      'Owen Tarrant',
    ],
    [
      'a book speaks for the one who wrote it',
      'Dr. Lena Cole wrote a memoir of her years at sea. Owen Tarr has read it.\n\n"We ate the ropes," the book says.',
      'ate the ropes',
      'Lena Cole',
    ],
    [
      'the one who was blunter than the one before',
      'Mayor Tom Barrow told the Post that the plan was "dead in the water". His deputy, Cllr Gail Orton, was blunter: "Tom wants a headline."',
      'wants a headline',
      'Gail Orton',
    ],
    [
      'a mayor whom the story does not name',
      `Head lifeguard Callum Reid said he was sick with worry. His mother, Sandra, runs the café. "We'd have gone under," she said.

The mayor said the pool was safe.`,
      'pool was safe',
      '(The mayor)',
    ],
    [
      'a police officer by rank and name, and a woman after him',
      `Det Insp Rob Hanlon said a man had been arrested. "We know he met two people," Hanlon said.

Ex-girlfriend Chloe Barnes, who saw him on Friday, said he had seemed happy. "He waved from the bus," she added.`,
      'waved from the bus',
      'Chloe Barnes',
    ],
    [
      'a body after the time of its entry',
      '1.33pm The Institute for Fair Taxes says the poorest will lose £120 a year.',
      'poorest',
      'Institute for Fair Taxes',
    ],
    [
      'nobody who is told of by name in the words',
      'Her editor, Margot Lisle, once described her as "a storm that files on time". Valdaro laughs at that. "Margot is very kind. I have never filed on time in my life."',
      'very kind',
      '?',
    ],
    [
      'the one from elsewhere',
      `Athletic manager Luis Ferrer was shown a red card. "The fourth official needs glasses," the Spaniard said.`,
      'needs glasses',
      'Luis Ferrer',
    ],
    [
      'a ruling speaks for its court',
      'The Carrow Court of Appeal sat on Monday and again on Friday.\n\n"A notice is no answer," said the ruling.',
      'no answer',
      'Carrow Court of Appeal',
    ],
    [
      'the one who calls others so',
      'At a gig on Monday, Nora Quill called half of Owen Tarr’s crew “passengers.”',
      'half of Owen Tarr’s crew',
      'Nora Quill',
    ],
  ])('%s', (_rule, text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  test('a role that says whose somebody is by a pronoun is none outside its sentence', () => {
    const { cast } = story('Tess Abara spoke first. Her rival Tom Pike tweeted: "The tide is turning."');
    expect(cast.find(({ name }) => name === 'Tom Pike')?.role).toBeNull();
  });
});
