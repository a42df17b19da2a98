import type { Context } from 'hono';
import type { DeepLinks } from './links/deep-links.ts';
import type { ShortLinks } from './links/short-links.ts';
import type { Looks } from './looks/looks.ts';
import type { Tenants } from './tenants.ts';
import type { Background } from './upstream-cache.ts';
import type { Guard } from './who-may-call.ts';

/** What the routes are made of. */
export interface Services {
  tenants: Tenants;
  guard: Guard;
  looks: Looks;
  deepLinks: DeepLinks;
  shortLinks: ShortLinks;
  background: (c: Context) => Background;
}
