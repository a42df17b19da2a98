import type { Answer, SharedAnswers } from './answers.ts';

/** The little of Cloudflare's Cache API that is used. */
export interface WorkerCache {
  match(address: string): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
}

/** Nothing is ever asked there: the cache wants an address for a name. */
const addressOf = (key: string) => `https://answers.lookstream.invalid/${encodeURIComponent(key)}`;
const keptHeader = 'X-Cache-Control';

/**
 * Answers of all isolates of one data centre, in Cloudflare's cache. What fails there is a miss: it is a second place
 * to look, and never the only one.
 */
export function createWorkerAnswers(cache: WorkerCache): SharedAnswers {
  return {
    get: (key) =>
      cache
        .match(addressOf(key))
        .then(readKept)
        .catch(() => null),

    async set(key, { body, type, etag, cacheControl }, livesFor) {
      const headers = {
        'Content-Type': type,
        ETag: etag,
        [keptHeader]: cacheControl,
        'Cache-Control': `public, max-age=${Math.ceil(livesFor / 1_000)}`,
      };
      // The answer is sent in any case; the next isolate makes it itself.
      await cache.put(addressOf(key), new Response(body, { headers })).catch(() => undefined);
    },
  };
}

async function readKept(response: Response | undefined): Promise<Answer | null> {
  const etag = response?.headers.get('ETag');
  const cacheControl = response?.headers.get(keptHeader);
  if (!response || !etag || !cacheControl) return null;
  const body = new Uint8Array(await response.arrayBuffer());
  return { body, type: 'application/json', etag, cacheControl, compressed: {} };
}
