/** What a bucket's window holds at the moment somebody asks for a turn. */
export interface Turns {
  limit: number;
  /** turns that count now, whosever they are */
  used: number;
  /** those of the one who asks */
  own: number;
  /** those of each other party that has asked within the window */
  others: readonly number[];
}

/**
 * Whether one more turn is left, and fair. Everybody may have an equal share; what is more than that comes from what
 * the others have not asked for yet: their shares stay free for as long as they keep asking.
 */
export function mayTake({ limit, used, own, others }: Turns): boolean {
  const free = limit - used;
  const share = Math.max(1, Math.floor(limit / (others.length + 1)));
  if (own < share) return free > 0;
  const reserved = others.reduce((sum, turns) => sum + Math.max(0, share - turns), 0);
  return free > reserved;
}
