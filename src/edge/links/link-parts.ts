import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** What links are made with. */
export interface LinkParts {
  store: Store;
  now: () => number;
  log: Log;
}
