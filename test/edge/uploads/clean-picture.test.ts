import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import exifr from 'exifr';
import sharp from 'sharp';
import { cleanFile } from '../../../src/edge/uploads/clean-file.ts';
import { readFileType } from '../../../src/edge/uploads/file-type.ts';
import { RefusedFile } from '../../../src/edge/uploads/refused-file.ts';
import { camera, exifTiff } from '../../support/exif.ts';
import {
  home,
  jpegPhoto,
  jpegSegment,
  pixelsOf,
  pngChunk,
  pngPhoto,
  riffChunk,
  webpPhoto,
} from '../../support/photos.ts';

const formats = { 'image/jpeg': jpegPhoto, 'image/png': pngPhoto, 'image/webp': webpPhoto } as const;
const clean = (bytes: Uint8Array, keeps = false) => Buffer.from(cleanFile(bytes, readFileType(bytes), keeps));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Another reader than ours; it knows no WebP, whose Exif sharp hands out as it is. */
async function exifOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { format, exif } = await sharp(bytes).metadata();
  const readable = format === 'webp' ? exif && jpegAround(exif) : bytes;
  return (
    (readable &&
      ((await exifr.parse(readable, { ihdr: false, icc: false })) as Record<string, unknown> | undefined)) ??
    {}
  );
}

function jpegAround(exif: Uint8Array): Buffer {
  const tiff = text(exif).startsWith('Exif') ? exif.subarray(6) : exif;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])),
    Buffer.from([0xff, 0xda]),
  ]);
}

for (const [type, photo] of Object.entries(formats)) {
  describe(`a picture of type ${type}`, () => {
    test('loses where, when and by whom it was taken, and nothing of what is seen', async () => {
      const sent = await photo();
      const before = await exifOf(sent);
      assert.deepEqual([before.latitude, before.longitude], [home.latitude, home.longitude]);
      assert.equal(before.Make, camera);
      const cleaned = clean(sent);
      const after = await exifOf(cleaned);
      assert.deepEqual(Object.keys(after), ['Orientation'], JSON.stringify(after));
      assert.doesNotMatch(text(cleaned), /Quentin|xmpmeta|place|2026:11|of a program/);
      assert.equal(await pixelsOf(cleaned), await pixelsOf(sent));
    });

    test('stays the same way up, and keeps its colours', async () => {
      for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const sent = await photo({ orientation });
        const [before, after] = [await sharp(sent).metadata(), await sharp(clean(sent)).metadata()];
        assert.equal(before.orientation, orientation);
        assert.equal(after.orientation ?? 1, orientation);
        assert.deepEqual(after.icc, before.icc);
        assert.ok(before.icc && before.icc.length > 100);
      }
    });

    test('is as it was where its owner wants to keep all of that', async () => {
      const sent = await photo();
      assert.deepEqual(clean(sent, true), Buffer.from(sent));
    });

    test('ends where it ends: a second file behind it is cut off', async () => {
      const sent = await photo();
      const glued = Buffer.concat([sent, Buffer.from('<script>alert(1)</script>'), await jpegPhoto()]);
      assert.deepEqual(clean(glued), clean(sent));
      assert.deepEqual(clean(glued, true), Buffer.from(sent));
    });

    test('changes no more when it is cleaned again', async () => {
      const once = clean(await photo());
      assert.deepEqual(clean(once), once);
    });

    test('is refused wherever it breaks off', async () => {
      const sent = Buffer.from(await photo());
      const whole = clean(sent, true).length;
      for (let length = 12; length < whole; length += Math.max(1, Math.floor(whole / 200))) {
        for (const keeps of [true, false]) {
          assert.throws(() => clean(sent.subarray(0, length), keeps), RefusedFile, `${length} of ${whole}`);
        }
      }
    });
  });
}

