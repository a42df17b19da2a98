import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/** Where the store lives, as `LOOKSTREAM_STORE` says. The address of a Redis may hold a password. */
export type StoreAddress =
  { kind: 'memory' } | { kind: 'file'; directory: string } | { kind: 'redis'; url: string };

export interface OpenStore extends AsyncDisposable {
  store: Store;
}

/**
 * Opens the store of a Node process. What a kind of store needs is loaded with the first of that kind.
 *
 * @param onTrouble is told once for each time that the store is lost
 * @param now moved by hand in tests; a Redis has a clock of its own, which all its edges share
 * @throws when the folder cannot be written or the Redis cannot be reached
 */
export async function openStore(
  address: StoreAddress,
  now?: () => number,
  onTrouble?: (error: Error) => void,
): Promise<OpenStore> {
  switch (address.kind) {
    case 'memory':
      return { store: createMemoryStore(now), [Symbol.asyncDispose]: async () => undefined };
    case 'file':
      return (await import('./file-store.ts')).openFileStore(address.directory, now);
    case 'redis':
      return (await import('./redis/redis-store.ts')).openRedisStore(address.url, now, onTrouble);
  }
}
