import { storeKeysOf } from '../keys.ts';
import type { OnceOnly } from '../store/store.ts';
import { fingerprintOfAddress, uploadingUser } from './uploader.ts';

const pageSize = 200;

/**
 * Forgets which user was made for a person; with the next photo they become another one. What Olapic has is
 * Olapic's to delete.
 */
export async function forgetPerson(
  store: OnceOnly,
  { secret, sites, email }: { secret: string; sites: readonly { id: string }[]; email: string },
): Promise<void> {
  const address = await fingerprintOfAddress(secret, email);
  for (const { id } of sites) {
    const prefix = storeKeysOf(uploadingUser, id);
    for (let after: string | null = null; ;) {
      const page = await store.settled(prefix, after, pageSize);
      const theirs = page.filter(({ key }) => key.endsWith(JSON.stringify([address]).slice(1)));
      for (const { key, value } of theirs) await store.forget(key, value);
      after = page.at(-1)?.key ?? null;
      if (page.length < pageSize) break;
    }
  }
}
