import * as v from 'valibot';
import { serviceIdOf } from '../looks/look-id.ts';

const longestName = 200;

/** A name that the caller chooses from what exists: a product's key, a site, a publisher. */
export const Name = v.pipe(
  v.string('must be text.'),
  v.trim(),
  v.nonEmpty('must not be empty.'),
  v.maxLength(longestName, `must have at most ${longestName} characters.`),
);

/** What every route understands: whose site it is, and who is paid. */
export const whose = { site: v.optional(Name), publisher: v.optional(Name) };
export const WhoseQuery = v.strictObject(whose);

/** What a POST says in its address: the rest is in its body. */
export const SiteQuery = v.strictObject({ site: v.optional(Name) });

/** Its service and a number: the service keeps the look apart from those of others. */
export const LookId = v.pipe(
  v.string('must be text.'),
  v.check((look) => serviceIdOf(look) !== null, 'must be a look, such as olapic-3042079992.'),
);
