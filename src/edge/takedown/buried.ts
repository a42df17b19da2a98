import type { Decision } from './decision.ts';
import type { Mark } from './marks.ts';

/** Decisions, added up: what they leave hidden and blocked. */
export interface Buried {
  add(decision: Decision): void;
  isEmpty(): boolean;
  /** whether a site does not show it */
  isHidden(site: string, mark: Mark): boolean;
  /** whether a site does not link to it either */
  isBlocked(site: string, mark: Mark): boolean;
}

interface Ends {
  /** milliseconds since 1970; for ever is `Infinity`, and not at all is 0 */
  hidden: number;
  blocked: number;
}

const everywhere = '*';
const shown: Ends = { hidden: 0, blocked: 0 };

/**
 * Two decisions about the same add up: one that ends does not shorten one that does not. Only `unblock` takes back,
 * on one site also what was decided for all, until the next decision for all.
 *
 * @param now milliseconds since 1970
 */
export function createBuried(now: () => number): Buried {
  const bySite = new Map<string, Map<Mark, Ends>>();

  function marksOn(site: string): Map<Mark, Ends> {
    const marks = bySite.get(site) ?? new Map<Mark, Ends>();
    bySite.set(site, marks);
    return marks;
  }

  function unblock(mark: Mark, site: string | null): void {
    if (site !== null) marksOn(site).set(mark, shown);
    else for (const marks of bySite.values()) marks.delete(mark);
  }

  function bury({ action, mark, site, until }: Decision): void {
    if (site === null) {
      for (const marks of bySite.values()) if (marks.get(mark) === shown) marks.delete(mark);
    }
    const marks = marksOn(site ?? everywhere);
    const { hidden, blocked } = marks.get(mark) ?? shown;
    const end = until ?? Infinity;
    marks.set(mark, {
      hidden: Math.max(hidden, end),
      blocked: action === 'hide' ? blocked : Math.max(blocked, end),
    });
  }

  function has(site: string, mark: Mark, what: keyof Ends): boolean {
    const here = bySite.get(site)?.get(mark);
    if (here === shown) return false;
    const end = Math.max(here?.[what] ?? 0, bySite.get(everywhere)?.get(mark)?.[what] ?? 0);
    return end > now();
  }

  return {
    add: (decision) =>
      decision.action === 'unblock' ? unblock(decision.mark, decision.site) : bury(decision),
    isEmpty: () => [...bySite.values()].every(({ size }) => size === 0),
    isHidden: (site, mark) => has(site, mark, 'hidden'),
    isBlocked: (site, mark) => has(site, mark, 'blocked'),
  };
}
