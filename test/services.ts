// Services for tests: the real ones, over a store in memory.
import { openServices } from '../src/cli/services.ts';
import type { Command, Services } from '../src/command/index.ts';
import { createLibrary, type Library } from '../src/search/index.ts';

/** Services over an empty store that is opened when a test first keeps something. */
export const testServices = (
  commands: readonly Command[] = [],
  library: Library = createLibrary([]),
): Services => ({
  commands: () => commands,
  ...openServices({ at: ':memory:', library: () => library }).services,
});
