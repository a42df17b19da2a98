import type { Placement } from '../../model/links.ts';
import type { ShortLinkSettings } from './short-link-settings.ts';

/**
 * The target with the site's UTM parameters in its own query. 2m.is could add them on the way (`parameters`), but not
 * on every plan; and in the target they stay when the link is edited there, and are in codes as well.
 */
export function withUtm({ utm }: ShortLinkSettings, target: string, placement: Placement): string {
  const added = utm.map(({ name, value }): [string, string] => [
    `utm_${name}`,
    value.replaceAll('{placement}', placement),
  ]);
  return withParameters(target, added);
}

/** Adds to the query of an address, in place of parameters of the same name. The rest stays as it is spelled. */
export function withParameters(address: string, added: readonly [name: string, value: string][]): string {
  const url = new URL(address);
  for (const [name] of added) {
    // Any deletion spells the whole query anew, and a shop may read it to the letter.
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  }
  const query = new URLSearchParams(added.map(([name, value]) => [name, value])).toString();
  if (query !== '') url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}
