// Ten thousand requests in one run of `rowbot ask --json`: each answered, in order, with flat memory.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Figure, flat, none } from './figures.ts';
import { type Memory, Probed } from './probed.ts';
import { PHRASES, pick, QUESTIONS } from './words.ts';

const line = (n: number): string =>
  n % 3 === 0
    ? `/who-said "${pick(PHRASES, n).replaceAll('"', '')}"`
    : n % 3 === 1
      ? JSON.stringify({ ask: pick(QUESTIONS, n) })
      : pick(QUESTIONS, n);

/** Runs it and gives its figures. */
export async function soakLines(count: number, early: number, folder: string): Promise<Figure[]> {
  const program = new Probed(['ask', '--json'], folder, {});
  const { stdin, stdout } = program.child;
  if (stdin === null || stdout === null) throw new Error('no pipes');
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
  const last = await program.memory();
  stdin.end();
  const [code] = await once(program.child, 'exit');
  return [
    { what: 'ask --json: answered', is: String(answers), asked: String(count), met: answers === count },
    none('ask --json: exit code', Number(code ?? 1)),
    ...flat('ask --json', first ?? last, last),
  ];
}
