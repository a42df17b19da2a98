import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cleanFile } from '../../../src/edge/uploads/clean-file.ts';
import { cleanFilm } from '../../../src/edge/uploads/metadata/film.ts';
import { cleanJpeg } from '../../../src/edge/uploads/metadata/jpeg.ts';
import { readOrientation } from '../../../src/edge/uploads/metadata/orientation.ts';
import { cleanPng } from '../../../src/edge/uploads/metadata/png.ts';
import { cleanWebp } from '../../../src/edge/uploads/metadata/webp.ts';
import { readFileType } from '../../../src/edge/uploads/file-type.ts';
import { RefusedFile } from '../../../src/edge/uploads/refused-file.ts';
import { film } from '../../support/films.ts';
import { jpegPhoto, pngPhoto, webpPhoto } from '../../support/photos.ts';
import { seed } from '../../support/seed.ts';

const cleaners = { jpeg: cleanJpeg, png: cleanPng, webp: cleanWebp, film: cleanFilm };

/** Whatever comes: a file, or a refusal. */
function assertDecided(work: () => Uint8Array): void {
  try {
    assert.ok(work() instanceof Uint8Array);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
  }
}

/** As somebody changes a file who looks for what a reader stumbles over. */
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('set', 'cut', 'repeat', 'long'),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
);
type Changes = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

function changed(file: Uint8Array, list: Changes): Uint8Array {
  let bytes = Buffer.from(file);
  for (const { at, kind, byte } of list) {
    const place = at % bytes.length;
    if (kind === 'set') bytes[place] = byte;
    if (kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + byte)]);
    if (kind === 'repeat')
      bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.max(0, place - byte))]);
    if (kind === 'long' && place + 4 <= bytes.length) bytes.writeUInt32BE(0xffffff00 + byte, place);
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}

describe('a file of any bytes', () => {
  for (const [format, clean] of Object.entries(cleaners)) {
    test(`is taken or refused as a ${format}, and nothing else`, () => {
      const property = fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, keeps) =>
        assertDecided(() => clean(bytes, keeps)),
      );
      fc.assert(property, { seed, numRuns: 5_000 });
    });
  }

  test('has a direction or none', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('II*\0', 'MM\0*', ''),
        (bytes, start) => {
          const direction = readOrientation(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
          assert.ok(direction === null || (direction >= 2 && direction <= 8));
        },
      ),
      { seed, numRuns: 5_000 },
    );
  });
});

describe('a file that somebody has changed', async () => {
  const files = {
    jpeg: await jpegPhoto(),
    png: await pngPhoto(),
    webp: await webpPhoto(),
    film: film(),
  };
  for (const [format, file] of Object.entries(files)) {
    test(`is a whole ${format} or refused, whatever was changed`, () => {
      const property = fc.property(changes, fc.boolean(), (list, keeps) => {
        const bytes = changed(file, list);
        assertDecided(() => cleanFile(bytes, readFileType(bytes), keeps));
      });
      fc.assert(property, { seed, numRuns: 3_000 });
    });
  }
});
