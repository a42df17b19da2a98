import { Hono } from 'hono';

type Encoding = 'br' | 'gzip';

/** One built file, with its compressed forms made once. */
export interface BundleFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** with its quotes */
  etag: string;
  /** its name holds a hash of its content */
  isImmutable: boolean;
  compressed: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>;
}

/** The built files by path, such as `/lookstream.js`. */
export type Bundle = ReadonlyMap<string, BundleFile>;

const cacheControl = {
  stable: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  immutable: 'public, max-age=31536000, immutable',
};

/** Serves the script, its chunks and its stylesheet. */
export function bundleRoutes(bundle: Bundle): Hono {
  const app = new Hono();
  for (const [path, file] of bundle) {
    app.get(path, (c) => {
      // The same module under two addresses would be two Lits and two definitions of every element.
      const isDoubled = file.type.startsWith('text/javascript') && new URL(c.req.url).search !== '';
      return isDoubled ? forward(path) : send(file, c.req.raw.headers);
    });
  }
  return app;
}

function forward(path: string): Response {
  const name = path.split('/').at(-1);
  return new Response(`export * from "./${name}";\n`, {
    headers: headersOf('text/javascript', cacheControl.stable),
  });
}

function send(file: BundleFile, request: Headers): Response {
  const headers = headersOf(file.type, file.isImmutable ? cacheControl.immutable : cacheControl.stable);
  headers.set('ETag', file.etag);
  headers.set('Vary', 'Accept-Encoding');
  if (request.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  const accepted = request.get('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name) && file.compressed[name]);
  if (encoding) headers.set('Content-Encoding', encoding);
  return new Response((encoding && file.compressed[encoding]) ?? file.body, { headers });
}

function headersOf(type: string, cache: string): Headers {
  return new Headers({
    'Content-Type': type,
    'Cache-Control': cache,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
}
