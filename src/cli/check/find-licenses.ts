/** Under which licences the content of an IZEAx account is, as far as a short look at it shows. */
import pLimit from 'p-limit';
import type { IzeaxAccess } from '../../edge/site.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Fetch } from '../../upstreams/http.ts';
import { createIzeax, type Izeax } from '../../upstreams/izeax/client.ts';
import { quoted } from '../../upstreams/redaction.ts';

/** A licence, and on how many of the assets that were looked at it is. */
export interface FoundLicense {
  /** in the service's words, fit to be printed; null for none */
  license: string | null;
  assets: number;
}

/** Only an asset itself tells its licence: each is a call of its own. */
const mostAssets = 50;
const atOnce = 4;
/** milliseconds for all of it */
const timeoutMs = 10_000;

/**
 * Looks at the first assets of the first groups, and no longer than ten seconds.
 *
 * @returns the most frequent first; null where nothing could be read
 */
export async function findLicenses(
  { credential, ...access }: IzeaxAccess,
  fetch: Fetch,
): Promise<FoundLicense[] | null> {
  const izeax = createIzeax({ fetch, timeoutMs, token: credential, ...access });
  const signal = AbortSignal.timeout(timeoutMs);
  const ids = await assetIds(izeax, signal).catch((error: unknown) => {
    if (error instanceof UpstreamError || signal.aborted) return null;
    throw error;
  });
  if (ids === null) return null;
  const bounded = pLimit(atOnce);
  const assets = await Promise.allSettled(
    ids.map((id) => bounded(() => izeax.content.asset(id, { signal }))),
  );
  const licenses = assets.flatMap((asset) => (asset.status === 'fulfilled' ? [asset.value.license] : []));
  if (ids.length > 0 && licenses.length === 0) return null;
  return counted(licenses.map((license) => license && quoted(license, credential)));
}

/** Of the first groups in turn, each once. */
async function assetIds({ content }: Izeax, signal: AbortSignal): Promise<string[]> {
  const groups = await content.groups({ signal }).first();
  const ids = new Set<string>();
  for (const { id } of groups.items) {
    const assets = await content.assets(id, { signal }).first();
    for (const asset of assets.items) ids.add(asset.id);
    if (ids.size >= mostAssets) break;
  }
  return [...ids].slice(0, mostAssets);
}

function counted(licenses: readonly (string | null)[]): FoundLicense[] {
  const counts = new Map<string | null, number>();
  for (const license of licenses) counts.set(license, (counts.get(license) ?? 0) + 1);
  return [...counts]
    .map(([license, assets]) => ({ license, assets }))
    .toSorted((one, other) => other.assets - one.assets);
}