describe('a JPEG', () => {
  test('has no thumbnail of JFIF left, which may show more than the picture', async () => {
    const sent = Buffer.from(await jpegPhoto());
    const thumbnail = Buffer.concat([
      Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01'),
      Buffer.from('abc'),
    ]);
    const extended = Buffer.concat([Buffer.from('JFXX\0\x10'), Buffer.from('thumb of Quentin')]);
    const withThumbnails = Buffer.concat([
      sent.subarray(0, 2),
      jpegSegment(0xe0, thumbnail),
      jpegSegment(0xe0, extended),
      sent.subarray(2),
    ]);
    const cleaned = clean(withThumbnails);
    const header = Buffer.concat([thumbnail.subarray(0, 12), Buffer.from([0, 0])]);
    assert.deepEqual(cleaned.subarray(2, 20), jpegSegment(0xe0, header));
    assert.doesNotMatch(text(cleaned), /abc|Quentin/);
    assert.equal(await pixelsOf(cleaned), await pixelsOf(sent));
  });

  test('in several scans stays whole', async () => {
    const progressive = await sharp(await jpegPhoto())
      .jpeg({ progressive: true })
      .withExif({})
      .toBuffer();
    assert.equal(await pixelsOf(clean(progressive)), await pixelsOf(progressive));
  });

  test('of print keeps how its colours are to be read', async () => {
    const print = await sharp(await jpegPhoto())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    assert.ok(print.includes('Adobe'));
    assert.equal(await pixelsOf(clean(print)), await pixelsOf(print));
  });

  test('with tens of thousands of empty pieces of metadata is read in one go', async () => {
    const sent = Buffer.from(await jpegPhoto());
    const crumbs = Buffer.concat(Array<Buffer>(100_000).fill(jpegSegment(0xe5, Buffer.alloc(0))));
    const whole = Buffer.concat([sent.subarray(0, 2), crumbs, sent.subarray(2)]);
    assert.deepEqual(clean(whole), clean(sent));
  });
});

describe('a PNG', () => {
  test('has one direction, however many it claims, and sums that are right', async () => {
    const sent = Buffer.from(await pngPhoto());
    const claim = pngChunk('eXIf', exifTiff({ ...home, orientation: 3 }).subarray(0, 60));
    const many = Buffer.concat([sent.subarray(0, 33), ...Array<Buffer>(500).fill(claim), sent.subarray(33)]);
    const cleaned = clean(many);
    assert.equal(text(cleaned).split('eXIf').length, 2);
    assert.equal((await sharp(cleaned, { failOn: 'warning' }).metadata()).orientation, 3);
  });

  test('with a part that nobody knows, and nobody can do without, is refused', async () => {
    const sent = Buffer.from(await pngPhoto());
    const own = Buffer.concat([sent.subarray(0, 33), pngChunk('QUEN', Buffer.from('x')), sent.subarray(33)]);
    assert.throws(() => clean(own), RefusedFile);
  });
});

describe('a WebP', () => {
  test('that moves keeps its frames, and nothing between them', async () => {
    const [one, other] = [
      await jpegPhoto(),
      await sharp(await jpegPhoto())
        .negate()
        .toBuffer(),
    ];
    const moving = await sharp([one, other], { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    const first = moving.indexOf('ANMF');
    const length = moving.readUInt32LE(first + 4);
    const frame = moving.subarray(first + 8, first + 8 + length);
    const stuffed = riffChunk('ANMF', Buffer.concat([frame, riffChunk('XMP ', Buffer.from('of Quentin'))]));
    const whole = Buffer.concat([moving.subarray(0, first), stuffed, moving.subarray(first + 8 + length)]);
    whole.writeUInt32LE(whole.length - 8, 4);
    const cleaned = clean(whole);
    assert.doesNotMatch(text(cleaned), /Quentin/);
    const { pages } = await sharp(cleaned, { animated: true }).metadata();
    assert.equal(pages, 2);
    const pixels = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();
    assert.deepEqual(await pixels(cleaned), await pixels(moving));
  });

  test('of the plain kind stays as it is', async () => {
    const plain = await sharp(await jpegPhoto())
      .webp()
      .toBuffer();
    assert.ok(!plain.includes('VP8X'));
    assert.deepEqual(clean(plain), plain);
  });
});
