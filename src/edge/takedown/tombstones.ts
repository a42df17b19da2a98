import type { Log } from '../log.ts';
import { problem } from '../problems.ts';
import type { Journal } from '../store/store.ts';
import { createBuried } from './buried.ts';
import { readDecision } from './decision.ts';
import type { Mark } from './marks.ts';

/** What is not shown any more. */
export interface Gone {
  /** another number when anything was decided: what was put together before must not be given any more */
  generation: number;
  /** whether anything at all is gone: most edges need not look any further */
  isEmpty: boolean;
  /** whether any of these is not shown on a site */
  has(site: string, marks: readonly Mark[]): boolean;
  /** the first of these that a site must not even link to; undefined when it may link to all */
  blockedOf(site: string, marks: readonly Mark[]): Mark | undefined;
}

export interface Tombstones {
  /**
   * What is gone; known to every instance two seconds after it was decided.
   * @throws {ProblemError} 503 before it is known for the first time
   */
  current(): Promise<Gone>;
  /** The same, as of now. */
  refresh(): Promise<Gone>;
}

const betweenLooks = 2_000;
const pageSize = 500;

/**
 * The journal's decisions, added up. Each instance reads on where it stopped; while the store is away it knows what it
 * knew. They are applied when looks are read, above every cache.
 */
export function createTombstones(journal: Journal, now: () => number, log: Log): Tombstones {
  const buried = createBuried(now);
  /** id of the last decision that was added */
  let last = 0;
  /** whether the journal was read to its end once */
  let isKnown = false;
  let lookedAt = -Infinity;
  let looking: Promise<Gone> | null = null;

  const gone = (): Gone => ({
    generation: last,
    isEmpty: buried.isEmpty(),
    has: (site, marks) => marks.some((mark) => buried.isHidden(site, mark)),
    blockedOf: (site, marks) => marks.find((mark) => buried.isBlocked(site, mark)),
  });
  let known = gone();

  async function read(): Promise<Gone> {
    const startedAt = now();
    try {
      for (;;) {
        const entries = await journal.since(last, pageSize);
        for (const entry of entries) {
          buried.add(readDecision(entry));
          last = entry.id;
        }
        if (entries.length < pageSize) break;
      }
      isKnown = true;
    } catch (error) {
      log({ level: 'error', event: 'tombstones-unread', error });
      if (!isKnown) throw notKnownYet(error);
    }
    lookedAt = startedAt;
    return (known = gone());
  }

  function refresh(): Promise<Gone> {
    looking ??= read().finally(() => (looking = null));
    return looking;
  }

  return {
    current: async () => (isKnown && now() - lookedAt < betweenLooks ? known : refresh()),
    // One that began before this question may have missed what it is about.
    refresh: async () => {
      await looking?.catch(() => undefined);
      return refresh();
    },
  };
}

/** Nothing is shown before it is known what must not be. */
function notKnownYet(cause: unknown) {
  return problem('store-away', 'It is not known yet what may be shown: try again later.', { cause });
}
