import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Compress } from './answers.ts';

/** Of 0 to 11: a page of looks is hardly larger than with all effort. */
const brotliQuality = 5;
/** As a power of two, what brotli looks back over: it takes memory for all of that, however short a body is. */
const mostWindow = 22;
const leastWindow = 16;
/** Smaller ones fit into one packet anyway. */
const leastBytes = 1_000;

/**
 * The compressed forms of an answer, made once for all who get it. On the spot: a page of looks takes half a
 * millisecond, and the way to another thread and back takes longer.
 */
export const nodeCompress: Compress = async (body) => {
  if (body.length < leastBytes) return {};
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
  };
  return { br: new Uint8Array(brotliCompressSync(body, { params })), gzip: new Uint8Array(gzipSync(body)) };
};

function windowFor(bytes: number): number {
  return Math.min(Math.max(Math.ceil(Math.log2(bytes)), leastWindow), mostWindow);
}
