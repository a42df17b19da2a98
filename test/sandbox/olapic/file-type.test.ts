import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaTypeOf } from '../../../src/sandbox/olapic/file-type.ts';

describe('the type of a file', () => {
  const cases: [name: string, start: string, type: string | null][] = [
    ['a JPEG', '\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01', 'image/jpeg'],
    ['a PNG', '\x89PNG\r\n\x1A\n\x00\x00\x00\r', 'image/png'],
    ['an old GIF', 'GIF87a\x01\x00\x01\x00\x80\x00', 'image/gif'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x80\x00', 'image/gif'],
    ['a WebP with a line break for a length', 'RIFF\n\r\n\nWEBP', 'image/webp'],
    ['an MP4', '\x00\x00\x00\x20ftypisom', 'video/mp4'],
    ['an MP4 of another brand', '\x00\x00\x00\x18ftypmp42', 'video/mp4'],
    ['a MOV', '\x00\x00\x00\x14ftypqt  ', 'video/quicktime'],
    ['a HEIC', '\x00\x00\x00\x24ftypheic', null],
    ['an AVIF', '\x00\x00\x00\x20ftypavif', null],
    ['a WAV', 'RIFF\x24\x00\x00\x00WAVE', null],
    ['an SVG', '<svg xmlns="', null],
    ['a PDF', '%PDF-1.7\n%\xE2\xE3', null],
    ['nothing', '', null],
  ];
  for (const [name, start, type] of cases) {
    it(`of ${name} is ${type ?? 'not taken'}`, () => {
      assert.equal(mediaTypeOf(start), type);
    });
  }
});
