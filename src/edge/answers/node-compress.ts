import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Compress } from './answers.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Of 0 to 11: a page of looks takes 2 ms, off the main thread, and is hardly larger than with all effort. */
const brotliQuality = 6;
/** As a power of two, what brotli looks back over: it takes memory for all of that, however short a body is. */
const mostWindow = 22;
const leastWindow = 16;
/** Smaller ones fit into one packet anyway. */
const leastBytes = 1_000;

/** The compressed forms of an answer, made once for all who get it. */
export const nodeCompress: Compress = async (body) => {
  if (body.length < leastBytes) return {};
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
  };
  const [br, gzip] = await Promise.all([brotli(body, { params }), zip(body)]);
  return { br: new Uint8Array(br), gzip: new Uint8Array(gzip) };
};

function windowFor(bytes: number): number {
  return Math.min(Math.max(Math.ceil(Math.log2(bytes)), leastWindow), mostWindow);
}
