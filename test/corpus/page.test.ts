// A saved web page becomes a story file: the article alone, and where it was from; or a clear sentence.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add } from '../../src/cli/add.ts';
import { loadCorpus } from '../../src/corpus/index.ts';

const LEAD =
  'The mayor of Eastmoor and her harbor master quarrelled on Monday about the late ferry, which has kept people waiting in the rain for weeks.';
const SAID =
  '“The ferry is late again and nobody cares,” said Nora Quill, the mayor, in front of a crowd of some two hundred people who had waited since dawn.';
const REPLY =
  'Tom Barrow, the harbor master, replied: “It was on the board all week, and everybody who can read could have read it there.”';

const newspaper = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town argues over ferry | The Eastmoor Gazette</title>
<link rel="canonical" href="https://gazette.example/news/ferry">
<meta property="og:title" content="Town argues over ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Town argues over ferry","datePublished":"2024-03-05T08:30:00+01:00","author":[{"@type":"Person","name":"Ida Rowe"}]}</script>
</head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="ad-banner advertisement"><p>Buy one boat, get one free! Only today.</p></div>
<main><article class="story"><h1>Town argues over ferry</h1><p class="byline">By <a rel="author" href="/ida">Ida Rowe</a></p>
<figure><img src="a.jpg" alt=""><figcaption>The ferry in 1990. Photograph: Tom Lens</figcaption></figure>
<div class="article-body"><p>${LEAD}</p><p>${SAID}</p>
<aside class="pullquote"><p>The ferry is late again</p></aside><blockquote><p>nobody who can read the board</p></blockquote>
<div class="story-ad"><p>ADVERTISEMENT</p></div><p>Advertisement</p><p>${REPLY}</p>
<blockquote><p>The ferry is late again and nobody cares</p></blockquote>
<p>The ferry has crossed since 1950.<br>It was never on time.<br><br>Nobody knows why.</p>
<ul><li>Ferries: two</li></ul></div>
<div class="related-stories"><h2>More on this story</h2><ul><li><a href="/1">Bridge plan fails</a></li></ul></div>
<div class="newsletter-signup"><p>Sign up to our newsletter</p><form><input></form></div></article></main>
<footer><p>© 2024 The Eastmoor Gazette. All rights reserved.</p></footer></body></html>`;

const saved = `<!DOCTYPE html>
<!-- saved from url=(0033)http://weekly.example/2023/ferry.htm -->
<HTML><HEAD><TITLE>A late ferry</TITLE><META NAME="date" CONTENT="2023-11-02"></HEAD>
<BODY><TABLE><TR><TD><A HREF="/">Home</A></TD><TD><H1>A late ferry</H1><P>${LEAD}<P>${SAID}<P>${REPLY}</TD></TR></TABLE></BODY></HTML>`;

const short = `<html><head><title>Ferry late | The Gazette</title></head><body><article><h1>Ferry late</h1><p>${LEAD}</p><p>${SAID}</p><p>${REPLY}</p></article></body></html>`;

const bare = `<html><head><title>Ferry</title></head><body><div><p>${LEAD}</p><p>${SAID}</p><p>${REPLY}</p></div></body></html>`;

let place: string;
let corpus: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rowbot-'));
  corpus = join(place, 'my stories');
  mkdirSync(corpus);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

async function added(page: string | Uint8Array, options: { corpus?: string; force?: boolean } = {}) {
  const file = join(place, 'page.html');
  writeFileSync(file, page);
  await add(file, { corpus, ...options });
  const loaded = await loadCorpus(corpus);
  expect(loaded.problems).toEqual([]);
  return loaded.stories[0];
}

describe('a saved page', () => {
  test('has its headline for a title, without the name of the paper', async () => {
    expect((await added(short))?.title).toBe('Ferry late');
  });

  test('of a newspaper gives its article, without what stands around and between', async () => {
    const story = await added(newspaper);
    expect(story).toMatchObject({
      id: 'town-argues-over-ferry',
      title: 'Town argues over ferry',
      date: '2024-03-05',
      source: 'https://gazette.example/news/ferry',
    });
    expect(story?.text.trim().split('\n\n')).toEqual([
      LEAD,
      SAID,
      'nobody who can read the board',
      REPLY,
      'The ferry has crossed since 1950. It was never on time.',
      'Nobody knows why.',
      'Ferries: two',
    ]);
    expect(readFileSync(join(corpus, 'town-argues-over-ferry.md'), 'utf8')).toContain('author: Ida Rowe');
  });

  test('that names its author twice tells who it was above the text, and not in it', async () => {
    const page = short
      .replace('<title>', '<meta name="author" content="Joan Pell"><title>')
      .replace('</h1>', '</h1><p class="meta-line">By Joan Pell</p>');
    const story = await added(page);
    expect(story?.text.trim().startsWith(LEAD)).toBe(true);
    expect(readFileSync(join(corpus, 'ferry-late.md'), 'utf8')).toContain('author: Joan Pell');
  });

  test('in the markup of old, with the address that the browser noted', async () => {
    const story = await added(saved);
    expect(story).toMatchObject({ date: '2023-11-02', source: 'http://weekly.example/2023/ferry.htm' });
    expect(story?.text).toContain(`${LEAD}\n\n${SAID}\n\n${REPLY}`);
  });

  test('that tells neither day nor address, in Latin-1', async () => {
    const latin = bare.replace('<head>', '<head><meta charset="iso-8859-1">').replace(/[“”]/g, '"');
    const story = await added(Buffer.from(latin.replace('Nora', 'Zoë'), 'latin1'));
    expect(story).toMatchObject({ title: 'Ferry', date: null, source: null });
    expect(story?.text).toContain('said Zoë Quill');
  });

  test('of a story that is there already is written anew only when told to', async () => {
    await added(newspaper);
    await expect(added(newspaper)).rejects.toThrow(/is there already: --force writes it anew/);
    await added(newspaper.replace('argues over ferry |', 'argues |'), { force: true });
    expect(readdirSync(corpus)).toEqual(['town-argues-over-ferry.md']);
  });

  test.each([
    ['nothing', ''],
    ['no page', 'Just some words in a text file.\n'],
    ['links alone', '<html><body><nav><a href="/">Home</a></nav></body></html>'],
    ['a notice', '<html><body><p>Please switch on JavaScript.</p></body></html>'],
    ['bytes', new Uint8Array([0, 1, 2, 255, 254, 60, 62])],
  ])('with %s in it is refused, and nothing is written', async (_name, page) => {
    await expect(added(page)).rejects.toThrow(/I find no article in .*page\.html/);
    expect(readdirSync(corpus)).toEqual([]);
  });

  test('is not put where there is no folder', async () => {
    const nowhere = join(place, 'nowhere');
    await expect(added(newspaper, { corpus: nowhere })).rejects.toThrow(`There is no folder ${nowhere}`);
  });
});
