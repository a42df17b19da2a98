import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { heightOf, layOut, type Box } from '../../../src/components/wall/tile-layout.ts';
import { neighbourOf } from '../../../src/components/wall/tile-neighbours.ts';

const frame = (columns: number) => ({ columns, columnWidth: 100, gap: 4 });
const even = (count: number) => Array.from({ length: count }, () => 125);
const corners = (boxes: Box[]) => boxes.map(({ start, top }) => [start, top]);

const walls = fc.record({
  heights: fc.array(fc.double({ min: 75, max: 134, noNaN: true }), { maxLength: 60 }),
  columns: fc.integer({ min: 1, max: 6 }),
  gap: fc.double({ min: 0, max: 20, noNaN: true }),
});

describe('layOut', () => {
  it('puts tiles of one height into rows', () => {
    expect(corners(layOut(even(5), frame(2)))).to.deep.equal([
      [0, 0],
      [104, 0],
      [0, 129],
      [104, 129],
      [0, 258],
    ]);
  });

  it('gives a lead the place of four, and fills up beside it', () => {
    const boxes = layOut(even(9), frame(4), 254);
    expect(boxes[0]).to.deep.equal({ start: 0, top: 0, width: 204, height: 254 });
    expect(corners(boxes).slice(1, 6)).to.deep.equal([
      [208, 0],
      [312, 0],
      [208, 129],
      [312, 129],
      [0, 258],
    ]);
    expect(heightOf(boxes)).to.equal(383);
  });

  it('takes the shortest column, and the first of those that are as short', () => {
    expect(corners(layOut([130, 80, 100, 90, 75], frame(3)))).to.deep.equal([
      [0, 0],
      [104, 0],
      [208, 0],
      [104, 84],
      [208, 104],
    ]);
  });

  it('has no height without tiles', () => {
    expect(heightOf(layOut([], frame(3)))).to.equal(0);
  });

  it('lets no tile overlap another', () => {
    fc.assert(
      fc.property(walls, ({ heights, columns, gap }) => {
        const boxes = layOut(heights, { columns, columnWidth: 100, gap });
        const overlap = (a: Box, b: Box) =>
          a.start < b.start + b.width &&
          b.start < a.start + a.width &&
          a.top < b.top + b.height &&
          b.top < a.top + a.height;
        return boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlap(box, other)));
      }),
    );
  });

  it('balances its columns: none is longer than another by more than a tile', () => {
    fc.assert(
      fc.property(walls, ({ heights, columns, gap }) => {
        const boxes = layOut(heights, { columns, columnWidth: 100, gap });
        const bottoms = Array.from({ length: columns }, (_, column) =>
          heightOf(boxes.filter(({ start }) => Math.abs(start - column * (100 + gap)) < 1)),
        );
        return Math.max(...bottoms) - Math.min(...bottoms) <= 134 + gap + 1;
      }),
    );
  });

  it('keeps the order of reading: none begins above one before it, but by less than a line', () => {
    fc.assert(
      fc.property(walls, ({ heights, columns, gap }) => {
        const boxes = layOut(heights, { columns, columnWidth: 100, gap });
        return boxes.every((box, index) => index === 0 || box.top > (boxes[index - 1]?.top ?? 0) - 1);
      }),
    );
  });
});

describe('neighbourOf', () => {
  const boxes = layOut(even(9), frame(4), 254);
  const cases: [string, number, number, number, number][] = [
    ['right of the lead is the tile at its top', 0, 1, 0, 1],
    ['left of a tile in the second row is the lead', 3, -1, 0, 0],
    ['below the lead is the tile under its start', 0, 0, 1, 5],
    ['below a tile is the one under it', 1, 0, 1, 3],
    ['above a tile is the one over it', 7, 0, -1, 3],
    ['there is nothing above the first row', 1, 0, -1, -1],
    ['there is nothing beyond the end of a row', 2, 1, 0, -1],
    ['nothing is beside what is not there', 99, 1, 0, -1],
  ];
  for (const [name, from, along, down, to] of cases) {
    it(name, () => {
      expect(neighbourOf(boxes, from, along, down)).to.equal(to);
    });
  }
});
