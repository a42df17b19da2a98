import { networkOf } from '../guard/network-of.ts';
import { fingerprint } from '../keys.ts';
import type { ReleaseName } from '../site-release.ts';
import type { ReleasedSite } from './builds.ts';

/**
 * Which release a visitor of a site gets. During a trial it depends on who asks and on nothing that is kept: the same
 * address gets the same release as long as the trial has its name, also when its share grows. Devices take a new IPv6
 * address every day, within one network.
 * @param visitor the visitor's address
 * @param secret so that nobody can tell from a release who got it
 */
export async function releaseFor(
  { id, release }: ReleasedSite,
  visitor: string,
  secret: string,
): Promise<ReleaseName> {
  const { name, trial } = release;
  if (!trial) return name;
  const hash = await fingerprint(JSON.stringify([secret, 'trial', id, trial.name, networkOf(visitor)]));
  // 32 bits: what the remainder prefers is less than a millionth of a percent.
  const percentile = Number.parseInt(hash.slice(0, 8), 16) % 100;
  return percentile < trial.share ? trial.name : name;
}
