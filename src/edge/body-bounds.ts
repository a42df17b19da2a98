import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problems.ts';

const kB = 1024;

/** Enough for everything that is not a list of addresses, nor a text. */
const usual = 64 * kB;

/** By path, what a body may weigh. */
const bounds: Readonly<Record<string, number>> = {
  '/v1/deep-links': 256 * kB,
  // A post of a megabyte: in JSON it may take twice that, as some write every letter beyond ASCII as an escape.
  '/v1/deep-links/html': 2048 * kB,
};

const limits = new Map(
  [usual, ...Object.values(bounds)].map((maxSize) => [
    maxSize,
    bodyLimit({ maxSize, onError: refusal(maxSize) }),
  ]),
);

/** Refuses a body before it is read, or as soon as it has grown too large. */
export const boundedBody: MiddlewareHandler = (c, next) => {
  const { method, path } = c.req;
  // Photos are bounded where they are read, by what the site takes.
  if (path === '/v1/looks') return next();
  // Nobody reads theirs; to look for one would make Node build a whole request around each.
  if (method === 'GET' || method === 'HEAD') return next();
  const limit = limits.get((Object.hasOwn(bounds, path) ? bounds[path] : undefined) ?? usual);
  return limit ? limit(c, next) : next();
};

function refusal(maxSize: number): () => never {
  return () => {
    throw problem('too-large', `Send at most ${maxSize / kB} kB: split what is longer.`);
  };
}
