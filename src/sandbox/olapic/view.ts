/** Who is asking, and what every body therefore shows: Olapic prints the caller's token into each address. */
import type { SandboxShop } from '../world/types.ts';
import type { World } from '../world/world.ts';

export interface View {
  world: World;
  /** the customer that the token belongs to */
  shop: SandboxShop;
  token: string;
  /** address of the folder of pictures, without a trailing slash */
  picturesUrl: string;
  /** address of the request, as it was sent */
  url: string;
  /** address of this service, where the request found it, without a trailing slash */
  serviceUrl: string;
  /** of the request, in milliseconds since 1970 */
  time: number;
}

export interface Link {
  href: string | null;
}

const apiHost = 'photorankapi-a.akamaihd.net';

/** An address as the service prints it: without a protocol, with the token, and with `query` before both. */
export function hrefOf(view: View, path: string, query: Record<string, string> = {}): string {
  const parameters = new URLSearchParams({ ...query, auth_token: view.token, version: 'v2.2' });
  return `//${apiHost}${path}?${parameters}`;
}

export function selfLinkOf(view: View, path: string): { self: Link } {
  return { self: { href: hrefOf(view, path) } };
}

/** What stands for an entity or a list that is not printed here. */
export function stubOf(view: View, path: string) {
  return { _links: selfLinkOf(view, path), _fixed: false };
}

/** What the vendor's own scripts need to count views of an entity. */
export function analyticsOf(id: string, kind: 'media' | 'gallery' | 'widget') {
  return { oid: id, t: kind, meta: ['user_agent', 'event_type', 'is_mobile'] };
}
