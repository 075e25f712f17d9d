// A request to the fake Slack as its routes see it: the arguments of a call from a form or from JSON, or an uploaded file.
import { asJson, type Json } from '../json.ts';
import { type Incoming, partsOf } from '../loopback.ts';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  /** Arguments of the call: from a form, whose values may be JSON, or from a JSON body. */
  readonly body: Json;
  /** Bytes of an uploaded file. */
  readonly bytes: number;
}

/** Arguments that the client sends as JSON inside a form. */
const STRUCTURED = new Set(['blocks', 'metadata', 'prompts', 'view', 'files']);
const BOOLEANS = new Set([
  'include_all_metadata',
  'include_locale',
  'inclusive',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
]);

function fromForm(text: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => {
      if (STRUCTURED.has(key)) return [key, JSON.parse(value)];
      return [key, BOOLEANS.has(key) ? value === 'true' : value];
    }),
  );
}

export async function requestOf(incoming: Incoming): Promise<Request> {
  const { method, path, type, headers, bytes } = incoming;
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
  const common = { method, path, token };
  if (type.startsWith('multipart/')) {
    const { files } = await partsOf(incoming);
    return { ...common, body: {}, bytes: files.reduce((sum, file) => sum + file.bytes.length, 0) };
  }
  const text = bytes.toString('utf8');
  const body = type.startsWith('application/json') ? asJson(JSON.parse(text)) : fromForm(text);
  return { ...common, body, bytes: 0 };
}
