/** Reports of looks: accepted once stored, delivered to Olapic for as long as that takes. */
import * as v from 'valibot';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import { reportReasons, type ReportRequest } from '../../model/report.ts';
import { olapicIdOf } from '../looks/look-id.ts';
import type { Site } from '../site.ts';
import type { Outbox } from '../store/store.ts';
import { markOfLook } from '../takedown/marks.ts';
import type { Takedown } from '../takedown/takedown.ts';
import { olapicOf, type Tenants } from '../tenants.ts';
import type { Handler } from './postman.ts';

export const reportTopic = 'report';

const Letter = v.object({
  reference: v.string(),
  site: v.string(),
  look: v.string(),
  reason: v.picklist(reportReasons),
  statement: v.string(),
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  page: v.string(),
});
export type ReportLetter = v.InferOutput<typeof Letter>;

/** @returns the reference, once the report is stored */
export async function storeReport(
  outbox: Outbox,
  site: string,
  look: string,
  report: ReportRequest,
): Promise<string> {
  const reference = referenceOf(crypto.getRandomValues(new Uint8Array(10)));
  const letter: ReportLetter = { reference, site, look, ...report };
  await outbox.append(reportTopic, JSON.stringify(letter));
  return reference;
}

/** As much of a letter as an operator may see: nothing about the person, none of their words. */
export function describeLetter(body: string): Partial<ReportLetter> {
  const parsed = v.safeParse(Letter, JSON.parse(body));
  if (!parsed.success) return {};
  const { reference, site, look, reason } = parsed.output;
  return { reference, site, look, reason };
}

/** @returns the e-mail address in a letter; null where there is none */
export function senderOf(body: string): string | null {
  const parsed = v.safeParse(Letter, JSON.parse(body));
  return parsed.success ? parsed.output.email : null;
}

/** Longer than the service's caches and ours go on giving what it has put back into moderation. */
const cachesLive = 25 * 60 * 60_000;

/**
 * A report puts a look back into moderation for everybody; it is hidden here until no cache can have it any more. So is
 * one that the service does not have: it may wait there already, as somebody else has reported it.
 */
export function createReportHandler(tenants: Tenants, takedown: Takedown, now: () => number): Handler {
  async function tell(client: Olapic, site: Site, { look, reason, statement, email }: ReportLetter) {
    const mediaId = olapicIdOf(look);
    if (mediaId === null) return;
    const words = statement === '' ? reason : `${reason}: ${statement}`;
    await client.media.report(mediaId, { reason: words, email: email ?? noReplyOf(site) });
  }

  return async (body) => {
    const letter = v.safeParse(Letter, body);
    // The parser's own message repeats what it was given.
    if (!letter.success) throw new Error('This report was written by another version: it cannot be read.');
    const { site: id, look } = letter.output;
    const tenant = await tenants.of(id);
    const refusal = await tell(olapicOf(tenant).client, tenant.site, letter.output).catch(refusalOfUnknown);
    const until = now() + cachesLive;
    await takedown.decide({ action: 'hide', mark: markOfLook(look), site: id, until, by: 'report' });
    if (refusal) throw refusal;
  };
}

/** @throws anything but the service's word that there is no such look */
function refusalOfUnknown(error: unknown): UpstreamError {
  if (error instanceof UpstreamError && (error.status === 404 || error.status === 410)) return error;
  throw error;
}

/** The service asks for an address even where the law lets a person stay anonymous. */
function noReplyOf({ ownHosts }: Site): string {
  const host = new URL(`https://${ownHosts[0] ?? 'invalid'}`).hostname;
  return `no-reply@${host.replace(/^www\./, '')}`;
}

/** Without letters that are taken for one another, in three groups that can be read aloud. */
const letters = '23456789BCDFGHJKMNPQRSTVWXYZ';

function referenceOf(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
  return `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6)}`;
}
