import * as v from 'valibot';
import { currentRelease, type Release } from '../site-release.ts';
import type { Site } from '../site.ts';
import { secret, type SecretSources } from './secret.ts';
import { serviceEntries, toServices } from './service-schema.ts';
import { address, host, list, origin, section, text, wholeNumber } from './values.ts';

const noOrigins = 'is missing: the origins of your pages, such as https://shop.example.';

const releaseName = v.pipe(
  text,
  v.regex(
    /^(current|previous|\d+\.\d+\.\d+([-+][\w.+-]{1,40})?)$/,
    'must be a version such as 1.4.2, or "current" or "previous".',
  ),
);

const oneRelease = v.pipe(
  releaseName,
  v.transform((name): Release => ({ name, trial: null })),
);

const releaseWithTrial = section({
  name: releaseName,
  trial: v.optional(v.nullable(section({ name: releaseName, share: wholeNumber(99, 1) })), null),
});

const anyRelease = v.union(
  [oneRelease, releaseWithTrial],
  'must be a version such as "1.4.2", or { "name": "1.4.2", "trial": { "name": "1.5.0", "share": 10 } }.',
);

/** A union alone would not say where in the longer form something is wrong. */
const release = v.lazy((input) => {
  if (typeof input === 'string') return oneRelease;
  return typeof input === 'object' ? releaseWithTrial : anyRelease;
});

const reportEntries = {
  reports: v.optional(v.picklist(['direct', 'hold'], 'must be "direct" (the default) or "hold".'), 'direct'),
  reportsPerHour: v.optional(wholeNumber(1_000, 1), 10),
  reportContact: v.optional(
    v.pipe(text, v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address of yours.')),
  ),
};

const uploads = section(
  {
    as: v.optional(v.picklist(['site', 'visitor'], 'must be "site" (the default) or "visitor".'), 'site'),
    termsVersion: v.pipe(text, v.regex(/^[\w.-]{1,64}$/, 'must be a short name, such as 2026-11.')),
    termsUrl: v.optional(address('https://shop.example/photo-terms')),
    videos: v.optional(v.boolean('must be true or false.'), false),
  },
  { termsVersion: 'is missing: a name for the terms that people agree to, such as "2026-11".' },
);

export function siteSchema(sources: SecretSources) {
  const hosts = list(host);
  return section(
    {
      origins: v.pipe(list(origin), v.minLength(1, noOrigins)),
      ownHosts: v.optional(hosts, []),
      linkHosts: v.optional(hosts, []),
      deniedHosts: v.optional(hosts, []),
      pictureHosts: v.optional(hosts, []),
      currency: v.optional(
        v.pipe(text, v.regex(/^[A-Za-z]{3}$/, 'must be a code such as EUR.'), v.toUpperCase()),
      ),
      serverKey: v.optional(secret(sources)),
      ...serviceEntries(sources),
      ...reportEntries,
      uploads: v.optional(uploads),
      release: v.optional(release),
    },
    { origins: noOrigins },
  );
}

export function toSite(id: string, read: v.InferOutput<ReturnType<typeof siteSchema>>): Site {
  const { origins, ownHosts, linkHosts, deniedHosts, pictureHosts } = read;
  return {
    ...{ id, origins, deniedHosts, pictureHosts },
    ownHosts: ownHosts.length > 0 ? ownHosts : origins.map((origin) => new URL(origin).host),
    linkHosts: linkHosts.length > 0 ? linkHosts : ['*'],
    currency: read.currency ?? null,
    serverKey: read.serverKey ?? null,
    ...toServices(read),
    reports: {
      delivery: read.reports,
      mostPerHour: read.reportsPerHour,
      contact: read.reportContact ?? null,
    },
    uploads: read.uploads
      ? {
          ...{ as: read.uploads.as, termsVersion: read.uploads.termsVersion },
          ...{ termsUrl: read.uploads.termsUrl ?? null, takesVideos: read.uploads.videos },
        }
      : null,
    release: read.release ?? currentRelease,
  };
}
