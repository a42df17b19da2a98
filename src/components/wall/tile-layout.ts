/** Where the tiles of a wall stand, from numbers alone. All lengths are CSS pixels. */

export interface Frame {
  columns: number;
  columnWidth: number;
  gap: number;
}

/** `start` and `top` count from the corner where reading begins, so right-to-left pages have the same boxes. */
export interface Box {
  start: number;
  top: number;
  width: number;
  height: number;
}

/** Sums of fractions differ by less than this where they mean the same line. */
const tolerance = 0.5;

/**
 * Puts each tile at the end of the shortest column, the first of them where several are; tiles of one height so
 * stand in rows.
 *
 * @param heights of the tiles, in the order of reading
 * @param leadHeight of a first tile as wide as two columns; 0 where there is none
 */
export function layOut(heights: readonly number[], frame: Frame, leadHeight = 0): Box[] {
  const { columns, columnWidth, gap } = frame;
  const bottoms = Array.from({ length: columns }, () => 0);
  return heights.map((own, index) => {
    const isLead = leadHeight > 0 && columns > 1 && !index;
    const column = shortest(bottoms);
    const top = bottoms[column] ?? 0;
    const height = isLead ? leadHeight : own;
    bottoms.fill(top + height + gap, column, column + (isLead ? 2 : 1));
    const width = isLead ? 2 * columnWidth + gap : columnWidth;
    return { start: column * (columnWidth + gap), top, width, height };
  });
}

/** How tall all the boxes are together. */
export function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((bottom, { top, height }) => Math.max(bottom, top + height), 0);
}

function shortest(bottoms: readonly number[]): number {
  return bottoms.reduce(
    (best, bottom, column) => (bottom < (bottoms[best] ?? 0) - tolerance ? column : best),
    0,
  );
}
