// The version of the program, as its package says it.
import { existsSync, readFileSync } from 'node:fs';

/** From src/cli and from dist/src/cli. */
const PLACES = ['../../package.json', '../../../package.json'];

export function version(): string {
  const file = PLACES.map((path) => new URL(path, import.meta.url)).find((place) => existsSync(place));
  const pack: unknown = file === undefined ? null : JSON.parse(readFileSync(file, 'utf8'));
  const known = typeof pack === 'object' && pack !== null && 'version' in pack;
  return known ? String(pack.version) : 'unknown';
}
