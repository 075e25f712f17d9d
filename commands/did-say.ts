// /did-say: did they say it? Word for word, nearly, somebody else, or not in the story.
import type { Scene } from '../src/command/index.ts';
import { checkQuotation, defineCommand, nameFirst, suggestPeople, text } from '../src/command/index.ts';

/** Words typed without quotation marks: the name goes as far as it is one. */
function split(person: string, quote: string, scene: Scene): { name: string; rest: string } {
  const { name, rest } = nameFirst(`${person} ${quote}`, scene);
  return name.length > person.length && rest !== '' ? { name, rest } : { name: person, rest: quote };
}

export const didSay = defineCommand({
  name: 'did-say',
  description: 'did-say.description',
  options: {
    person: text({ description: 'did-say.person', required: true, maxLength: 100, suggest: suggestPeople }),
    quote: text({ description: 'did-say.quote', required: true, maxLength: 2000 }),
  },
  visibility: 'public',
  example: '/did-say "the mayor" "a tree for every lamp"',
  run: (scene) => {
    const { name, rest } = split(scene.options.person, scene.options.quote, scene);
    return checkQuotation(name, rest, scene);
  },
});
