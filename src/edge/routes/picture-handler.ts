import type { Handler } from 'hono';
import * as v from 'valibot';
import type { Look } from '../../model/look.ts';
import { izeaxIdOf } from '../looks/look-id.ts';
import { isPictureAddress } from '../looks/picture-address.ts';
import { isListedPicture, withTrustedPictures } from '../looks/picture-hosts.ts';
import { problem } from '../problems.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import type { Visit } from '../visit.ts';
import { LookId, SiteQuery } from './names.ts';

const Path = v.object({
  look: LookId,
  width: v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)),
});

interface Target {
  address: string;
  /** milliseconds since 1970, when the address dies; null where it lives on */
  goodUntil: number | null;
}

/** Seconds: as long as a page of looks, so that what is taken down is gone with it. */
const browserKeeps = 60;
const networkKeeps = 300;

/** Answers `GET /v1/pictures/{look}/{width}`; see `pictureRoutes`. */
export function createPictureHandler(services: Services): Handler {
  const { tenants, looks, groups, publicUrl, visit, now } = services;

  /** The smallest picture that is wide enough, or the largest. */
  async function targetOf(visited: Visit, look: Look, width: number): Promise<Target | null> {
    const wide = look.images.find((image) => image.width >= width) ?? look.images.at(-1);
    if (!wide) return null;
    if (!isPictureAddress(publicUrl, wide.src)) return { address: wide.src, goodUntil: null };
    return (await fileOf(visited, look)) ?? smaller(look);
  }

  /** What the page said of the file may be older than what is true of it now. */
  async function fileOf(visited: Visit, look: Look): Promise<Target | null> {
    const { value } = await groups.file(visited, izeaxIdOf(look.id) ?? '');
    if (value.missing !== null || !isListedPicture(visited.tenant.site, value.address)) return null;
    return value;
  }

  function smaller({ images }: Look): Target | null {
    const thumbnail = images.find(({ src }) => !isPictureAddress(publicUrl, src));
    return thumbnail ? { address: thumbnail.src, goodUntil: null } : null;
  }

  return async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    const path = v.safeParse(Path, c.req.param());
    if (!path.success) throw unknown();
    const visited = visit(c, tenant);
    const found = await looks.one(visited, path.output.look);
    const [look] = withTrustedPictures(tenant.site, found, publicUrl).looks;
    const target = look ? await targetOf(visited, look, path.output.width) : null;
    if (!target) throw unknown();
    return new Response(null, {
      status: 302,
      headers: {
        Location: target.address,
        'Cache-Control': cacheControl(target, now()),
        'Access-Control-Allow-Origin': '*',
      },
    });
  };
}

function cacheControl({ goodUntil }: Target, now: number): string {
  const left = goodUntil === null ? networkKeeps : Math.floor((goodUntil - now) / 1_000);
  if (left <= 0) return 'no-store';
  return `public, max-age=${Math.min(left, browserKeeps)}, s-maxage=${Math.min(left, networkKeeps)}`;
}

function unknown() {
  return problem('not-found', 'There is no such picture: name a look and a width in pixels.');
}
