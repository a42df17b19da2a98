/** What visitors meet: the redirect behind each link and each code that leads on, and the pictures of the codes. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { SandboxQrCode, SandboxVisit, TwoMState } from '../world/two-m-state.ts';
import { textOfQrCode } from './qr-codes.ts';
import { qrPicture } from './qr-picture.ts';
import { isPast } from './time.ts';

/** @param now milliseconds since 1970 */
export function createRedirects(state: TwoMState, now: () => number): Hono {
  const app = new Hono();

  app.get('/qr/:alias', (context) => {
    const code = codeByAlias(state, context.req.param('alias'));
    if (!code) return context.notFound();
    return context.body(qrPicture(textOfQrCode(code), code), 200, { 'Content-Type': 'image/svg+xml' });
  });

  app.get('/:alias', (context) => {
    const alias = context.req.param('alias');
    const visit = visitOf(context, now());
    const target = followLink(state, alias, visit) ?? scanCode(state, alias, visit);
    return target === null ? context.notFound() : context.redirect(target, 302);
  });
  return app;
}

/** Counts a click. A private link leads on as a public one does: only its statistics are hidden. */
function followLink({ shortLinks }: TwoMState, alias: string, visit: SandboxVisit): string | null {
  const link = shortLinks.get(alias);
  if (!link || isPast(link.details.expiry, visit.time)) return null;
  link.clicks += 1;
  link.visits.push(visit);
  return link.url;
}

/** Counts a scan. Codes that hold their data themselves lead past the service, and cannot be counted. */
function scanCode(state: TwoMState, alias: string, visit: SandboxVisit): string | null {
  const code = codeByAlias(state, alias);
  const target = code?.type === 'link' ? parseHttpUrl(code.data) : null;
  if (!code || target === null) return null;
  code.scans += 1;
  code.visits.push(visit);
  return target;
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
