/** Exif as a phone writes it: where and when a picture was taken, with what, and which way up. */

export interface TakenAt {
  /** degrees, north and east of zero */
  latitude: number;
  longitude: number;
  /** as Exif counts them; 1 is upright */
  orientation: number;
  isLittleEndian?: boolean;
}

/** What must not be in a file any more, as text. */
export const camera = 'Camera of Quentin';

type Value = { ascii: string } | { short: number } | { long: number } | { rationals: number[] };

/** @returns a TIFF with three directories: the picture's, Exif's own, and that of the place */
export function exifTiff({ latitude, longitude, orientation, isLittleEndian = true }: TakenAt): Uint8Array {
  const place: [tag: number, value: Value][] = [
    [1, { ascii: 'N' }],
    [2, { rationals: [latitude, 0, 0] }],
    [3, { ascii: 'E' }],
    [4, { rationals: [longitude, 0, 0] }],
  ];
  const taken: [tag: number, value: Value][] = [[0x9003, { ascii: '2026:11:22 10:11:12' }]];
  const main = (exifAt: number, placeAt: number): [tag: number, value: Value][] => [
    [0x010f, { ascii: camera }],
    [0x0112, { short: orientation }],
    [0x8769, { long: exifAt }],
    [0x8825, { long: placeAt }],
  ];
  const exifAt = 8 + sizeOf(main(0, 0));
  const placeAt = exifAt + sizeOf(taken);
  const tiff = new Uint8Array(placeAt + sizeOf(place));
  const view = new DataView(tiff.buffer);
  tiff.set(Buffer.from(isLittleEndian ? 'II' : 'MM'));
  view.setUint16(2, 42, isLittleEndian);
  view.setUint32(4, 8, isLittleEndian);
  writeDirectory(tiff, 8, main(exifAt, placeAt), isLittleEndian);
  writeDirectory(tiff, exifAt, taken, isLittleEndian);
  writeDirectory(tiff, placeAt, place, isLittleEndian);
  return tiff;
}

function bytesFor(value: Value): number {
  if ('ascii' in value) return value.ascii.length + 1;
  if ('short' in value) return 2;
  return 'long' in value ? 4 : value.rationals.length * 8;
}

const outside = (value: Value) => (bytesFor(value) > 4 ? bytesFor(value) : 0);
const sizeOf = (entries: [number, Value][]) =>
  entries.reduce((sum, [, value]) => sum + 12 + outside(value), 2 + 4);

function writeDirectory(tiff: Uint8Array, at: number, entries: [number, Value][], little: boolean): void {
  const view = new DataView(tiff.buffer);
  view.setUint16(at, entries.length, little);
  let free = at + 2 + entries.length * 12 + 4;
  entries.forEach(([tag, value], index) => {
    const entry = at + 2 + index * 12;
    const types = { ascii: 2, short: 3, long: 4, rationals: 5 };
    const [kind] = Object.keys(value) as (keyof typeof types)[];
    view.setUint16(entry, tag, little);
    view.setUint16(entry + 2, types[kind!], little);
    const size = bytesFor(value);
    const count = 'ascii' in value ? size : 'rationals' in value ? value.rationals.length : 1;
    view.setUint32(entry + 4, count, little);
    let place = entry + 8;
    if (size > 4) {
      view.setUint32(place, free, little);
      place = free;
      free += size;
    }
    if ('ascii' in value) tiff.set(Buffer.from(value.ascii), place);
    if ('short' in value) view.setUint16(place, value.short, little);
    if ('long' in value) view.setUint32(place, value.long, little);
    if ('rationals' in value) {
      value.rationals.forEach((number, part) => {
        view.setUint32(place + part * 8, Math.round(number * 10_000), little);
        view.setUint32(place + part * 8 + 4, 10_000, little);
      });
    }
  });
}
