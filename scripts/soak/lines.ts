// Ten thousand requests in one run of `rowbot ask --json`: each answered, in order, with flat memory.
import { createInterface } from 'node:readline';
import { growth } from './figures.ts';
import { type Memory, Probed } from './probed.ts';
import { PHRASES, pick, QUESTIONS } from './words.ts';

const line = (n: number): string =>
  n % 3 === 0
    ? `/who-said "${pick(PHRASES, n).replaceAll('"', '')}"`
    : n % 3 === 1
      ? JSON.stringify({ ask: pick(QUESTIONS, n) })
      : pick(QUESTIONS, n);

/** Runs it and gives lines for people, and whether all went well. */
export async function soakLines(
  count: number,
  early: number,
  folder: string,
): Promise<{ text: string; well: boolean }> {
  const program = new Probed(['ask', '--json'], folder, {});
  const { stdin, stdout } = program.child;
  if (stdin === null || stdout === null) throw new Error('no pipes');
  const started = performance.now();
  let first: Memory | undefined;
  let answers = 0;
  const answersOf = createInterface({ input: stdout })[Symbol.asyncIterator]();
  for (let n = 0; n < count; n += 1) {
    stdin.write(`${line(n)}\n`);
    const { value, done } = await answersOf.next();
    if (done === true) break;
    if (typeof JSON.parse(value)['reply'] === 'string') answers += 1;
    if (n + 1 === early) first = await program.memory();
  }
  const seconds = (performance.now() - started) / 1000;
  const last = await program.memory();
  stdin.end();
  const code = await new Promise((resolve) => program.child.once('exit', resolve));
  const memory = (['heapUsed', 'rss'] as const).map((name) => growth(name, first ?? last, last));
  return {
    text: [
      `rowbot ask --json: ${answers} of ${count} answered, ${Math.round(answers / seconds)} a second`,
      ...memory.map((one) => one.line),
    ].join('\n'),
    well: answers === count && code === 0 && memory.every((one) => one.flat),
  };
}
