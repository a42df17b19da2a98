/** One process of several: asks for the same things as the others, many times at once, and tells what it got. */
import { openRedisStore } from '../../../src/edge/store/redis/redis-store.ts';
import type { Store } from '../../../src/edge/store/store.ts';
import { minute } from './contract.ts';

export interface Got {
  claims: number;
  turns: number;
  letters: number[];
}

/** @returns what of one piece of work, 30 turns and all letters the caller got */
export async function askManyTimes(store: Store, times: number): Promise<Got> {
  const many = <Value>(ask: () => Promise<Value>) => Promise.all(Array.from({ length: times }, ask));
  const [claims, turns, letters] = await Promise.all([
    many(() => store.claim('work', minute)),
    many(() => store.take('bucket', 30, minute)),
    many(() => store.lease('report', minute)),
  ]);
  return {
    claims: claims.filter(({ state }) => state === 'mine').length,
    turns: turns.filter(({ isAllowed }) => isAllowed).length,
    letters: letters.flatMap((letter) => (letter ? [letter.id] : [])),
  };
}

if (process.send) {
  await using opened = await openRedisStore(process.argv[2] ?? '');
  process.send('ready');
  // All begin when all are there.
  await new Promise((resolve) => process.once('message', resolve));
  process.send(await askManyTimes(opened.store, 100));
  process.disconnect();
}
