/** Moving between the tiles of a wall by sight: for those who use the arrow keys. */

import type { Box } from './tile-layout.ts';
import type { TileWindow } from './tile-window.ts';
import type { LookstreamWall } from './wall.ts';

/** Less than this, in CSS pixels, is no overlap: sums of fractions differ by as much. */
const tolerance = 0.5;

/** How much a step across the direction of an arrow key counts against one along it. */
const sidewaysCost = 3;

/** Arrow keys go where they point. */
export function moveByKey(
  event: KeyboardEvent,
  wall: LookstreamWall,
  { boxes, focused, focus }: TileWindow,
): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const onward = wall.direction === 'rtl' ? -1 : 1;
  const along = { ArrowLeft: -onward, ArrowRight: onward }[key] ?? 0;
  const down = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
  if (ctrlKey || metaKey || altKey || shiftKey || !(along || down)) return;
  const goal = neighbourOf(boxes, focused, along, down);
  if (goal < 0) return;
  event.preventDefault();
  void focus(goal);
}

/**
 * The tile that is seen next to another one.
 *
 * @param along steps in the direction of reading: 1 onward, -1 back, 0 for up and down
 * @param down 1 for down, -1 for up, 0 for sideways
 * @returns its index; -1 where there is none
 */
export function neighbourOf(boxes: readonly Box[], index: number, along: number, down: number): number {
  const from = boxes[index];
  let nearest = -1;
  let least = Infinity;
  boxes.forEach((box, candidate) => {
    if (!from) return;
    const across = gapBetween(from.start, from.width, box.start, box.width);
    const upright = gapBetween(from.top, from.height, box.top, box.height);
    const ahead = along ? across * along : upright * down;
    const aside = Math.abs(along ? upright : across);
    // Where several stand beside a tall one, the one at its top is next.
    const cost = ahead + sidewaysCost * aside + Math.abs(box.top - from.top) / 1e3 + candidate / 1e6;
    if (ahead <= 0 || cost >= least) return;
    least = cost;
    nearest = candidate;
  });
  return nearest;
}

/** From one stretch to another: 0 where they overlap, negative where the other comes before. */
function gapBetween(start: number, length: number, otherStart: number, otherLength: number): number {
  const after = otherStart - (start + length);
  const before = otherStart + otherLength - start;
  if (after > -tolerance) return Math.max(after, tolerance);
  return before < tolerance ? Math.min(before, -tolerance) : 0;
}
