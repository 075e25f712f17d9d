// A saved web page → a story file: Readability finds the article, we keep its plain paragraphs.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { stringify } from 'yaml';

/** Elements that end a paragraph. */
const BLOCKS = new Set('P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE SECTION ARTICLE PRE TR FIGCAPTION'.split(' '));

/** Longest id made from a title. */
const ID_LENGTH = 60;

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
    const words = open.replace(/\s+/g, ' ').trim();
    if (words !== '') paragraphs.push(words);
    open = '';
  };
  const visit = (node: TextNode): void => {
    if (node.nodeType === 3) open += node.textContent ?? '';
    else if (node.nodeName === 'BR') open += ' ';
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

const dateOf = (text: string | null | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;

/** The story in a web page (bytes in its own character set), or null where there is no article. */
export function pageToStory(bytes: Uint8Array): Page | null {
  const { document } = parseHTML(decode(bytes));
  const address =
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    null;
  const stamp =
    document.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const article = new Readability(document, { serializer: (element) => element }).parse();
  const paragraphs = article?.content ? paragraphsOf(article.content as TextNode) : [];
  if (article === null || paragraphs.length === 0) return null;
  const title = article.title?.trim() || 'Untitled';
  const date = dateOf(article.publishedTime) ?? dateOf(stamp);
  const front = {
    title,
    ...(date === null ? {} : { date }),
    ...(address === null ? {} : { source: address }),
    ...(article.byline ? { author: article.byline.trim() } : {}),
  };
  return { id: slug(title), title, content: `---\n${stringify(front)}---\n${paragraphs.join('\n\n')}\n` };
}
