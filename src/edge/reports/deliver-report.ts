/** Reports of looks on their way to Olapic: a minute after they came, unless they wait for the operator. */
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import { olapicIdOf } from '../looks/look-id.ts';
import { isFinal, type Handler } from '../outbox/postman.ts';
import type { Site } from '../site.ts';
import { markOfLook } from '../takedown/marks.ts';
import type { Takedown } from '../takedown/takedown.ts';
import { olapicOf, type Tenants } from '../tenants.ts';
import { firstWait } from './accept-report.ts';
import { whyHeld } from './held.ts';
import { openReports, type ReportsParts } from './open-reports.ts';
import { readLetter, type ReportLetter } from './report-letter.ts';
import type { ReportRecord } from './report-record.ts';

export interface DeliverParts extends ReportsParts {
  tenants: Tenants;
  takedown: Takedown;
}

const hour = 60 * 60_000;
/** A report on hold is woken when it is decided about; this is for what goes wrong on the way there. */
const betweenLooks = 6 * hour;
/** Longer than the service's caches and ours go on giving what it has put back into moderation. */
export const cachesLive = 25 * hour;

/**
 * A report puts a look back into moderation for everybody; it is hidden here until no cache can have it any more. So is
 * one that the service does not have: it may wait there already, as somebody else has reported it.
 */
export function createReportHandler({ tenants, takedown, ...parts }: DeliverParts): Handler {
  const { records, flood } = openReports(parts);
  const { now } = parts;

  /** Nothing of it changes what was decided meanwhile. */
  async function change({ site, reference }: ReportLetter, state: ReportRecord['state']): Promise<void> {
    const record = await records.get(site, reference);
    if (!record || record.state === 'removed') return;
    await records.set(site, reference, { ...record, state, changedAt: now() });
  }

  /** @returns milliseconds until it may be delivered, or is to be looked at again; 0 for now */
  async function waitFor({ look }: ReportLetter, site: Site, appendedAt: number): Promise<number> {
    const rest = appendedAt + firstWait - now();
    if (rest > 0) return rest;
    return (await whyHeld(flood, site, look)) ? betweenLooks : 0;
  }

  return async (body, appendedAt) => {
    const letter = readLetter(body);
    const { site: id, look, reference } = letter;
    const tenant = await tenants.of(id);
    const state = (await records.get(id, reference))?.state ?? 'received';
    if (state === 'kept') return undefined;
    const laterMs = state === 'received' ? await waitFor(letter, tenant.site, appendedAt) : 0;
    if (laterMs > 0) return { laterMs };

    const refusal = await tell(olapicOf(tenant).client, tenant.site, letter).catch(async (error: unknown) => {
      if (isUnknown(error)) return error;
      if (isFinal(error)) await change(letter, 'kept');
      throw error;
    });
    const until = now() + cachesLive;
    await takedown.decide({ action: 'hide', mark: markOfLook(look), site: id, until, by: 'report' });
    await change(letter, 'delivered');
    if (refusal) throw refusal;
    return undefined;
  };
}

/** Their name goes nowhere, and their address only where the site has none of its own for this. */
async function tell(
  client: Olapic,
  site: Site,
  { look, reason, statement, email }: ReportLetter,
): Promise<undefined> {
  const words = statement === '' ? reason : `${reason}: ${statement}`;
  const contact = site.reports.contact ?? email ?? noReplyOf(site);
  await client.media.report(olapicIdOf(look) ?? '', { reason: words, email: contact });
}

/** The service's word that there is no such look. */
function isUnknown(error: unknown): error is UpstreamError {
  return error instanceof UpstreamError && (error.status === 404 || error.status === 410);
}

/** The service asks for an address even where the law lets a person stay anonymous. */
function noReplyOf({ ownHosts }: Site): string {
  const host = new URL(`https://${ownHosts[0] ?? 'invalid'}`).hostname;
  return `no-reply@${host.replace(/^www\./, '')}`;
}
