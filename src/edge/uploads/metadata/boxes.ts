/** The boxes that MP4 and QuickTime are made of: a length, a name, and data that may be boxes again. */
import { brokenFile } from '../refused-file.ts';
import { nameAt, viewOf } from './byte-writer.ts';

export interface Box {
  name: string;
  start: number;
  /** where its data begin */
  data: number;
  end: number;
}

/** A film of an hour in fragments of a second has fewer; who sends more wants us to count. */
const mostBoxes = 10_000;
const header = 8;
/** With a length of 64 bits behind the name. */
const longHeader = 16;

/** The boxes of a whole file. @throws {RefusedFile} as soon as one is longer than what it is in */
export function boxesOfFile(bytes: Uint8Array): Generator<Box> {
  return walk(bytes, 0, bytes.length, true);
}

/** The boxes in a box. @throws {RefusedFile} as soon as one is longer than what it is in */
export function boxesIn(bytes: Uint8Array, { data, end }: Box): Generator<Box> {
  return walk(bytes, data, end, false);
}

/** The first box with each of these names, each in the one before. */
export function findBox(bytes: Uint8Array, within: Box, ...names: string[]): Box | null {
  return names.reduce((outer: Box | null, name) => outer && firstNamed(bytes, outer, name), within);
}

function firstNamed(bytes: Uint8Array, outer: Box, name: string): Box | null {
  for (const box of boxesIn(bytes, outer)) if (box.name === name) return box;
  return null;
}

/** Makes it a box of nothing, as long as it was: every other box stays where it is. */
export function blank(bytes: Uint8Array, { start, data, end }: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], start + 4);
  bytes.fill(0, data, end);
}

function* walk(bytes: Uint8Array, from: number, to: number, isFile: boolean): Generator<Box> {
  const view = viewOf(bytes);
  let count = 0;
  for (let start = from; start < to;) {
    count += 1;
    if (start + header > to || count > mostBoxes) throw brokenFile('film');
    const short = view.getUint32(start);
    const isLong = short === 1;
    if (isLong && start + longHeader > to) throw brokenFile('film');
    // The last box of a file may leave its length out.
    const length = isLong
      ? Number(view.getBigUint64(start + header))
      : short === 0 && isFile
        ? to - start
        : short;
    const data = start + (isLong ? longHeader : header);
    const end = start + length;
    if (end < data || end > to) throw brokenFile('film');
    yield { name: nameAt(bytes, start + 4), start, data, end };
    start = end;
  }
}
