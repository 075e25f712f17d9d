import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// The terminal speaks the language of the machine; what tests expect of it is in English. Workers inherit it.
process.env['LC_ALL'] = 'en_GB.UTF-8';

const testsOf = (...rooms: readonly string[]): string[] => rooms.map((room) => `test/${room}/**/*.test.ts`);

/** Tests that start programs, and mostly wait for them. */
const DOORS = [
  'test/*.test.ts',
  'test/chats/discord/front-door.test.ts',
  'test/daily/replicas.test.ts',
  ...testsOf('cli', 'watching'),
];
/** A test of what a process loads by itself has one to itself. */
const APART = ['test/cli/one-process.test.ts'];
const BUILT = ['test/built.ts'];

/** What takes long begins first: at the end each worker has something short to do. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = sorted.filter(({ project }) => project.name === 'doors');
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Nothing of a test stays in the person's own cache; and files wait more than they compute.
    env: { ROWBOT_CACHE: 'off' },
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        // These share a process, which loads the language model and the clients of the chats once; each stops what it starts.
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [...DOORS, ...APART],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'doors', include: DOORS, exclude: APART, isolate: false, globalSetup: BUILT },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
