import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Fetch } from '../../src/upstreams/http.ts';

/** What can be wrong with a service, as a network shows it. */
export const faults = [
  'slow',
  'down',
  '500',
  '429',
  'malformed',
  'truncated',
  'wrong content type',
  'over 16 MB',
  'connection reset',
] as const;
export type Fault = (typeof faults)[number];

export interface FaultyService {
  url: string;
  /** null: all is well */
  play(fault: Fault | null): Promise<void>;
  close(): void;
}

/** Seconds in `Retry-After`, unlike any of ours. */
export const askedToWait = 7;

/**
 * A real server with real faults.
 * @param answer what is served while all is well
 */
export async function startFaultyService(answer: (request: Request) => Promise<Response>) {
  let current: Fault | null = null;
  let isClosed = false;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    // A connection that is kept would bring its own faults: whoever uses it may find that it has just ended.
    response.setHeader('Connection', 'close');
    if (current !== null) return fail(current, response);
    const { method = 'GET', url = '/', headers } = request;
    const asked = new Request(`http://service.test${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(method === 'GET' ? {} : { body }),
    });
    const answered = await answer(asked);
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function setDown(isDown: boolean): Promise<void> {
    if (isClosed || isDown === !server.listening) return;
    server.closeAllConnections();
    await (isDown
      ? new Promise((resolve) => server.close(resolve))
      : once(server.listen(port, '127.0.0.1'), 'listening'));
  }

  return {
    url: `http://127.0.0.1:${port}`,
    async play(fault) {
      await setDown(fault === 'down');
      // What is still held belongs to the fault before.
      server.closeAllConnections();
      current = fault;
    },
    close() {
      isClosed = true;
      server.closeAllConnections();
      server.close();
    },
  } satisfies FaultyService;
}

/** @returns the same, and how many calls were made and how many of them have not ended */
export function watched(fetch: Fetch): { fetch: Fetch; calls: () => number; underway: () => number } {
  let calls = 0;
  let underway = 0;
  return {
    async fetch(url, init) {
      calls += 1;
      underway += 1;
      try {
        return await fetch(url, init);
      } finally {
        underway -= 1;
      }
    },
    calls: () => calls,
    underway: () => underway,
  };
}

const json = { 'Content-Type': 'application/json' };
const half = '{"metadata":{"code":200},"data":{"_embedded":{"media":[{"id":"30420';
/** Compressed, as services send their answers: what is counted is what comes out, and the tests' own network is idle. */
const over16MB = gzipSync(' '.repeat(17_000_000));

function fail(fault: Fault, response: ServerResponse): void {
  switch (fault) {
    case 'slow':
    case 'down':
      return;
    case '500':
      return void response.writeHead(500, json).end('{"message":"Internal Server Error"}');
    case '429':
      return void response.writeHead(429, { ...json, 'Retry-After': String(askedToWait) }).end('{}');
    case 'malformed':
      return void response.writeHead(200, json).end(half);
    case 'truncated':
      response.writeHead(200, { ...json, 'Content-Length': '5000' });
      return void response.write(half, () => response.socket?.end());
    case 'wrong content type':
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Sign in');
    case 'over 16 MB':
      return void response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end(over16MB);
    case 'connection reset':
      return void response.socket?.resetAndDestroy();
  }
}
