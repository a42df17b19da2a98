import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Compress } from './answers.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Of 0 to 11: a page of looks takes 2 ms, off the main thread, and is hardly larger than with all effort. */
const brotliQuality = 6;
/** Smaller ones fit into one packet anyway. */
const leastBytes = 1_000;

/** The compressed forms of an answer, made once for all who get it. */
export const nodeCompress: Compress = async (body) => {
  if (body.length < leastBytes) return {};
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gzip] = await Promise.all([brotli(body, { params }), zip(body)]);
  return { br: new Uint8Array(br), gzip: new Uint8Array(gzip) };
};
