/** What opens the services, and what each of them is to do. A service that is left out is off. */
import * as v from 'valibot';
import { defaultPublisher, type SiteServices } from '../site.ts';
import { secret, type SecretSources } from './secret.ts';
import { shortLinkSchema, toShortLinkSettings } from './short-link-schema.ts';
import { address, list, section, text } from './values.ts';

const baseUrl = (usual: string) => v.optional(address(usual), usual);

const olapicUrl = 'https://photorankapi-a.akamaihd.net';
const baseUrls = {
  olapic: baseUrl(olapicUrl),
  metapic: baseUrl('https://api.metapic.com'),
  twoM: baseUrl('https://2m.is'),
  izeax: baseUrl('https://api-v1.izea.com'),
};

const userId = v.pipe(text, v.regex(/^[\w-]+$/, 'must be the id of a Metapic user, such as 17.'));

const publishers = v.pipe(
  v.objectWithRest({ [defaultPublisher]: userId }, userId, ({ expected }) =>
    expected === 'Object'
      ? 'must be an object, such as { "default": "17" }.'
      : 'is missing: the Metapic user who is paid.',
  ),
  v.check(
    (users) => Object.keys(users).every((name) => /^[\w-]{1,64}$/.test(name)),
    'may have letters, digits, "-" and "_" in its names: at most 64.',
  ),
);

const instance = v.pipe(
  text,
  v.regex(/^[\w-]{1,64}$/, 'must be the id of a widget instance, as in its data-instance.'),
);

const uploaderId = v.pipe(text, v.regex(/^[\w-]{1,64}$/, 'must be the id of an Olapic user.'));

const accountId = v.pipe(text, v.regex(/^[\w-]+$/, 'must be the id of an account, such as 12345.'));

/** @param sources where the credentials are */
export function serviceEntries(sources: SecretSources) {
  const credential = secret(sources);
  return {
    olapic: v.optional(
      section({
        apiKey: credential,
        baseUrl: baseUrls.olapic,
        writeBaseUrl: v.optional(address(olapicUrl)),
        widgetInstance: v.optional(instance),
        uploaderId: v.optional(uploaderId),
        analyticsBaseUrl: baseUrl('https://data.photorank.me'),
      }),
    ),
    metapic: v.optional(
      section(
        { token: credential, baseUrl: baseUrls.metapic, publishers },
        { publishers: 'is missing: the Metapic users who are paid, such as { "default": "17" }.' },
      ),
    ),
    twoM: v.optional(
      section({
        apiKey: credential,
        baseUrl: baseUrls.twoM,
        shortLinks: v.optional(shortLinkSchema, {}),
      }),
    ),
    izeax: v.optional(
      section(
        {
          token: credential,
          baseUrl: baseUrls.izeax,
          accountId,
          authorization: v.optional(
            v.picklist(['Bearer:', 'Bearer'], 'must be "Bearer:" (the default) or "Bearer".'),
            'Bearer:',
          ),
          licenses: v.optional(list(text), []),
          products: v.optional(
            v.record(text, text, 'must be an object, such as { "mug": "stoneware-mug" }.'),
            {},
          ),
        },
        { accountId: 'is missing: the token opens several accounts.' },
      ),
    ),
  };
}

/** What is said of a service that has no credential yet: what is wrong with it is told all the same. */
export const offServiceSchema = v.object({
  olapic: v.optional(v.object({ baseUrl: baseUrls.olapic })),
  metapic: v.optional(v.object({ baseUrl: baseUrls.metapic })),
  twoM: v.optional(v.object({ baseUrl: baseUrls.twoM, shortLinks: v.optional(shortLinkSchema) })),
  izeax: v.optional(v.object({ baseUrl: baseUrls.izeax })),
});

type ReadServices = v.InferOutput<v.ObjectSchema<ReturnType<typeof serviceEntries>, undefined>>;

export function toServices({ olapic, metapic, twoM, izeax }: ReadServices): SiteServices {
  return {
    olapic: olapic
      ? {
          credential: olapic.apiKey,
          baseUrl: olapic.baseUrl,
          writeBaseUrl: olapic.writeBaseUrl ?? olapic.baseUrl,
          uploaderId: olapic.uploaderId,
          widgetInstance: olapic.widgetInstance,
          // Without an instance to count for, nothing is measured.
          analytics:
            olapic.widgetInstance === undefined
              ? undefined
              : { baseUrl: olapic.analyticsBaseUrl, instance: olapic.widgetInstance },
        }
      : null,
    metapic: metapic
      ? { credential: metapic.token, baseUrl: metapic.baseUrl, publishers: metapic.publishers }
      : null,
    twoM: twoM
      ? { credential: twoM.apiKey, baseUrl: twoM.baseUrl, shortLinks: toShortLinkSettings(twoM.shortLinks) }
      : null,
    izeax: izeax
      ? {
          ...{ credential: izeax.token, baseUrl: izeax.baseUrl },
          ...{ accountId: izeax.accountId, scheme: izeax.authorization, licenses: izeax.licenses },
          products: new Map(Object.entries(izeax.products).map(([tag, key]) => [tag.toLowerCase(), key])),
        }
      : null,
  };
}
