// Services for tests: the real ones, over a store in memory.
import { openServices } from '../src/cli/services.ts';
import type { Services } from '../src/command/index.ts';
import { createLibrary, type Library } from '../src/search/index.ts';

/** Services over an empty store that is opened when a test first keeps something. */
export const testServices = (library: Library = createLibrary([])): Services =>
  openServices({ at: ':memory:', library: () => library }).services;
