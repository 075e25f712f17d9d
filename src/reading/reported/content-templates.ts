// The features of a content, by name: where it begins and ends, after the cue, before it, or around it.
import { Templates } from './templates.ts';

/** On which side of the cue the content stands. */
export const side = new Templates(
  ['side', 'base', 'form', 'rest', 'comma', 'next', 'nextPos'],
  [
    ['side', 'side'],
    ['base+side', 'base', 'side'],
    ['form+side', 'form', 'side'],
    ['empty+side', 'rest', 'side'],
    ['comma+side', 'comma', 'side'],
    ['next+side', 'next', 'side'],
    ['nextpos+side', 'nextPos', 'side'],
  ],
);

/** Where content after the cue begins. */
export const start = new Templates(
  ['base', 'form', 'next', 'offset', 'verbs', 'word', 'word2', 'pos', 'pos2', 'before', 'beforePos', 'quote'],
  [
    ['start.offset', 'offset'],
    ['start.word', 'word'],
    ['start.pos', 'pos'],
    ['start.before', 'before'],
    ['start.beforepos', 'beforePos'],
    ['start.base+word', 'base', 'word'],
    ['start.base+pos', 'base', 'pos'],
    ['start.base+before', 'base', 'before'],
    ['start.base+offset', 'base', 'offset'],
    ['start.offset+word', 'offset', 'word'],
    ['start.quote', 'quote'],
    ['start.base+quote', 'base', 'quote'],
    ['start.pos+pos2', 'pos', 'pos2'],
    ['start.word+word2', 'word', 'word2'],
    ['start.form+word', 'form', 'word'],
    ['start.verbs', 'verbs'],
    ['start.verbs+word', 'verbs', 'word'],
    ['start.before+word', 'before', 'word'],
    ['start.next+before', 'next', 'before'],
    ['start.beforepos+pos', 'beforePos', 'pos'],
    ['start.after', 'word2'],
  ],
  side.after,
);

/** Where content after the cue ends. */
export const end = new Templates(
  [
    'base',
    'form',
    'distance',
    'commas',
    'verbs',
    'word',
    'word2',
    'pos',
    'pos2',
    'pos3',
    'before',
    'beforePos',
    'last',
    'rest',
    'quote',
  ],
  [
    ['end.word', 'word'],
    ['end.pos', 'pos'],
    ['end.before', 'before'],
    ['end.beforepos', 'beforePos'],
    ['end.word+word2', 'word', 'word2'],
    ['end.pos+pos2', 'pos', 'pos2'],
    ['end.base+word', 'base', 'word'],
    ['end.last', 'last'],
    ['end.base+last', 'base', 'last'],
    ['end.distance', 'distance', 'last'],
    ['end.rest', 'rest'],
    ['end.commas+word', 'commas', 'word'],
    ['end.verbs+pos', 'verbs', 'pos'],
    ['end.quote', 'quote'],
    ['end.quote+word', 'quote', 'word'],
    ['end.form+word', 'form', 'word'],
    ['end.base+pos', 'base', 'pos'],
    ['end.beforepos+pos', 'beforePos', 'pos'],
    ['end.word+pos2', 'word', 'pos2'],
    ['end.rest+word', 'rest', 'word'],
    ['end.before+word', 'before', 'word'],
    ['end.pos3', 'pos3'],
  ],
  start.after,
);

/** A beginning and an end together. */
export const both = new Templates(
  ['base', 'length', 'pos', 'word', 'endWord', 'last'],
  [
    ['both.length+pos', 'length', 'pos'],
    ['both.start+end', 'word', 'endWord'],
    ['both.length+last', 'length', 'last'],
    ['both.base+length', 'base', 'length'],
  ],
  end.after,
);

/** Content before the cue. */
export const left = new Templates(
  [
    'base',
    'first',
    'opening',
    'word',
    'pos',
    'before',
    'distance',
    'length',
    'end',
    'endPos',
    'quote',
    'after',
    'afterPos',
  ],
  [
    ['left.start', 'first', 'opening'],
    ['left.startword', 'word', 'first'],
    ['left.startpos', 'pos', 'first'],
    ['left.before', 'before'],
    ['left.distance', 'distance', 'end'],
    ['left.end', 'end'],
    ['left.endpos', 'endPos'],
    ['left.base+end', 'base', 'end'],
    ['left.quote', 'quote'],
    ['left.length', 'length', 'first'],
    ['left.after', 'after'],
    ['left.afterpos', 'afterPos'],
    ['left.base+start', 'base', 'first'],
  ],
  both.after,
);

export const CONTENT_TEMPLATES: readonly string[] = [side, start, end, both, left].flatMap(
  ({ names }) => names,
);
