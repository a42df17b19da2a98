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
 * The compressed forms of an answer, made once for all who get it. Brotli on the spot: a page of looks takes half a
 * millisecond, and the way to another thread and back takes longer. Gzip, which hardly anybody takes instead, once the
 * first answer is on its way: whoever asked for that with gzip alone gets it plain.
 */
export const nodeCompress: Compress = async (body) => {
  const forms: Awaited<ReturnType<Compress>> = {};
  if (body.length < leastBytes) return forms;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
  };
  forms.br = new Uint8Array(brotliCompressSync(body, { params }));
  setImmediate(() => (forms.gzip = new Uint8Array(gzipSync(body))));
  return forms;
};

function windowFor(bytes: number): number {
  return Math.min(Math.max(Math.ceil(Math.log2(bytes)), leastWindow), mostWindow);
}
