import * as v from 'valibot';
import type { Bundle } from './bundle.ts';
import { Builds } from './builds.ts';

/** The binding to a Worker's static assets. */
export interface Assets {
  fetch: (request: Request) => Promise<Response>;
}

/** Stands at the root of the assets and tells what is in them. */
export const buildsFileName = 'builds.json';

/** Only the path counts: which host serves the assets is known to the platform. */
const anyHost = 'https://assets.invalid';

/**
 * Builds among the static assets of a Worker, as `dist/assets` has them. The platform serves chunks and versioned
 * addresses by itself; the Worker is asked where an address depends on the site or the visitor.
 */
export function openAssetBundle(assets: Assets): Bundle {
  let known: Builds | null = null;

  async function answer(path: string, request: Request, headers: Headers): Promise<Response | null> {
    const asked = new Request(`${anyHost}/${path}`, { method: request.method, headers: request.headers });
    const response = await assets.fetch(asked);
    if (response.status !== 200 && response.status !== 304) return null;
    for (const name of ['content-type', 'etag']) {
      const value = response.headers.get(name);
      if (value) headers.set(name, value);
    }
    // The platform compresses on the way out.
    headers.set('Vary', 'Accept-Encoding');
    return new Response(response.body, { status: response.status, headers });
  }

  return {
    async builds() {
      // The value is kept and not the promise: on Workers, that would end with the request that made it.
      return (known ??= await readBuilds(assets));
    },
    file: (version, name, request, headers) =>
      answer(`releases/${encodeURIComponent(version)}/${name}`, request, headers),
    chunk: (name, request, headers) => answer(`chunks/${name}`, request, headers),
  };
}

/** @throws when the assets hold no builds, with what to do */
async function readBuilds(assets: Assets): Promise<Builds> {
  const response = await assets.fetch(new Request(`${anyHost}/${buildsFileName}`));
  const text = await response.text();
  if (response.ok) return v.parse(Builds, JSON.parse(text));
  throw new Error(
    `The assets have no ${buildsFileName} (status ${response.status}): run "npm run build" and let ` +
      '"assets.directory" in wrangler.jsonc be dist/assets.',
  );
}
