/** Films as phones and action cameras write them: boxes by hand, with a track that knows the way. */

export const filmPlace = '+59.3293+018.0686/';
export const trackPoint = 'GPS9 59.3293 18.0686 ';

export function box(name: string, ...parts: (Uint8Array | number[])[]): Buffer {
  const data = Buffer.concat(parts.map((part) => Uint8Array.from(part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data]);
}

const numbers = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
};

const createdAt = 3_847_000_000;
export const timesOfFilm = numbers(createdAt, createdAt);

const times = (name: string) => box(name, numbers(0, createdAt, createdAt, 0, 0), Buffer.alloc(60, 1));

interface TrackOptions {
  handler: string;
  /** of each chunk in the file */
  offsets: number[];
  /** bytes of each sample; two are in a chunk */
  sizes: number[];
}

function track({ handler, offsets, sizes }: TrackOptions): Buffer {
  return box(
    'trak',
    times('tkhd'),
    box('udta', Buffer.from(filmPlace)),
    box(
      'mdia',
      times('mdhd'),
      box('hdlr', numbers(0, 0), Buffer.from(handler), Buffer.alloc(13)),
      box(
        'minf',
        box('meta', Buffer.from(filmPlace)),
        box(
          'stbl',
          box('stsz', numbers(0, 0, sizes.length, ...sizes)),
          box('stsc', numbers(0, 1, 1, 2, 1)),
          box('stco', numbers(0, offsets.length, ...offsets)),
          box('uuid', Buffer.from(filmPlace)),
        ),
      ),
    ),
  );
}

/** What is seen and heard of it: the bytes that must stay. */
export const frames = Buffer.alloc(400, 0x5a);

/**
 * A film whose picture and whose way are in the same `mdat`, one chunk after the other.
 * @param brand `qt  ` makes it one of QuickTime
 */
export function film(brand = 'isom'): Buffer {
  const start = box('ftyp', Buffer.from(brand), numbers(0));
  const dataAt = start.length + 8;
  const points = Buffer.from(trackPoint.repeat(4));
  const sizeOfPoint = trackPoint.length;
  const half = frames.length / 2;
  const data = box('mdat', frames.subarray(0, half), points, frames.subarray(half));
  const picture = track({
    handler: 'vide',
    offsets: [dataAt, dataAt + half + points.length],
    sizes: Array<number>(4).fill(half / 2),
  });
  const way = track({
    handler: 'meta',
    offsets: [dataAt + half, dataAt + half + 2 * sizeOfPoint],
    sizes: Array<number>(4).fill(sizeOfPoint),
  });
  const movie = box(
    'moov',
    times('mvhd'),
    picture,
    way,
    box('udta', box('\xa9xyz', Buffer.from(filmPlace))),
    box('meta', Buffer.from(filmPlace)),
  );
  return Buffer.concat([
    start,
    data,
    movie,
    box('uuid', Buffer.from(`<x:xmpmeta>${filmPlace}</x:xmpmeta>`)),
    box('free', Buffer.from(`what was there before: ${filmPlace}`)),
  ]);
}
