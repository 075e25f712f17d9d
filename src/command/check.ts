// Holds a quotation against the stories: word for word, nearly, somebody else's, the reporter's own words, or not there.
import { type Comparison, compare, denies } from '../search/index.ts';
import type { Passage, Span, Statement } from '../story/index.ts';
import { passage } from '../story/index.ts';
import { passageCard, passageResult, speakerLabel, statementCard, statementResult } from './card.ts';
import { nobodyCalled, type PlacedPerson, peopleCalled } from './people.ts';
import type { Placed } from './reference.ts';
import type { Part, Reply, Verdict } from './reply.ts';
import { plain, type RichText } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { statementActions } from './statement-actions.ts';

/** From this share of its words on, a quotation is nearly a statement's; inflections and slips don't count. */
const NEARLY = 0.6;
/** So many words that carry meaning must be alike, or all that the quotation has. */
const TELLING = 2;
/** Among the words that carry meaning no more may differ than are alike: small words make no quotation. */
const OF_TELLING = 0.5;
/** How many statements the search hands over for comparison. */
const COMPARED = 12;

interface Laid extends Placed {
  readonly comparison: Comparison;
}

/** What a quotation came to. */
type Finding =
  | { readonly how: 'exact' | 'nearly' | 'other' | 'otherNearly' | 'unattributed'; readonly laid: Laid }
  | { readonly how: 'reporter'; readonly passage: Passage }
  | { readonly how: 'absent' };

const VERDICTS: Readonly<Record<Finding['how'], Verdict>> = {
  exact: 'found',
  nearly: 'close',
  other: 'close',
  otherNearly: 'close',
  unattributed: 'close',
  reporter: 'close',
  absent: 'unknown',
};

/** Whether a quotation is a statement's but for some words. One of small words alone must be so word for word. */
const near = ({ exact, alike, telling }: Comparison): boolean =>
  exact ||
  (telling.all > 0 &&
    alike >= NEARLY &&
    telling.alike >= Math.max(Math.min(TELLING, telling.all), OF_TELLING * telling.all));

/** Statements that may hold a quotation: what the search gives, and all that the person says. */
function candidates(quote: string, people: readonly PlacedPerson[], { library }: Scene): Placed[] {
  const own = people.flatMap(({ story, person }) =>
    story.statements
      .filter(({ speaker }) => speaker === person.name)
      .map((statement): Placed => ({ story, statement })),
  );
  const found = library.find(quote).matches.slice(0, COMPARED);
  return [...found, ...own.filter((one) => !found.some(({ statement }) => statement === one.statement))];
}

const better = (a: Laid, b: Laid): Laid =>
  b.comparison.same > a.comparison.same || (b.comparison.exact && !a.comparison.exact) ? b : a;

function best(all: readonly Laid[]): Laid | undefined {
  return all.length === 0 ? undefined : all.reduce(better);
}

/** A sentence of a story that holds the words although nobody is reported to say them. */
function reported(quote: string, { library }: Scene): Passage | undefined {
  if (library.stories.length > 40) return undefined;
  for (const story of library.stories)
    for (const span of story.sentences) if (compare(quote, story, [span]).exact) return passage(story, span);
  return undefined;
}

function findingFor(quote: string, people: readonly PlacedPerson[] | null, scene: Scene): Finding {
  const laid = candidates(quote, people ?? [], scene)
    .map(
      (placed): Laid => ({ ...placed, comparison: compare(quote, placed.story, placed.statement.content) }),
    )
    .filter(({ comparison }) => near(comparison));
  const isOwn = ({ statement }: Laid): boolean =>
    people === null
      ? statement.speaker !== null
      : people.some(({ person }) => person.name === statement.speaker);
  const mine = best(laid.filter(isOwn));
  const others = best(laid.filter((one) => !isOwn(one) && one.statement.speaker !== null));
  const nobody = best(laid.filter(({ statement }) => statement.speaker === null));
  if (mine?.comparison.exact === true) return { how: 'exact', laid: mine };
  if (others?.comparison.exact === true) return { how: 'other', laid: others };
  if (nobody?.comparison.exact === true) return { how: 'unattributed', laid: nobody };
  const words = reported(quote, scene);
  if (words !== undefined) return { how: 'reporter', passage: words };
  if (mine !== undefined) return { how: 'nearly', laid: mine };
  if (others !== undefined) return { how: 'otherNearly', laid: others };
  return nobody === undefined ? { how: 'absent' } : { how: 'unattributed', laid: nobody };
}

