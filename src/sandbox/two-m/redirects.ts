/** What visitors meet: the redirect behind each link, rotator and code that leads on, and the pictures of the codes. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { parseHttpUrl } from '../../model/http-url.ts';
import { isPast } from '../local-time.ts';
import type { SandboxCampaign, SandboxQrCode, SandboxVisit, TwoMState } from '../world/two-m-state.ts';
import { linkTarget } from './link-target.ts';
import { textOfQrCode } from './qr-codes.ts';
import { qrPicture } from './qr-picture.ts';

/** Where somebody is led. */
interface Way {
  target: string;
  /** Counts a visit of a link or a code. */
  count(visit: SandboxVisit): void;
}

/** @param now milliseconds since 1970 */
export function createRedirects(state: TwoMState, now: () => number): Hono {
  const app = new Hono();

  app.get('/qr/:alias', (context) => {
    const code = codeByAlias(state, context.req.param('alias'));
    if (!code) return context.notFound();
    return context.body(qrPicture(textOfQrCode(code), code), 200, { 'Content-Type': 'image/svg+xml' });
  });

  app.get('/r/:slug', (context) =>
    leadOn(context, wayOfRotator(state, context.req.param('slug'), now()), now()),
  );
  app.get('/:alias', (context) => {
    const alias = context.req.param('alias');
    return leadOn(context, wayOfLink(state, alias, now()) ?? wayOfCode(state, alias), now());
  });
  return app;
}

/** Whoever only looks where an address leads (HEAD) is told, and is no visitor. */
function leadOn(context: Context, way: Way | null, time: number): Response | Promise<Response> {
  if (!way) return context.notFound();
  if (context.req.method !== 'HEAD') way.count(visitOf(context, time));
  return context.redirect(way.target, 302);
}

/** A private link leads on as a public one does: only its statistics are hidden. */
function wayOfLink({ shortLinks }: TwoMState, alias: string, time: number): Way | null {
  const link = shortLinks.get(alias);
  if (!link || isPast(link.details.expiry, time)) return null;
  return { target: linkTarget(link), count: (visit) => link.visits.push(visit) };
}

/** A rotator leads to the campaign's links in turn, and the click is the link's. */
function wayOfRotator(state: TwoMState, slug: string, time: number): Way | null {
  const campaign = [...state.campaigns.values()].find((candidate) => candidate.slug === slug);
  if (!campaign) return null;
  const ways = waysOfCampaign(state, campaign, time);
  const way = ways[campaign.turns % ways.length];
  if (!way) return null;
  return {
    target: way.target,
    count(visit) {
      campaign.turns += 1;
      way.count(visit);
    },
  };
}

function waysOfCampaign(state: TwoMState, { id }: SandboxCampaign, time: number): Way[] {
  return [...state.shortLinks.values()]
    .filter(({ campaign }) => campaign === id)
    .toSorted((one, other) => one.id - other.id)
    .map(({ alias }) => wayOfLink(state, alias, time))
    .filter((way) => way !== null);
}

/** Codes that hold their data themselves lead past the service, and cannot be counted. */
function wayOfCode(state: TwoMState, alias: string): Way | null {
  const code = codeByAlias(state, alias);
  const target = code?.type === 'link' ? parseHttpUrl(code.data) : null;
  if (!code || target === null) return null;
  return { target, count: (visit) => code.visits.push(visit) };
}

function codeByAlias({ qrCodes }: TwoMState, alias: string): SandboxQrCode | undefined {
  return [...qrCodes.values()].find((code) => code.alias === alias);
}

function visitOf(context: Context, time: number): SandboxVisit {
  const referrer = parseHttpUrl(context.req.header('Referer'));
  return {
    time,
    referrer: referrer === null ? null : new URL(referrer).host,
    userAgent: context.req.header('User-Agent') ?? '',
  };
}
