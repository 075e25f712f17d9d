// "Check this quote" on a message: every quotation in it is held against the story, in one reply.
import type { Checked, Reply, Scene, Verdict } from '../src/command/index.ts';
import { checkQuotation, defineCommand, oneLine, plain, shorten, text } from '../src/command/index.ts';
import { peopleMeant, quotationsIn } from '../src/search/index.ts';

/** Most quotations that one reply answers. */
const CHECKED = 5;
/** Longest repetition of a quotation above its answer. */
const HEAD = 120;

/** The one person of the stories whom a message names outside of its quotations; null for none and for several. */
function namedIn(message: string, quotes: readonly string[], { library }: Scene): string | null {
  const rest = quotes.reduce((words, quote) => words.replace(quote, ' '), message);
  const names = new Set(
    library.stories.flatMap((story) => peopleMeant(story, rest).map(({ person }) => person.name)),
  );
  const [only, ...others] = names;
  return others.length === 0 ? (only ?? null) : null;
}

const overall = (verdicts: readonly Verdict[]): Verdict => {
  const [first = 'unknown', ...others] = new Set(verdicts);
  return others.length === 0 ? first : 'close';
};

function together(
  checked: readonly (Checked & { readonly quote: string })[],
  left: number,
  { say }: Scene,
): Reply {
  const reason = say('check-quote.several', {
    count: checked.length,
    found: checked.filter(({ verdict }) => verdict === 'found').length,
  });
  return {
    verdict: overall(checked.map(({ verdict }) => verdict)),
    reason,
    parts: [
      { type: 'text', text: plain(reason) },
      ...checked.flatMap(({ quote, parts }, index) => [
        {
          type: 'text' as const,
          text: [{ text: `${index + 1}. “${shorten(oneLine(quote), HEAD)}”`, emphasis: 'bold' as const }],
        },
        ...parts,
      ]),
      ...(left > 0 ? [{ type: 'text' as const, text: plain(say('check-quote.more', { count: left })) }] : []),
    ],
    actions: [],
    results: checked.flatMap(({ results }) => results),
  };
}

function check(message: string, scene: Scene): Reply {
  const quotes = quotationsIn(message);
  const [only, ...others] = quotes.length === 0 ? [message] : quotes;
  if (only === undefined) return checkQuotation(null, message, scene);
  const person = quotes.length === 0 ? null : namedIn(message, quotes, scene);
  if (others.length === 0) return checkQuotation(person, only, scene);
  const checked = [only, ...others]
    .slice(0, CHECKED)
    .map((quote) => ({ quote, ...checkQuotation(person, quote, scene) }));
  return together(checked, quotes.length - checked.length, scene);
}

export const checkQuote = defineCommand({
  name: 'check-quote',
  description: 'check-quote.description',
  options: { message: text({ description: 'check-quote.message', required: true, maxLength: 6000 }) },
  visibility: 'private',
  shortcut: { label: 'check-quote.label', option: 'message' },
  example: '/check-quote She wrote: “a tree for every lamp”',
  run: (scene) => check(scene.options.message, scene),
});
