/** JPEG: segments up to the end of the image, and whatever somebody has put behind that. */
import { brokenFile } from '../refused-file.ts';
import { bytesOf, ByteWriter, startsWith, viewOf } from './byte-writer.ts';
import {
  longestOrientation,
  orientationTiff,
  readOrientation,
  withExifMark,
  withoutExifMark,
} from './orientation.ts';

interface Segment {
  marker: number;
  start: number;
  /** behind its scan, where it has one */
  end: number;
  /** what it holds, without its scan */
  payload: Uint8Array;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;

/** Frames (but 0xc8, which is reserved), tables, restarts, scans: all that a decoder needs. */
const isOfThePicture = (marker: number) => marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8;
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JFIF header without its thumbnail, and Adobe's: each is as long as this, its length included. */
const jfifLength = 16;
const adobeLength = 14;

/**
 * Takes out of a JPEG what its pixels and colours do not need, without decoding it. Which way up it is stays.
 *
 * @param keepsMetadata leaves everything but what is behind the end of the image: that is another file
 * @throws {RefusedFile} for what is no whole JPEG
 */
export function cleanJpeg(bytes: Uint8Array, keepsMetadata: boolean): Uint8Array {
  const writer = new ByteWriter(keepsMetadata ? 0 : bytes.length + longestOrientation);
  let hasFrame = false;
  let hasScan = false;
  let hasExif = false;
  let end = 0;
  if (!keepsMetadata) writer.append(bytes.subarray(0, 2));
  for (const segment of segmentsOf(bytes)) {
    hasFrame ||= isFrame(segment.marker);
    hasScan ||= hasFrame && segment.marker === startOfScan;
    end = segment.end;
    if (keepsMetadata) continue;
    if (isOfThePicture(segment.marker)) writer.append(bytes.subarray(segment.start, segment.end));
    else if (isExif(segment)) {
      // The first one counts, as it does for whoever shows the picture.
      if (!hasExif) writer.append(orientationSegment(segment.payload));
      hasExif = true;
    } else writer.append(neededHeader(segment, bytes));
  }
  if (!hasScan) throw brokenFile('picture');
  return keepsMetadata ? bytes.subarray(0, end) : writer.written;
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  for (let start = 2; ;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start += 1;
    const marker = bytes[start + 1];
    if (bytes[start] !== 0xff || marker === undefined) throw brokenFile('picture');
    if (marker === endOfImage) {
      yield { marker, start, end: start + 2, payload: bytes.subarray(start, start) };
      return;
    }
    if (start + 4 > bytes.length) throw brokenFile('picture');
    const length = view.getUint16(start + 2);
    const headerEnd = start + 2 + length;
    if (length < 2 || headerEnd > bytes.length) throw brokenFile('picture');
    const end = marker === startOfScan ? endOfScan(bytes, headerEnd) : headerEnd;
    yield { marker, start, end, payload: bytes.subarray(start + 4, headerEnd) };
    start = end;
  }
}

/** A scan goes on until a marker that is neither a restart nor an escaped 0xff. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ;) {
    at = bytes.indexOf(0xff, at);
    const next = bytes[at + 1];
    if (at < 0 || next === undefined) throw brokenFile('picture');
    if (next === 0xff) at += 1;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
}

function isExif({ marker, payload }: Segment): boolean {
  return marker === app1 && startsWith(payload, 'Exif\0\0');
}

function orientationSegment(exif: Uint8Array): number[] {
  const orientation = readOrientation(withoutExifMark(exif));
  if (orientation === null) return [];
  const payload = withExifMark(orientationTiff(orientation));
  return [0xff, app1, 0, payload.length + 2, ...payload];
}

/** What a header says about colours and size; nothing for those that say anything else. */
function neededHeader({ marker, start, end, payload }: Segment, bytes: Uint8Array): ArrayLike<number> {
  if (marker === endOfImage) return [0xff, endOfImage];
  if (marker === app0 && startsWith(payload, 'JFIF\0') && payload.length >= jfifLength - 2) {
    // Its last two bytes are the size of a thumbnail, which may show more than the picture does.
    return [0xff, app0, 0, jfifLength, ...payload.subarray(0, jfifLength - 4), 0, 0];
  }
  if (marker === app2 && startsWith(payload, 'ICC_PROFILE\0')) return bytes.subarray(start, end);
  if (marker === app14 && startsWith(payload, 'Adobe') && payload.length >= adobeLength - 2) {
    return [0xff, app14, 0, adobeLength, ...payload.subarray(0, adobeLength - 2)];
  }
  return bytesOf('');
}
