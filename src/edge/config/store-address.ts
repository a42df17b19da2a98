import * as v from 'valibot';
import type { StoreAddress } from '../store/node-store.ts';
import { lookUp, type SecretSources } from './secret.ts';
import { text } from './values.ts';

/** An address may hold a password, so it is never repeated, and may be somewhere else like any secret. */
export function storeAddress(sources: SecretSources) {
  return v.pipe(
    text,
    v.rawTransform<string, StoreAddress>(({ dataset, addIssue, NEVER }) => {
      const found = dataset.value.startsWith('env:')
        ? lookUp(dataset.value, sources)
        : withoutPassword(dataset.value);
      const address = 'secret' in found ? read(found.secret) : found;
      if (!('problem' in address)) return address;
      addIssue({ message: address.problem });
      return NEVER;
    }),
  );
}

function withoutPassword(address: string): { secret: string } | { problem: string } {
  return /^rediss?:.*@/.test(address)
    ? { problem: 'may hold a password: keep it out of this file, write env:NAME.' }
    : { secret: address };
}

function read(address: string): StoreAddress | { problem: string } {
  if (address === 'memory') return { kind: 'memory' };
  const directory = /^file:(.+)$/.exec(address)?.[1];
  if (directory !== undefined) return { kind: 'file', directory };
  if (/^rediss?:\/\/[^/]/.test(address) && URL.canParse(address)) return { kind: 'redis', url: address };
  return { problem: 'must be "memory", "file:DIRECTORY" or "redis://HOST:PORT".' };
}
