import type { ListWalk, WalkedLook } from './list-walk.ts';

/** Several lists as one. */
export interface MergedLists {
  /** whose turn it is, from 0 */
  readonly turn: number;
  /** The look that comes next, stepped over; null at the end of all, and where one of them pauses. */
  next(): Promise<WalkedLook | null>;
}

interface Head {
  walk: ListWalk;
  head: WalkedLook | null;
}

/**
 * Lists within a lane are merged by date, newest first; lanes take turns. What has no date comes when its list comes to
 * it, so lists without dates belong into lanes of their own.
 *
 * @param turn whose turn it was when the last page ended
 */
export function mergeLists(lanes: readonly (readonly ListWalk[])[], turn: number): MergedLists {
  return {
    get turn() {
      return turn;
    },
    async next() {
      let left = lanes.length;
      while (left > 0) {
        left -= 1;
        const heads = await headsOf(lanes[turn % lanes.length] ?? []);
        // Without the look that a list would go on with, nobody knows which comes first.
        if (heads.some(isPaused)) return null;
        turn = (turn + 1) % lanes.length;
        const first = newest(heads);
        if (first) return first;
      }
      return null;
    },
  };
}

function headsOf(lane: readonly ListWalk[]): Promise<Head[]> {
  return Promise.all(lane.map(async (walk) => ({ walk, head: await walk.head() })));
}

function isPaused({ walk, head }: Head): boolean {
  return head === null && walk.place !== null;
}

function newest(heads: readonly Head[]): WalkedLook | null {
  let first: { walk: ListWalk; head: WalkedLook } | null = null;
  for (const { walk, head } of heads) {
    if (head && (!first || timeOf(head) > timeOf(first.head))) first = { walk, head };
  }
  first?.walk.step();
  return first?.head ?? null;
}

/** Where a list has a look without a date, its neighbours tell that it is due. */
function timeOf({ look }: WalkedLook): number {
  return look.publishedAt === null ? Infinity : Date.parse(look.publishedAt);
}
