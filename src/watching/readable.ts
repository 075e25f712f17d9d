// A line of the log for a person at a terminal: time, level, what happened, then the rest as name=value.
import pc from 'picocolors';

const PAINT: Readonly<Record<string, (words: string) => string>> = {
  fatal: pc.red,
  error: pc.red,
  warn: pc.yellow,
  info: pc.green,
};

/** Said by the line itself, or of no use to a person. */
const LEFT_OUT: ReadonlySet<string> = new Set(['level', 'time', 'pid', 'msg', 'err']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line of JSON as a readable one; anything else as it is. */
export function readable(json: string): string {
  const line: unknown = JSON.parse(json);
  if (!isRecord(line)) return json;
  const level = String(line['level']);
  const rest = Object.entries(line)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, value]) => pc.dim(`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`));
  const error = isRecord(line['err']) ? `\n${String(line['err']['stack'] ?? line['err']['message'])}` : '';
  const time = pc.dim(String(line['time']).slice(11, 19));
  const paint = PAINT[level] ?? pc.dim;
  return `${[time, paint(level.padEnd(5)), String(line['msg'] ?? ''), ...rest].join(' ')}${error}\n`;
}
