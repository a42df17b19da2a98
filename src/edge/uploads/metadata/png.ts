/** PNG: a signature, then chunks of length, name, data and a sum. */
import { brokenFile } from '../refused-file.ts';
import { bytesOf, ByteWriter, nameAt, viewOf } from './byte-writer.ts';
import { crc32 } from './crc32.ts';
import { longestOrientation, orientationTiff, readOrientation, withoutExifMark } from './orientation.ts';

const signatureLength = 8;
/** Length and name before the data, the sum behind it. */
const chunkFrame = 12;

/** The picture, its colours, its transparency, its size in print, and its frames where it moves. */
const neededChunks = new Set(
  'IHDR PLTE IDAT IEND gAMA cHRM sRGB iCCP sBIT cICP mDCV cLLI pHYs tRNS bKGD acTL fcTL fdAT'.split(' '),
);

interface Chunk {
  name: string;
  start: number;
  end: number;
}

/**
 * Takes out of a PNG what its pixels and colours do not need, without decoding it. Which way up it is stays.
 *
 * @param keepsMetadata leaves everything but what is behind the end of the picture: that is another file
 * @throws {RefusedFile} for what is no whole PNG
 */
export function cleanPng(bytes: Uint8Array, keepsMetadata: boolean): Uint8Array {
  const writer = new ByteWriter(keepsMetadata ? 0 : bytes.length + longestOrientation);
  let hasPixels = false;
  let hasExif = false;
  let end = 0;
  if (!keepsMetadata) writer.append(bytes.subarray(0, signatureLength));
  for (const chunk of chunksOf(bytes)) {
    hasPixels ||= chunk.name === 'IDAT';
    end = chunk.end;
    if (keepsMetadata) continue;
    if (chunk.name === 'eXIf') {
      if (!hasExif) writer.append(orientationChunk(bytes.subarray(chunk.start + 8, chunk.end - 4)));
      hasExif = true;
    } else if (neededChunks.has(chunk.name)) writer.append(bytes.subarray(chunk.start, chunk.end));
  }
  if (!hasPixels) throw brokenFile('picture');
  return keepsMetadata ? bytes.subarray(0, end) : writer.written;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let start = signatureLength; ;) {
    if (start + chunkFrame > bytes.length) throw brokenFile('picture');
    const name = nameAt(bytes, start + 4);
    const end = start + chunkFrame + view.getUint32(start);
    const isFirst = start === signatureLength;
    if (end > bytes.length || isFirst !== (name === 'IHDR') || isUnknownNeed(name))
      throw brokenFile('picture');
    yield { name, start, end };
    if (name === 'IEND') return;
    start = end;
  }
}

/** A capital letter in front means that nobody can show the picture who does not know the chunk. */
function isUnknownNeed(name: string): boolean {
  return /^[A-Z]/.test(name) && !neededChunks.has(name);
}

function orientationChunk(exif: Uint8Array): number[] {
  const orientation = readOrientation(withoutExifMark(exif));
  if (orientation === null) return [];
  const tiff = orientationTiff(orientation);
  const named = [...bytesOf('eXIf'), ...tiff];
  const sum = crc32(named);
  return [0, 0, 0, tiff.length, ...named, sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff];
}
