/** A JSON client on a script, and what it was asked. */
import { createJsonClient } from '../../../src/upstreams/http.ts';
import type { JsonClientOptions } from '../../../src/upstreams/http.ts';
import { scriptedFetch } from './scripted-fetch.ts';
import type { Scripted } from './scripted-fetch.ts';

export const secret = 'top/secret key';

export function client(script: [Scripted, ...Scripted[]], options: Partial<JsonClientOptions> = {}) {
  const { fetch, asked } = scriptedFetch(...script);
  const http = createJsonClient({
    ...{ service: 'olapic', fetch, baseUrl: 'https://api.example/', secret, backoffMs: 0 },
    query: { auth_token: secret },
    ...options,
  });
  return { http, asked };
}

export const get = { method: 'GET', path: '/media/1' } as const;
export const post = { method: 'POST', path: '/deep-links', payload: { json: { a: 1 } } } as const;

/** Ends in the middle of its JSON, as when a connection is lost. */
export function brokenBody(): ReadableStream {
  return new ReadableStream({
    start: (stream) => {
      stream.enqueue(new TextEncoder().encode('{"a":'));
      stream.error(new TypeError('terminated'));
    },
  });
}
