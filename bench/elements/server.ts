import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Files } from './build.ts';
import { makeLooks } from './make-looks.ts';
import type { Pictures } from './make-pictures.ts';

export interface Server {
  /** such as `http://127.0.0.1:1234` */
  origin: string;
  close: () => Promise<void>;
}

interface Answer {
  body: Buffer;
  headers: Record<string, string>;
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Benchmark</title>
<link rel="icon" href="data:," />
<style>
  body { margin: 0; padding: 20px; font: 16px/1.5 sans-serif; }
</style>
<h1>Photos</h1>
<p>Every page has <b>words</b> before it has photos: what the first of them costs is no candidate’s. Ä é 0123456789 €</p>
<main id="place"></main>
<script type="module" src="/harness/harness.js"></script>
</html>`;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webp': 'image/webp',
};

/** Serves the page, the candidates, the looks and the pictures from the loopback, each with the same headers. */
export async function startServer(files: Files, pictures: Pictures): Promise<Server> {
  const answers = new Map<string, Answer>([['/', answerOf('.html', Buffer.from(page))]]);
  for (const [path, bytes] of files) answers.set(path, answerOf(extname(path), bytes));
  let origin = '';

  const find = (path: string): Answer | null => {
    const [, look, width] = /^\/pictures\/(\d+)\/(\d+)\.webp$/.exec(path) ?? [];
    const picture = look && pictures(Number(look), Number(width));
    if (picture) return answerOf('.webp', picture);
    const [, count] = /^\/looks\/(\d{1,4})\.json$/.exec(path) ?? [];
    if (count && !answers.has(path)) {
      answers.set(path, answerOf('.json', Buffer.from(JSON.stringify(makeLooks(Number(count), origin)))));
    }
    return answers.get(path) ?? null;
  };
  const server = createServer((request, response) => {
    const answer = find(request.url ?? '');
    response.writeHead(answer ? 200 : 404, answer?.headers).end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerOf(extension: string, bytes: Buffer): Answer {
  const isPicture = extension === '.webp';
  const body = isPicture ? bytes : brotliCompressSync(bytes);
  return {
    body,
    headers: {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      'Cache-Control': 'public, max-age=3600',
      ...(isPicture ? {} : { 'Content-Encoding': 'br' }),
    },
  };
}
