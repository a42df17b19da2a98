import type { Context } from 'hono';
import type { DeepLinks } from './links/deep-links.ts';
import type { QrCodes } from './links/qr-codes.ts';
import type { ShortLinks } from './links/short-links.ts';
import type { Looks } from './looks/looks.ts';
import type { Measurement } from './measurement/measurement.ts';
import type { Tenant, Tenants } from './tenants.ts';
import type { Visit } from './visit.ts';
import type { Guard } from './who-may-call.ts';

/** What the routes are made of. */
export interface Services {
  tenants: Tenants;
  guard: Guard;
  looks: Looks;
  deepLinks: DeepLinks;
  shortLinks: ShortLinks;
  qrCodes: QrCodes;
  measurement: Measurement;
  visit: (c: Context, tenant: Tenant) => Visit;
}
