// A store that is slow, or away: the stories are read all the same, by the settings that everybody starts with.
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { interpret } from '../../src/asking/index.ts';
import { createDesk, DEFAULT_SETTINGS, type Desk, type Settings } from '../../src/command/index.ts';
import { createLibrary } from '../../src/search/index.ts';
import { asker } from '../fixtures/desk.ts';
import { lamps } from '../fixtures/lamps.ts';
import { testServices } from '../services.ts';

interface Opened {
  readonly desk: Desk;
  readonly faults: string[];
  /** How often the store was asked. */
  looks(): number;
  /** Turns the clock on. */
  later(milliseconds: number): void;
}

function openDesk(get: Settings['get']): Opened {
  const library = createLibrary([lamps]);
  const faults: string[] = [];
  let looks = 0;
  let now = 0;
  const counted: Settings['get'] = (place) => {
    looks += 1;
    return get(place);
  };
  const services = testServices(library);
  const desk = createDesk({
    commands,
    library: () => library,
    services: { ...services, settings: { ...services.settings, get: counted } },
    interpret,
    now: () => now,
    seed: () => 'seed',
    fault: (error) => {
      faults.push(error instanceof Error ? error.message : String(error));
      return 'f00d';
    },
    patience: { limit: 20, rest: 5000 },
  });
  return {
    desk,
    faults,
    looks: () => looks,
    later: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const ask = (desk: Desk) =>
  desk.call({ command: 'who-said', options: { quote: 'plant a tree for every lamp' } }, asker());

test('a store that never answers is waited for once, and then left alone for a while', async () => {
  const { desk, faults, looks, later } = openDesk(() => new Promise(() => undefined));
  expect((await ask(desk)).verdict).toBe('found');
  expect((await ask(desk)).verdict).toBe('found');
  expect(looks()).toBe(1);
  expect(faults).toEqual(['the store takes longer than 20 ms', 'the store has been slow a moment ago']);
  later(6000);
  expect((await ask(desk)).verdict).toBe('found');
  expect(looks()).toBe(2);
});

test('a store that fails at once is asked every time', async () => {
  const { desk, looks } = openDesk(() => Promise.reject(new Error('away')));
  expect((await ask(desk)).verdict).toBe('found');
  expect((await ask(desk)).verdict).toBe('found');
  expect(looks()).toBe(2);
});

test('a store that is quick enough has its say', async () => {
  const { desk, faults } = openDesk(async () => ({ ...DEFAULT_SETTINGS, visibility: 'private' }));
  expect((await ask(desk)).visibility).toBe('private');
  expect(faults).toEqual([]);
});
