// What the parts of a bot share.
import type { Services } from '../command/index.ts';
import type { Library } from '../search/index.ts';
import type { Store } from '../store/index.ts';

/** What a chat may need of the bot besides its desk. */
export interface House {
  readonly store: () => Promise<Store>;
  readonly services: Services;
  readonly library: () => Library;
}
