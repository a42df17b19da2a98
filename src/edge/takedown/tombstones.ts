import type { Log } from '../log.ts';
import type { Journal } from '../store/store.ts';
import { readDecision, type RecordedDecision } from './decision.ts';
import type { Mark } from './marks.ts';

/** What is not shown any more. */
export interface Gone {
  /** another number when anything was decided: what was put together before must not be given any more */
  generation: number;
  /** whether anything at all is gone: most edges need not look any further */
  isEmpty: boolean;
  has(site: string, marks: readonly Mark[]): boolean;
}

export interface Tombstones {
  /** What is gone; known to every instance two seconds after it was decided. */
  current(): Promise<Gone>;
  /** The same, as of now. */
  refresh(): Promise<Gone>;
}

const betweenLooks = 2_000;
const pageSize = 500;
const everywhere = '*';

/**
 * The journal's decisions, added up. Each instance reads on where it stopped; while the store is away it knows what it
 * knew. They are applied when looks are read, above every cache.
 */
export function createTombstones(journal: Journal, now: () => number, log: Log): Tombstones {
  /** by site, then by mark: until when */
  const buried = new Map<string, Map<Mark, number | null>>();
  let generation: number | null = null;
  let lookedAt = -Infinity;
  let looking: Promise<Gone> | null = null;

  function add({ action, mark, site, until }: RecordedDecision): void {
    if (action === 'unblock') {
      for (const [of, marks] of buried) if (site === null || of === site) marks.delete(mark);
      return;
    }
    const of = site ?? everywhere;
    const marks = buried.get(of) ?? new Map<Mark, number | null>();
    buried.set(of, marks.set(mark, until));
  }

  const isGone = (site: string, mark: Mark): boolean => {
    const until = buried.get(site)?.get(mark);
    return until === null || (until !== undefined && until > now());
  };

  const gone = (): Gone => ({
    generation: generation ?? 0,
    isEmpty: [...buried.values()].every(({ size }) => size === 0),
    has: (site, marks) => marks.some((mark) => isGone(site, mark) || isGone(everywhere, mark)),
  });
  let known = gone();

  async function read(): Promise<Gone> {
    const startedAt = now();
    try {
      for (;;) {
        const entries = await journal.since(generation ?? 0, pageSize);
        for (const entry of entries) {
          add(readDecision(entry));
          generation = entry.id;
        }
        if (entries.length < pageSize) break;
      }
      generation ??= 0;
    } catch (error) {
      // Nothing is shown before it is known what must not be.
      if (generation === null) throw error;
      log({ level: 'error', event: 'tombstones-unread', error });
    }
    lookedAt = startedAt;
    return (known = gone());
  }

  function refresh(): Promise<Gone> {
    looking ??= read().finally(() => (looking = null));
    return looking;
  }

  return {
    current: async () => (generation !== null && now() - lookedAt < betweenLooks ? known : refresh()),
    // One that began before this question may have missed what it is about.
    refresh: async () => {
      await looking?.catch(() => undefined);
      return refresh();
    },
  };
}
