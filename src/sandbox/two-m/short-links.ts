/** Makes and changes short links as 2m.is does: each request a new one, even for an address that already has one. */
import { parseHttpUrl } from '../../model/http-url.ts';
import { readLocalTime } from '../local-time.ts';
import { nextId } from '../world/two-m-state.ts';
import type { SandboxShortLink, TwoMState } from '../world/two-m-state.ts';
import { freeAlias, isTaken } from './aliases.ts';
import { refuseBeyondPlan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { idOf, slugOf } from './request-body.ts';
import type { Fields } from './request-body.ts';

const defaultDomain = 'https://2m.is';

/**
 * @param fields what came with the request: `url`, and whatever else is wanted
 * @param now milliseconds since 1970
 * @throws {Refusal} what to say instead of a link
 */
export function addShortLink(state: TwoMState, fields: Fields, now: number): SandboxShortLink {
  const { url, custom, domain, campaign, ...details } = fields;
  const target = targetOf(url);
  refuseBeyondPlan(state, now);
  const wished = freeSlug(state, custom);
  const group = campaignIn(state, campaign);
  refuseUnreadable(details.expiry);

  const id = nextId(state, 'link');
  const alias = wished ?? freeAlias(state, id);
  const link: SandboxShortLink = {
    ...{ id, alias, url: target, shortUrl: `${originOf(domain)}/${alias}` },
    ...{ visits: [], createdAt: now, campaign: group },
    details: { status: 'private', ...details },
  };
  state.shortLinks.set(alias, link);
  return link;
}

/**
 * What was not sent stays as it was.
 *
 * @throws {Refusal} what to say instead of the link
 */
export function changeShortLink(state: TwoMState, link: SandboxShortLink, fields: Fields): void {
  const { url, custom, domain, campaign, ...details } = fields;
  const target = targetOf(url);
  const alias = slugOf(custom) === link.alias ? link.alias : (freeSlug(state, custom) ?? link.alias);
  const origin = domain === undefined ? new URL(link.shortUrl).origin : originOf(domain);
  const group = campaign === undefined ? link.campaign : campaignIn(state, campaign);
  refuseUnreadable(details.expiry);

  state.shortLinks.delete(link.alias);
  Object.assign(link, {
    ...{ alias, url: target, shortUrl: `${origin}/${alias}` },
    campaign: group,
    details: { ...link.details, ...details },
  } satisfies Partial<SandboxShortLink>);
  state.shortLinks.set(alias, link);
}

export function linkById({ shortLinks }: TwoMState, id: unknown): SandboxShortLink | undefined {
  return [...shortLinks.values()].find((link) => link.id === idOf(id));
}

function targetOf(url: unknown): string {
  const target = parseHttpUrl(url);
  if (target === null) throw new Refusal('Please enter a valid URL.');
  return target;
}

/** @returns the id of a campaign that there is; null for none */
function campaignIn({ campaigns }: TwoMState, sent: unknown): number | null {
  if (sent === undefined || sent === null) return null;
  const id = idOf(sent);
  if (id === null || !campaigns.has(id)) throw new Refusal('The campaign does not exist.');
  return id;
}

function refuseUnreadable(expiry: unknown): void {
  const isNone = expiry === undefined || expiry === null || expiry === '';
  if (!isNone && readLocalTime(expiry) === null)
    throw new Refusal('The expiry must be a date such as 2030-01-31 12:00:00.');
}

function freeSlug(state: TwoMState, custom: unknown): string | null {
  const slug = slugOf(custom);
  if (slug !== null && isTaken(state, slug))
    throw new Refusal('That alias is taken. Please choose another one.');
  return slug;
}

function originOf(domain: unknown): string {
  const url = parseHttpUrl(domain);
  return url ? new URL(url).origin : defaultDomain;
}