/** The two wordings in one line: ~struck out~ where the story has no such words, [in brackets] what was left out. */
function differences({ pieces }: Comparison): RichText {
  return pieces.flatMap(({ kind, text }, index) => {
    const gap = index > 0 ? [{ text: ' ' }] : [];
    if (kind === 'added') return [...gap, { text, emphasis: 'strike' as const }];
    return [...gap, kind === 'same' ? { text } : { text: `[${text}]`, emphasis: 'bold' as const }];
  });
}

/** Whether the two wordings differ by a negation: then they say the opposite of each other. */
const turnsRound = ({ exact, pieces }: Comparison): boolean =>
  !exact && pieces.some(({ kind, text }) => kind !== 'same' && denies(text));

/** Whether the matched words stand outside all quotation marks, in the reporter's version of what was said. */
const paraphrased = ({ kind }: Statement): boolean => kind === 'indirect';

const ranges = (span: Span | null): Span[] => (span === null ? [] : [span]);

/** A checked quotation: what it came to, in a sentence and as parts of a reply. */
export type Checked = Pick<Reply, 'reason' | 'parts' | 'actions' | 'results'> & { readonly verdict: Verdict };

/**
 * Checks a quotation.
 *
 * @param person who is said to have said it, or null where that is left open
 */
export function checkQuotation(person: string | null, quote: string, scene: Scene): Checked {
  const { say } = scene;
  if (!/[\p{L}\p{N}]/u.test(quote)) {
    const reason = say('who-said.empty');
    return {
      verdict: 'unknown',
      reason,
      parts: [{ type: 'text', text: plain(reason) }],
      actions: [],
      results: [],
    };
  }
  const people = person === null ? null : peopleCalled(person, scene);
  const asked = people?.[0]?.person.name ?? person ?? '';
  const finding = findingFor(quote, people, scene);
  const stranger = people?.length === 0 ? `${nobodyCalled(asked, say)} ` : '';
  const verdict = VERDICTS[finding.how];
  if (finding.how === 'absent') {
    const reason = `${stranger}${say('did-say.absent')}`;
    return { verdict, reason, parts: [{ type: 'text', text: plain(reason) }], actions: [], results: [] };
  }
  if (finding.how === 'reporter') {
    const reason = `${stranger}${say('did-say.reporter')}`;
    return {
      verdict,
      reason,
      parts: [{ type: 'text', text: plain(reason) }, passageCard(finding.passage, say)],
      actions: [],
      results: [passageResult(finding.passage)],
    };
  }
  const { story, statement, comparison } = finding.laid;
  const name = speakerLabel(statement, say);
  const came = say(`did-say.${finding.how}`, { name, asked: asked === '' ? name : asked });
  const turned = turnsRound(finding.laid.comparison) ? ` ${say('did-say.turned')}` : '';
  const reason = `${stranger}${came}${turned}`;
  const parts: Part[] = [
    { type: 'text', text: plain(reason) },
    ...(comparison.exact
      ? []
      : [
          { type: 'text' as const, text: differences(comparison) },
          { type: 'text' as const, text: [{ text: say('did-say.legend'), emphasis: 'italic' as const }] },
        ]),
    ...(paraphrased(statement) ? [{ type: 'text' as const, text: plain(say('did-say.indirect')) }] : []),
    statementCard(story, statement, say, ranges(comparison.span)),
  ];
  return {
    verdict,
    reason,
    parts,
    actions: statementActions(story, statement, say),
    results: [statementResult(story, statement)],
  };
}
