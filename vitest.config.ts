import { defineConfig } from 'vitest/config';

/** Tests that start nothing: they may share a process, which then loads the language model once. */
const TOGETHER = ['asking', 'command', 'commands', 'corpus', 'reading', 'row', 'search'].map(
  (room) => `test/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Nothing of a test stays in the person's own cache; and files wait more than they compute.
    env: { ROWBOT_CACHE: 'off' },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rooms', include: TOGETHER, isolate: false } },
      {
        extends: true,
        test: {
          name: 'doors',
          include: ['test/**/*.test.ts'],
          exclude: TOGETHER,
          globalSetup: ['test/built.ts'],
        },
      },
    ],
  },
});
