import type { Handler } from 'hono';
import * as v from 'valibot';
import { isReadableCode, parseHexColor, type Rgb } from '../../model/contrast.ts';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { QrCodeResponse } from '../../model/links.ts';
import { createQrCodes } from '../links/qr-codes.ts';
import { problem } from '../problems.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { isOwnAddress, type Site } from '../site.ts';
import { SiteQuery } from './names.ts';
import { Address, sharedThing, targetOf } from './shared-thing.ts';

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

export const QrCodeBody = v.strictObject({
  ...sharedThing,
  foreground: v.optional(Color, '#000000'),
  background: v.optional(Color, '#ffffff'),
  logo: v.optional(Address),
});

/** Answers `POST /v1/qr-codes`; see `qrCodeRoutes`. */
export function createQrCodeHandler(services: Services): Handler {
  const { tenants, guard, looks, visit } = services;
  const qrCodes = createQrCodes(services);

  return async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    const { isTrusted } = await guard.admit(c, tenant);
    const { foreground, background, logo, ...named } = await readBody(c, QrCodeBody);
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
  };
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
