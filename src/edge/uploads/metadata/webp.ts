/** WebP: RIFF chunks of name, length and data; frames of one that moves hold chunks of their own. */
import { brokenFile } from '../refused-file.ts';
import { bytesOf, ByteWriter, nameAt, viewOf } from './byte-writer.ts';
import { longestOrientation, orientationTiff, readOrientation, withoutExifMark } from './orientation.ts';

const riffHeader = 12;
const chunkHeader = 8;
/** Place, size and duration of a frame, before its chunks. */
const frameHeader = 16;

const neededChunks = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const chunksOfFrame = new Set(['VP8 ', 'VP8L', 'ALPH']);
const pictures = new Set(['VP8 ', 'VP8L', 'ANMF']);

/** Bits of the first byte of `VP8X`: that there is Exif, that there is XMP. */
const exifBit = 0x08;
const xmpBit = 0x04;

interface Chunk {
  name: string;
  data: Uint8Array;
}

/**
 * Takes out of a WebP what its pixels and colours do not need, without decoding it. Which way up it is stays.
 *
 * @param keepsMetadata leaves everything but what is behind the end of the picture: that is another file
 * @throws {RefusedFile} for what is no whole WebP
 */
export function cleanWebp(bytes: Uint8Array, keepsMetadata: boolean): Uint8Array {
  const end = endOfRiff(bytes);
  const writer = new ByteWriter(keepsMetadata ? 0 : bytes.length + longestOrientation);
  let features: number | null = null;
  let hasExif = false;
  let hasPixels = false;
  if (!keepsMetadata) writer.append(bytes.subarray(0, riffHeader));
  for (const { name, data } of chunksOf(bytes.subarray(riffHeader, end))) {
    hasPixels ||= pictures.has(name);
    if (keepsMetadata) continue;
    if (name === 'VP8X' && features === null && data.length > 0) features = writer.length + chunkHeader;
    const orientation = name === 'EXIF' && !hasExif ? readOrientation(withoutExifMark(data)) : null;
    if (orientation !== null && features !== null) {
      writeChunk(writer, name, orientationTiff(orientation));
      hasExif = true;
    } else if (name === 'ANMF') writeFrame(writer, data);
    else if (neededChunks.has(name)) writeChunk(writer, name, data);
  }
  if (!hasPixels) throw brokenFile('picture');
  if (keepsMetadata) return bytes.subarray(0, end);
  const { written } = writer;
  if (features !== null) {
    written[features] = ((written[features] ?? 0) & ~(exifBit | xmpBit)) | (hasExif ? exifBit : 0);
  }
  viewOf(written).setUint32(4, written.length - chunkHeader, true);
  return written;
}

function endOfRiff(bytes: Uint8Array): number {
  const end = chunkHeader + (bytes.length < riffHeader ? Infinity : viewOf(bytes).getUint32(4, true));
  if (end > bytes.length) throw brokenFile('picture');
  return end;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let start = 0; start < bytes.length;) {
    if (start + chunkHeader > bytes.length) throw brokenFile('picture');
    const end = start + chunkHeader + view.getUint32(start + 4, true);
    if (end > bytes.length) throw brokenFile('picture');
    yield { name: nameAt(bytes, start), data: bytes.subarray(start + chunkHeader, end) };
    // Each begins at an even place; some writers leave the last filler out.
    start = end + (end % 2);
  }
}

function writeFrame(writer: ByteWriter, data: Uint8Array): void {
  if (data.length < frameHeader) throw brokenFile('picture');
  const start = writer.length;
  writeChunk(writer, 'ANMF', data.subarray(0, frameHeader));
  for (const { name, data: inner } of chunksOf(data.subarray(frameHeader))) {
    if (chunksOfFrame.has(name)) writeChunk(writer, name, inner);
  }
  viewOf(writer.written).setUint32(start + 4, writer.length - start - chunkHeader, true);
}

function writeChunk(writer: ByteWriter, name: string, data: ArrayLike<number>): void {
  const start = writer.length;
  writer.append([...bytesOf(name), 0, 0, 0, 0]);
  viewOf(writer.written).setUint32(start + 4, data.length, true);
  writer.append(data);
  if (data.length % 2 === 1) writer.append([0]);
}
