import { defineConfig } from 'vitest/config';

// The terminal speaks the language of the machine; what tests expect of it is in English. Workers inherit it.
process.env['LC_ALL'] = 'en_GB.UTF-8';

const testsOf = (...rooms: readonly string[]): string[] => rooms.map((room) => `test/${room}/**/*.test.ts`);

/** Tests that start no program: they may share a process, which then loads the language model once … */
const ROOMS = testsOf('asking', 'command', 'commands', 'corpus', 'reading', 'row', 'search', 'watching');
/** … or the clients of the chats, which each test stops. */
const CHATS = testsOf('chats', 'docs', 'daily', 'store');
const BUILT = ['test/built.ts'];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Nothing of a test stays in the person's own cache; and files wait more than they compute.
    env: { ROWBOT_CACHE: 'off' },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rooms', include: ROOMS, isolate: false } },
      { extends: true, test: { name: 'chats', include: CHATS, isolate: false, globalSetup: BUILT } },
      {
        extends: true,
        test: {
          name: 'doors',
          include: ['test/**/*.test.ts'],
          exclude: [...ROOMS, ...CHATS],
          globalSetup: BUILT,
        },
      },
    ],
  },
});
