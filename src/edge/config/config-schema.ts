/** Everything that a configuration may say. Files are written like this, and variables are put into the same form. */
import * as v from 'valibot';
import { secret, type SecretSources } from './secret.ts';
import { siteSchema } from './site-schema.ts';
import { storeAddress } from './store-address.ts';
import { address, section, text, wholeNumber } from './values.ts';

export const defaultPort = 8787;

const highestPort = 65_535;
const mostTrustedHops = 10;
const shortestSecret = 32;
const shortestAdminToken = 16;

export const portSchema = wholeNumber(highestPort);

const needsSecret = `needs ${shortestSecret} characters or more: try "openssl rand -hex 32".`;
const needsSites =
  'is missing: at least one site, such as { "shop": { "origins": ["https://shop.example"] } }.';

export const siteIdSchema = v.pipe(
  text,
  v.regex(/^[a-z0-9-]{1,64}$/, 'is no id of a site: use a to z, 0 to 9 and "-", at most 64.'),
);

/** What it takes to know the sites. */
export function siteEntries(sources: SecretSources) {
  return {
    defaultSite: v.optional(text),
    sites: v.pipe(v.record(siteIdSchema, siteSchema(sources), needsSites), v.minEntries(1, needsSites)),
  };
}

/** What it takes to make links without an edge that listens: no secret, no port. */
export function linkEntries(sources: SecretSources) {
  return { ...siteEntries(sources), store: v.optional(storeAddress(sources), 'file:.lookstream') };
}

/** @param sources where the secrets are */
export function configSchema(sources: SecretSources) {
  return section(
    {
      // For editors, which find the schema there.
      $schema: v.optional(text),
      port: v.optional(portSchema, defaultPort),
      trustedHops: v.optional(wholeNumber(mostTrustedHops), 0),
      publicUrl: v.optional(address('https://ugc.shop.example')),
      secret: secret(sources, shortestSecret, needsSecret),
      adminToken: v.optional(
        secret(
          sources,
          shortestAdminToken,
          `needs ${shortestAdminToken} characters or more: try "openssl rand -hex 32".`,
        ),
      ),
      ...linkEntries(sources),
    },
    { secret: needsSecret, sites: needsSites },
  );
}
