import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { cleanFile } from '../../../src/edge/uploads/clean-file.ts';
import { readFileType } from '../../../src/edge/uploads/file-type.ts';
import { RefusedFile } from '../../../src/edge/uploads/refused-file.ts';
import { box, film, filmPlace, frames, timesOfFilm, trackPoint } from '../../support/films.ts';

const clip = readFileSync(new URL('../../../src/sandbox/pictures/stoneware-mug-1/clip.mp4', import.meta.url));
/** Films are changed in place, so each test has its own. */
const clean = (bytes: Buffer, keeps = false) => {
  const given = Buffer.from(bytes);
  return Buffer.from(cleanFile(given, readFileType(given), keeps));
};

const brands = { isom: 'video/mp4', 'qt  ': 'video/quicktime' } as const;

for (const [brand, type] of Object.entries(brands)) {
  describe(`a film of type ${type}`, () => {
    test('loses where and when it was taken, from its beginning to its end', () => {
      const sent = film(brand);
      assert.equal(readFileType(sent), type);
      assert.equal(sent.toString('latin1').split(filmPlace).length - 1, 10);
      const cleaned = clean(sent);
      assert.ok(!cleaned.includes(filmPlace));
      assert.ok(!cleaned.includes(timesOfFilm));
    });

    test('loses the track that knows the way, and what that track holds', () => {
      const sent = film(brand);
      const cleaned = clean(sent);
      assert.ok(sent.includes(trackPoint) && !cleaned.includes('GPS9') && !cleaned.includes('meta'));
    });

    test('keeps each frame where it was', () => {
      const [sent, cleaned] = [film(brand), clean(film(brand))];
      assert.equal(cleaned.length, sent.length);
      for (const half of [0, 200]) {
        const at = sent.indexOf(frames.subarray(0, 200), half);
        assert.deepEqual(cleaned.subarray(at, at + 200), frames.subarray(0, 200));
      }
      for (const kept of ['ftyp', 'moov', 'mvhd', 'trak', 'tkhd', 'stsz', 'stsc', 'stco', 'mdat']) {
        assert.equal(cleaned.indexOf(kept), sent.indexOf(kept), kept);
      }
    });

    test('is as it was where its owner wants to keep all of that', () => {
      assert.deepEqual(clean(film(brand), true), film(brand));
    });
  });
}

describe('a film of an encoder', () => {
  test('stays the same but for what is said about it', () => {
    const cleaned = clean(clip);
    const data = clip.indexOf('mdat');
    assert.deepEqual(cleaned.subarray(data), clip.subarray(data));
    assert.deepEqual(clean(cleaned), cleaned);
  });

  test('is refused wherever it breaks off', () => {
    for (let length = 16; length < clip.length; length += 301) {
      for (const keeps of [true, false]) {
        assert.throws(() => clean(clip.subarray(0, length), keeps), RefusedFile, String(length));
      }
    }
  });

  test('is refused where it breaks off and its last box does not say how long it is', () => {
    const open = Buffer.from(clip);
    open.writeUInt32BE(0, open.indexOf('mdat') - 4);
    assert.equal(clean(open).length, open.length);
    assert.throws(() => clean(open.subarray(0, -1)), RefusedFile);
  });
});

describe('a film by somebody who means harm', () => {
  const broken = (bytes: Buffer) => assert.throws(() => clean(bytes), RefusedFile);
  const start = box('ftyp', Buffer.from('isom\0\0\0\0'));

  test('with boxes in boxes in boxes is read in one go', () => {
    let inner: Buffer = Buffer.alloc(0);
    for (let depth = 0; depth < 5_000; depth += 1) inner = box('stbl', inner);
    broken(Buffer.concat([start, box('mdat'), box('moov', box('trak', box('mdia', box('minf', inner))))]));
  });

  test('with more boxes than any film has is refused', () => {
    broken(Buffer.concat([start, ...Array<Buffer>(10_001).fill(box('free')), film()]));
  });

  test('with lengths that lie is refused', () => {
    for (const length of [0, 1, 2, 7, 2 ** 31, 2 ** 32 - 1]) {
      const lying = film();
      lying.writeUInt32BE(length, lying.indexOf('mvhd') - 4);
      broken(lying);
    }
    const long = Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('free'), Buffer.alloc(8, 0xff)]);
    broken(Buffer.concat([film(), long]));
  });

  test('with tables that claim what the file has not is refused', () => {
    for (const table of ['stsz', 'stsc', 'stco']) {
      const lying = film();
      const place = lying.indexOf(table) + (table === 'stsz' ? 12 : 8);
      lying.writeUInt32BE(0xffffffff, place);
      broken(lying);
    }
  });

  test('cannot make us erase the same place for hours', () => {
    const track = (name: string, offsets: number) =>
      box(
        'trak',
        box(
          'mdia',
          box('hdlr', Buffer.from(`\0\0\0\0\0\0\0\0${name}`)),
          box(
            'minf',
            box(
              'stbl',
              box('stsz', Buffer.from([0, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 1])),
              box('stsc', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1])),
              box(
                'stco',
                Buffer.from([0, 0, 0, 0, 0, offsets >> 16, (offsets >> 8) & 255, offsets & 255]),
                Buffer.alloc(offsets * 4),
              ),
            ),
          ),
        ),
      );
    const [picture, way] = [track('vide', 0), track('meta', 100_000)];
    broken(Buffer.concat([start, box('mdat', Buffer.alloc(5_000)), box('moov', picture, way)]));
  });

  test('in fragments with a track that knows the way is refused, as nobody can say where that is', () => {
    const fragmented = Buffer.concat([film(), box('moof', box('mfhd', Buffer.alloc(8)))]);
    assert.throws(
      () => clean(fragmented),
      (error) => error instanceof RefusedFile && /save it as a plain MP4/.test(error.message),
    );
    assert.deepEqual(clean(fragmented, true), fragmented);
  });

  test('without pictures is refused', () => {
    broken(Buffer.from(film().toString('latin1').replace('vide', 'soun'), 'latin1'));
  });
});
