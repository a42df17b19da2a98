import type { Rgb } from '../../model/contrast.ts';
import { isRefusal } from '../../upstreams/two-m/refusal.ts';
import { fingerprint, storeKey } from '../keys.ts';
import type { Tenant } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import type { LinkParts } from './link-parts.ts';
import { createMakeOnce, later, patiently, type Outcome } from './made-once.ts';
import { plainShortLinks } from './short-link-settings.ts';
import { withParameters, withUtm } from './target-query.ts';
import { createNewLinkQuota } from './new-link-quota.ts';

export interface WantedCode {
  target: string;
  foreground: Rgb;
  background: Rgb;
  /** https address of a picture in its middle; null for none */
  logo: string | null;
}

/** `imageUrl`, or how many seconds to do without the picture. */
export type QrPicture = { imageUrl: string } | { imageUrl: null; retryAfter: number };

export interface QrCodes {
  /** A code that 2m.is draws and serves. One per site, target, colours and logo, for ever. Never throws for 2m.is' sake. */
  draw(visit: Visit, wanted: WantedCode): Promise<QrPicture>;
}

const day = 24 * 60 * 60 * 1_000;
/** Writing down which look came first takes no longer; whoever asks at that moment gets a picture of their own. */
const lease = 5_000;

export function createQrCodes(parts: LinkParts): QrCodes {
  const { store } = parts;
  const quota = createNewLinkQuota(parts);
  const makeOnce = createMakeOnce(parts, 'qr-code-failed');

  async function make({ site, twoM }: Tenant, wanted: WantedCode): Promise<Outcome> {
    if (!twoM) return later(day);
    const wait = await quota.waitFor('qr-codes', site.id, twoM.owner, wanted.target);
    if (wait > 0) return later(wait);
    const { foreground, background, logo } = wanted;
    const url = await dataOf(site.id, twoM.owner, withSiteUtm(site, wanted.target), wanted);
    try {
      const { imageUrl } = await twoM.client.qrCodes.add({
        content: { type: 'link', url },
        ...{ foreground, background },
        ...(logo !== null && { logoUrl: logo }),
      });
      await quota.made('qr-codes', site.id, twoM.owner);
      return { value: imageUrl };
    } catch (error) {
      if (isRefusal(error)) await quota.refused('qr-codes', site.id, twoM.owner, wanted.target);
      throw error;
    }
  }

  /**
   * 2m.is has one picture for the same data: other colours would repaint one that is already shown or printed. So a
   * target's first look has the target itself for its data, and another look a parameter that makes it other data.
   */
  async function dataOf(site: string, owner: string, target: string, wanted: WantedCode): Promise<string> {
    const look = lookOf(wanted);
    const key = storeKey('qr-code-first-look', site, owner, target);
    const claim = await store.claim(key, lease);
    if (claim.state === 'mine') await store.settle(key, look);
    const isFirst = claim.state === 'mine' || (claim.state === 'settled' && claim.value === look);
    return isFirst ? target : withParameters(target, [['qr', (await fingerprint(look)).slice(0, 8)]]);
  }

  return {
    async draw({ tenant, background }, wanted) {
      const { site, twoM } = tenant;
      // Without `find`: 2m.is has one picture for the same data, so making it again finds it.
      const work = makeOnce({
        key: storeKey('qr-code', site.id, twoM?.owner ?? '', wanted.target, lookOf(wanted)),
        site: site.id,
        make: () => make(tenant, wanted),
        background,
      });
      const outcome = await patiently<Outcome>(work, background, (retryAfter) => ({
        value: null,
        retryAfter,
      }));
      return outcome.value === null
        ? { imageUrl: null, retryAfter: outcome.retryAfter }
        : { imageUrl: outcome.value };
    },
  };
}

function withSiteUtm({ twoM }: Tenant['site'], target: string): string {
  return withUtm(twoM?.shortLinks ?? plainShortLinks, target, 'qr');
}

function lookOf({ foreground, background, logo }: WantedCode): string {
  return JSON.stringify([foreground, background, logo]);
}
