import { Hono } from 'hono';
import * as v from 'valibot';
import { isReadableCode, parseHexColor, type Rgb } from '../../model/contrast.ts';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { QrCodeResponse } from '../../model/links.ts';
import { problem } from '../problems.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { isOwnAddress, type Site } from '../site.ts';
import { Name } from './names.ts';
import { Address, sharedThing, targetOf } from './shared-thing.ts';

const Query = v.strictObject({ site: v.optional(Name) });

const colorRule = 'must be a colour such as #1a2b3c.';
const Color = v.pipe(
  v.string(colorRule),
  v.maxLength(7, colorRule),
  v.rawTransform(({ dataset, addIssue, NEVER }): Rgb => {
    const color = parseHexColor(dataset.value);
    if (color) return color;
    addIssue({ message: colorRule });
    return NEVER;
  }),
);

const Body = v.strictObject({
  ...sharedThing,
  foreground: v.optional(Color, '#000000'),
  background: v.optional(Color, '#ffffff'),
  logo: v.optional(Address),
});

/**
 * `POST /v1/qr-codes`: a QR code as a picture that 2m.is hosts, for places that cannot draw one, such as letters and
 * prints. The elements draw theirs on the spot.
 */
export function qrCodeRoutes({ tenants, guard, looks, qrCodes, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/qr-codes', async (c) => {
    const tenant = await tenants.of(readQuery(c, Query).site ?? null);
    const { isTrusted } = await guard.admit(c, tenant);
    const { foreground, background, logo, ...named } = await readBody(c, Body);
    assertReadable(foreground, background);
    const logoUrl = logo === undefined ? null : ownPicture(tenant.site, logo);
    const visited = visit(c, tenant);
    const { target } = await targetOf(looks, visited, named, isTrusted);
    const code = await qrCodes.draw(visited, { target, foreground, background, logo: logoUrl });
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    if (code.imageUrl === null) {
      return c.json({ target }, 503, { ...headers, 'Retry-After': String(code.retryAfter) });
    }
    return c.json<QrCodeResponse>({ imageUrl: code.imageUrl, target }, 200, headers);
  });

  return app;
}

function assertReadable(foreground: Rgb, background: Rgb): void {
  if (isReadableCode(foreground, background)) return;
  const detail =
    'Cameras would not read this code: take a "foreground" that is darker than the "background", with a contrast of 4.5 to 1 or more.';
  throw problem('invalid-request', detail, {
    errors: [
      { field: 'foreground', detail },
      { field: 'background', detail },
    ],
  });
}

/** 2m.is fetches the picture and shows it under the site's name. */
function ownPicture(site: Site, logo: string): string {
  const url = parseHttpUrl(logo);
  const isOwn =
    url?.startsWith('https:') && (isOwnAddress(site, url) || site.origins.includes(new URL(url).origin));
  if (url && isOwn) return url;
  const detail = '"logo": must be an https address of a picture on one of the site\'s own hosts.';
  throw problem('invalid-request', detail, { errors: [{ field: 'logo', detail }] });
}
