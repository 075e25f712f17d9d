import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/built.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Nothing of a test stays in the person's own cache; and files wait more than they compute.
    env: { ROWBOT_CACHE: 'off' },
    maxWorkers: 2,
  },
});
