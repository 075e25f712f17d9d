// A saved web page → a story file: Readability finds the article, we keep its plain paragraphs.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { stringify } from 'yaml';

/** Elements that end a paragraph. */
const BLOCKS = new Set(
  'P DIV LI DT DD H1 H2 H3 H4 H5 H6 BLOCKQUOTE SECTION ARTICLE PRE TR FIGCAPTION'.split(' '),
);

/** Elements that hold no words of the article. */
const ASIDE =
  'figure, figcaption, aside, nav, form, button, iframe, noscript, [hidden], [aria-hidden="true"]';

/** Words of a class or id by which pages name what stands between the paragraphs of an article. */
const BETWEEN =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|newsletter\w*|related\w*|recommend\w*|pull-?quotes?|share\w*|social\w*|caption\w*|credit|comments?)(?:$|[\s_-])/i;

/** What is named so and is longer (UTF-16 units) may be the article itself. */
const SHORT = 800;

/** Lines that pages put between paragraphs. */
const NOTICES =
  /^(?:advertisement|story continues below(?: advertisement)?|continue reading(?: the main story)?|read more|read next|related(?: articles?| stories)?|share(?: this(?: article| story)?)?|sign up(?: .{0,60})?|skip advertisement|click to (?:expand|share).{0,60})[.:…]*$/i;

/** Where pages tell the day, besides where Readability looks. */
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time[datetime]',
];

/** So many words in whole sentences make an article: less is a list of links or a notice. */
const ARTICLE = 20;

/** Longest id made from a title. */
const ID_LENGTH = 60;

type PageDocument = ReturnType<typeof parseHTML>['document'];

interface Page {
  readonly id: string;
  readonly title: string;
  /** The whole story file. */
  readonly content: string;
}

function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TextNode>;
}

/** The words of an element, one paragraph for each block. */
function paragraphsOf(root: TextNode): string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    // One break is a line's, two are a paragraph's.
    for (const part of open.split(/\n(?:[^\S\n]*\n)+/)) {
      const words = part.replace(/\s+/g, ' ').trim();
      if (words !== '') paragraphs.push(words);
    }
    open = '';
  };
  const visit = (node: TextNode): void => {
    if (node.nodeType === 3) open += (node.textContent ?? '').replace(/\s+/g, ' ');
    else if (node.nodeName === 'BR') open += '\n';
    else {
      const block = BLOCKS.has(node.nodeName);
      if (block) close();
      for (const child of node.childNodes) visit(child);
      if (block) close();
    }
  };
  visit(root);
  close();
  return paragraphs;
}

const slug = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH)
    .replace(/^-+|-+$/g, '') || 'story';

/** Readability leaves the paper's name behind a headline of few words: "Ferry late | The Gazette". */
function headline(title: string, headings: readonly string[]): string {
  const parted = (heading: string): boolean =>
    title.startsWith(heading) && /^\s+[|–—·»-]\s/u.test(title.slice(heading.length));
  return headings.find((heading) => heading !== '' && parted(heading)) ?? title;
}

const dateOf = (text: string | null | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(text?.trim() ?? '')?.[0] ?? null;

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Takes away what a page puts around and between the paragraphs of an article. */
function clear(document: PageDocument): void {
  for (const element of document.querySelectorAll(ASIDE)) element.remove();
  for (const element of document.querySelectorAll('[class], [id]')) {
    const named = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (BETWEEN.test(named) && (element.textContent ?? '').length < SHORT && !element.querySelector('h1'))
      element.remove();
  }
}

/** Without notices, and without quotations that are set apart to be read twice. */
function told(paragraphs: readonly string[]): string[] {
  const texts = paragraphs.map((words) => ` ${plain(words)} `);
  return paragraphs.filter((words, i) => {
    if (NOTICES.test(words)) return false;
    const own = texts[i] ?? '';
    return (
      own.trim().split(' ').length < 4 ||
      !texts.some((text, j) => j !== i && text.length > own.length && text.includes(own))
    );
  });
}

/** A line that only names who wrote the article; Readability leaves it where the page names them elsewhere, too. */
const isByline = (words: string, author: string): boolean =>
  [plain(author), `by ${plain(author)}`].includes(plain(words));

/** Whether some paragraphs are told in sentences. */
function isArticle(paragraphs: readonly string[]): boolean {
  const sentences = paragraphs.filter((words) => /[.!?…]["”’')]*$/.test(words));
  return sentences.join(' ').split(' ').length >= ARTICLE;
}

function addressOf(document: PageDocument, html: string): string | null {
  const candidates = [
    document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    // As browsers note it in a page that they save.
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1],
  ];
  return candidates.find((address) => address != null && /^https?:/.test(address)) ?? null;
}

/** The story in a web page (bytes in its own character set), or null where there is no article. */
export function pageToStory(bytes: Uint8Array): Page | null {
  const html = decode(bytes);
  if (!/<(?:html|body|article|div|p)\b/i.test(html)) return null;
  const { document } = parseHTML(html);
  if (!document?.documentElement || !document.body) return null;
  // Pages of old shout the names of attributes; the parser leaves them so.
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (name !== name.toLowerCase()) element.setAttribute(name.toLowerCase(), value);
  const address = addressOf(document, html);
  const stamps = DATES.flatMap((where) => {
    const found = document.querySelector(where);
    return [found?.getAttribute('content'), found?.getAttribute('datetime'), found?.textContent];
  });
  const headings = [...document.querySelectorAll('h1')].map((one) => one.textContent?.trim() ?? '');
  clear(document);
  const article = new Readability(document, { serializer: (element) => element }).parse();
  const paragraphs = article?.content ? told(paragraphsOf(article.content as TextNode)) : [];
  if (article === null || !isArticle(paragraphs)) return null;
  const title = headline(article.title?.trim() || 'Untitled', headings);
  const date = dateOf(article.publishedTime) ?? stamps.map(dateOf).find((day) => day !== null);
  const author = article.byline?.trim().replace(/^by\s+/i, '');
  const front = {
    title,
    ...(date ? { date } : {}),
    ...(address === null ? {} : { source: address }),
    ...(author ? { author } : {}),
  };
  const text = paragraphs.filter((words) => !author || !isByline(words, author)).join('\n\n');
  return { id: slug(title), title, content: `---\n${stringify(front)}---\n${text}\n` };
}
