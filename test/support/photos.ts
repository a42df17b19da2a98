/** Pictures as cameras and programs write them, with all that stands beside their pixels. */
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { exifTiff } from './exif.ts';

export const home = { latitude: 59.3293, longitude: 18.0686 };

/** As programs write it, XML and all. */
export const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Quentin’s kitchen</place></x:xmpmeta>';

export interface PhotoOptions {
  orientation?: number;
  /** pixels; a picture of many is a large file, as they are all different */
  width?: number;
  height?: number;
}

/** Not square, and no two of its corners alike, so that a turn would be seen. */
function drawing({ width = 48, height = 32 }: PhotoOptions) {
  const pixels = new Uint8Array(width * height * 3);
  let noise = 7;
  for (let at = 0; at < pixels.length; at += 1) {
    noise = (noise * 1_103_515_245 + 12_345) & 0x7fffffff;
    pixels[at] = ((at / 3 / width) * 5 + (noise >> 16)) & 0xff;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export async function jpegPhoto({ orientation = 6, ...options }: PhotoOptions = {}): Promise<Uint8Array> {
  const plain = await drawing(options).jpeg({ quality: 92 }).withIccProfile('p3').toBuffer();
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifTiff({ ...home, orientation })]);
  return Buffer.concat([
    plain.subarray(0, 2),
    jpegSegment(0xe1, exif),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    jpegSegment(0xed, Buffer.from('Photoshop 3.0\0the place')),
    jpegSegment(0xfe, Buffer.from('a comment of Quentin')),
    plain.subarray(2),
  ]);
}

export function jpegSegment(marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

export async function pngPhoto({ orientation = 6, ...options }: PhotoOptions = {}): Promise<Uint8Array> {
  const plain = await drawing(options).png().withIccProfile('srgb').toBuffer();
  const afterHeader = 8 + 25;
  return Buffer.concat([
    plain.subarray(0, afterHeader),
    pngChunk('eXIf', exifTiff({ ...home, orientation, isLittleEndian: false })),
    pngChunk('tEXt', Buffer.from('Author\0Quentin')),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    pngChunk('tIME', Buffer.from([7, 234, 11, 22, 10, 11, 12])),
    pngChunk('quEn', Buffer.from('of a program’s own')),
    plain.subarray(afterHeader),
  ]);
}

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export async function webpPhoto({ orientation = 6, ...options }: PhotoOptions = {}): Promise<Uint8Array> {
  // A profile makes it the extended kind, which is the one that has metadata.
  const plain = await drawing(options).webp().withIccProfile('p3').toBuffer();
  const whole = Buffer.concat([
    plain,
    riffChunk('EXIF', exifTiff({ ...home, orientation })),
    riffChunk('XMP ', Buffer.from(xmp)),
    riffChunk('QUEN', Buffer.from('of a program’s own')),
  ]);
  whole.writeUInt32LE(whole.length - 8, 4);
  const features = whole.indexOf('VP8X') + 8;
  whole[features] = (whole[features] ?? 0) | 0x0c;
  return whole;
}

export function riffChunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.from(name), Buffer.alloc(4)]);
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** As they are stored, whichever way up. */
export async function pixelsOf(picture: Uint8Array): Promise<string> {
  return (await sharp(picture).raw().toBuffer()).toString('base64');
}
