import { expect } from '@open-wc/testing';
import { qrPath, type QrPath } from '../../../src/components/qr/qr-path.ts';
import { readCode } from './read-code.ts';

const address = 'https://2m.is/k7QdA';
const texts = [
  address,
  'HTTPS://2M.IS/K7QDA',
  '0123456789',
  'https://shop.example/vas/blå?look=olapic-3042079992&utm=ä#bild',
  '花瓶 🌿',
  `https://shop.example/${'long/'.repeat(60)}`,
];

function svgOf({ size, path }: QrPath): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" ` +
    `shape-rendering="crispEdges"><path d="${path}"/></svg>`
  );
}

/** The rectangles of a path, as `[x, y, width]`. */
function runsOf({ path }: QrPath): [number, number, number][] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
}

function isDark(code: QrPath, x: number, y: number): boolean {
  return runsOf(code).some(([left, top, width]) => top === y && left <= x && x < left + width);
}

describe('qrPath', () => {
  for (const text of texts) {
    it(`draws what an independent reader reads back: ${text.slice(0, 40)}`, async () => {
      expect(await readCode(svgOf(qrPath(text)!))).to.equal(text);
    });
  }

  it('keeps a quiet zone of four modules on all sides', () => {
    const code = qrPath(address)!;
    const runs = runsOf(code);
    const rows = runs.map(([, y]) => y);
    expect(Math.min(...runs.map(([x]) => x))).to.equal(4);
    expect(Math.max(...runs.map(([x, , width]) => x + width))).to.equal(code.size - 4);
    expect([Math.min(...rows), Math.max(...rows)]).to.deep.equal([4, code.size - 5]);
  });

  it('corrects errors at level M', () => {
    const code = qrPath(address)!;
    // The first two format modules, left of the ninth row, hold the level: 00 for M, which the mask turns into 10.
    expect([isDark(code, 4, 12), isDark(code, 5, 12)]).to.deep.equal([true, false]);
  });

  it('has no code for more than a code can hold', () => {
    expect(qrPath('x'.repeat(2331))).not.to.equal(null);
    expect(qrPath('x'.repeat(2332))).to.equal(null);
  });
});
