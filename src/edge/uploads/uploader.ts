/** As whom photos are handed in. */
import type { Olapic } from '../../upstreams/olapic/client.ts';
import { fingerprint, storeKey } from '../keys.ts';
import { createMakeOnce } from '../links/made-once.ts';
import type { LinkParts } from '../links/link-parts.ts';
import { problem } from '../problems.ts';
import { olapicOf } from '../tenants.ts';
import type { UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';

export interface Person {
  name: string;
  email: string;
}

export interface Uploaders {
  /** Olapic's id of the site's own uploader; null where there is none. Asked for once an hour at the most. */
  ofSite(visit: Visit): Promise<string | null>;
  /**
   * Olapic's id of a user that is made for a person, once for each address and site.
   * @throws {ProblemError} 503 while none can be made
   */
  ofPerson(visit: Visit, person: Person): Promise<string>;
}

export interface UploaderParts extends LinkParts {
  cache: UpstreamCache;
  /** keeps addresses out of the store: only their keyed fingerprint is there */
  secret: string;
}

/** Seconds. Who uploads as whom is set up once, and hardly ever changed. */
const uploaderLives = 3_600;

/** The kind of key under which the id of a person's user is. */
export const uploadingUser = 'uploading-user';

/** The last part of that key. */
export function fingerprintOfAddress(secret: string, email: string): Promise<string> {
  return fingerprint(`${secret} ${email.toLowerCase()}`);
}

export function createUploaders({ cache, secret, ...parts }: UploaderParts): Uploaders {
  const makeOnce = createMakeOnce(parts, 'uploader-failed');

  return {
    async ofSite({ tenant, background }) {
      const { uploaderId, widgetInstance } = tenant.site.olapic ?? {};
      if (uploaderId !== undefined) return uploaderId;
      if (widgetInstance === undefined) return null;
      const { client, owner } = olapicOf(tenant);
      const key = storeKey('uploader', tenant.site.id, owner, widgetInstance);
      const ask = () => uploaderOfWidget(client, widgetInstance);
      return (await cache.read(key, background, ask)).value;
    },

    async ofPerson({ tenant, background }, { name, email }) {
      const { client, owner } = olapicOf(tenant);
      const address = await fingerprintOfAddress(secret, email);
      const made = await makeOnce({
        key: storeKey(uploadingUser, tenant.site.id, owner, address),
        ...{ site: tenant.site.id, background },
        make: async () => ({ value: (await client.users.create({ email, screenName: name })).found.id }),
      });
      if (made.value !== null) return made.value;
      throw problem('upstream-failed', 'The photo cannot be handed in at the moment; try again later.', {
        retryAfter: made.retryAfter,
      });
    },
  };
}

async function uploaderOfWidget(client: Olapic, widget: string) {
  const answer = await client.widgets.byId(widget);
  return { value: answer.missing === null ? answer.found.uploaderId : null, freshFor: uploaderLives };
}
