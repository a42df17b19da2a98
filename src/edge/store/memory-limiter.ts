import { mayTake } from './fair-share.ts';
import type { Allowance, Limiter } from './store.ts';

interface Bucket {
  turns: { party: string; until: number }[];
  /** who has asked, and until when that counts */
  askers: Map<string, number>;
}

export interface MemoryLimiter extends Limiter {
  /** forgets buckets in which nothing counts any more */
  sweep(): void;
}

/** The limiter in memory; see `createMemoryStore`. */
export function memoryLimiter(now: () => number): MemoryLimiter {
  const buckets = new Map<string, Bucket>();

  /** The bucket with what counts now. */
  function current(name: string): Bucket {
    const { turns, askers } = buckets.get(name) ?? { turns: [], askers: new Map<string, number>() };
    const bucket = {
      turns: turns.filter(({ until }) => until > now()),
      askers: new Map([...askers].filter(([, until]) => until > now())),
    };
    buckets.set(name, bucket);
    return bucket;
  }

  return {
    async take(name, limit, windowMs, party = ''): Promise<Allowance> {
      const { turns, askers } = current(name);
      const turnsOf = (who: string) => turns.filter((turn) => turn.party === who).length;
      const others = [...askers.keys()].filter((asker) => party !== '' && asker !== party).map(turnsOf);
      const until = now() + windowMs;
      if (party !== '') askers.set(party, until);
      const used = turns.length;
      const isAllowed = mayTake({ limit, used, own: turnsOf(party), others });
      const first = Math.min(...turns.map((turn) => turn.until), until);
      if (isAllowed) turns.push({ party, until });
      return {
        isAllowed,
        remaining: Math.max(0, limit - used - 1),
        retryAfterMs: isAllowed ? 0 : first - now(),
      };
    },

    async fill(name, used, ms) {
      const { turns } = current(name);
      while (turns.length < used) turns.push({ party: '*', until: now() + ms });
    },

    sweep() {
      for (const name of buckets.keys()) {
        const { turns, askers } = current(name);
        if (turns.length === 0 && askers.size === 0) buckets.delete(name);
      }
    },
  };
}
