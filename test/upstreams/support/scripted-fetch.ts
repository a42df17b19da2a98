/** A fetch that answers from a script and remembers what it was asked. */
import type { Fetch } from '../../../src/upstreams/http.ts';

export interface AskedFor {
  url: URL;
  init: RequestInit;
}

/** One answer: made anew for each request, as a body can be read only once. */
export type Scripted = (asked: AskedFor) => Response | Promise<Response>;

/** @param script answers in order; the last one repeats */
export function scriptedFetch(...script: [Scripted, ...Scripted[]]): { fetch: Fetch; asked: AskedFor[] } {
  const asked: AskedFor[] = [];
  const fetch: Fetch = async (url, init) => {
    const one = { url: new URL(url), init };
    asked.push(one);
    return await script[Math.min(asked.length, script.length) - 1]!(one);
  };
  return { fetch, asked };
}

export function json(body: unknown, init: ResponseInit = {}): Scripted {
  return text(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
}

export function text(body: string | null, init: ResponseInit = {}): Scripted {
  return () => new Response(body, init);
}

export function networkFailure(message = 'fetch failed'): Scripted {
  return () => {
    throw new TypeError(message);
  };
}

/** Answers never, but ends when it is told to, as a real fetch does. */
export const silence: Scripted = ({ init }) =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => {
      reject(init.signal?.reason as Error);
    });
  });

/** The body of a request that was sent as JSON. */
export function sentBody({ init }: AskedFor): unknown {
  return JSON.parse(init.body as string);
}
