import * as v from 'valibot';
import { serviceIdOf } from '../looks/look-id.ts';
import { assertOneTarget, atLook, sharedPage, type NamedThings } from '../links/share-target.ts';
import type { Looks } from '../looks/looks.ts';
import { problem } from '../problems.ts';
import { marksOf, type Mark } from '../takedown/marks.ts';
import type { Visit } from '../visit.ts';
import { LookId, Name } from './names.ts';

/** The address of something, before anybody has looked at it. */
export const Address = v.pipe(
  v.string('must be text.'),
  v.maxLength(2_048, 'must have at most 2048 characters.'),
);

/** What a body names that is shared: one of these, and with a look the page that it is shared from. */
export const sharedThing = {
  look: v.optional(LookId),
  product: v.optional(Name),
  page: v.optional(Address),
};

export interface SharedTarget {
  target: string;
  /** of the look that is shared */
  marks: readonly Mark[];
}

/**
 * Where what is shared leads, as the edge knows it: never the affiliate link, as previews fetch what is shared.
 *
 * @param isTrusted the caller holds the site's server key
 * @throws {ProblemError} when not exactly one thing is named, when there is none, or when it may not be shared
 */
export async function targetOf(
  looks: Looks,
  visit: Visit,
  named: NamedThings,
  isTrusted: boolean,
): Promise<SharedTarget> {
  assertOneTarget(named);
  const { look, product } = named;
  const page = named.page === undefined ? null : sharedPage(visit.tenant.site, named.page, isTrusted);
  if (look !== undefined) return targetOfLook(looks, visit, look, page);
  if (page) return { target: page, marks: [] };
  const found = await looks.product(visit, product ?? '');
  if (!found) throw problem('not-found', `There is no product "${product}".`);
  return { target: found.url, marks: [] };
}

/** @returns what tells this thing from others of its kind; null for a page */
export function subjectOf({ look, product }: NamedThings): string | null {
  return look === undefined ? (product ?? null) : serviceIdOf(look);
}

async function targetOfLook(looks: Looks, visit: Visit, id: string, page: string | null) {
  const [look] = (await looks.one(visit, id)).looks;
  if (!look) throw problem('not-found', `There is no look "${id}".`);
  const target = page ? atLook(page, look) : look.shareUrl;
  if (target) return { target, marks: await marksOf(look) };
  throw problem(
    'invalid-request',
    'This look has no page of its own: send the "page" that it is shared from.',
  );
}
