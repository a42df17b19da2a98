import type { Context } from 'hono';
import { createAnswers, type Answers } from './answers/answers.ts';
import type { AcceptedEncodings } from './answers/prepared-body.ts';
import type { Deps } from './deps.ts';
import { createGuard, type Guard } from './guard/who-may-call.ts';
import { createGroupPages, type GroupPages } from './izeax/group-pages.ts';
import { createDeepLinks, type DeepLinks } from './links/deep-links.ts';
import { createShortLinks, type ShortLinks } from './links/short-links.ts';
import { createTwoMFetch } from './links/two-m-fetch.ts';
import type { Log } from './log.ts';
import { createLooks, type Looks } from './looks/looks.ts';
import { createMeasurement, type Measurement } from './measurement/measurement.ts';
import { measuredFetch } from './metrics/measured-fetch.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { createPostman, type Postman } from './outbox/postman.ts';
import { lazyReportHandler, reportTopic } from './reports/report-topic.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';
import { createRemovalHandler, removalTopic } from './takedown/removal.ts';
import { createTakedown, type Takedown } from './takedown/takedown.ts';
import { createTombstones, type Tombstones } from './takedown/tombstones.ts';
import { createTenants, type FetchFor, type Tenant, type Tenants } from './tenants.ts';
import { createUpstreamCache, type Background, type UpstreamCache } from './upstream-cache.ts';
import type { Visit } from './visit.ts';

/** What the routes are made of. */
export interface Services {
  sites: readonly Site[];
  tenants: Tenants;
  guard: Guard;
  answers: Answers;
  acceptedEncodings: AcceptedEncodings | null;
  looks: Looks;
  groups: GroupPages;
  /** where the edge is reached from outside, without a slash at its end; null where nobody knows */
  publicUrl: string | null;
  /** bytes that photos on their way may take up in memory, all together */
  uploadMemory: number;
  deepLinks: DeepLinks;
  shortLinks: ShortLinks;
  measurement: Measurement;
  tombstones: Tombstones;
  takedown: Takedown;
  postman: Postman;
  store: Store;
  cache: UpstreamCache;
  /** signs what is given away, and keys fingerprints of what must not be in the store */
  secret: string;
  metrics: Metrics;
  log: Log;
  now: () => number;
  visit: (c: Context, tenant: Tenant) => Visit;
}

/** Puts them together: the one place that knows all of them. */
export function createServices(deps: Deps): Services {
  const { sites, store, secret, adminToken = null, fetch, visitor, waitUntil, now = Date.now } = deps;
  const { compression = null, sharedAnswers: shared = null, upstreamTimeoutMs: timeoutMs } = deps;
  const { publicUrl = null, uploadMemory = 256_000_000 } = deps;
  const metrics = createMetrics();
  const log = countedLog(deps.log, metrics);
  const parts = { store, now, log };

  const fetchFor: FetchFor = (service, site, owner) => {
    const measured = measuredFetch(fetch, service, metrics, now);
    if (service !== 'two-m') return measured;
    return createTwoMFetch({ fetch: measured, limiter: store, site, owner, now, log });
  };
  const tenants = createTenants(sites, fetchFor, timeoutMs);
  const guard = createGuard({ limiter: store, visitor, secret, adminToken, now });
  const tombstones = createTombstones(store, now, log);
  const takedown = createTakedown(store, tombstones);
  const postman = createPostman({
    ...{ outbox: store, now, log },
    handlers: {
      [reportTopic]: lazyReportHandler({ tenants, takedown, ...parts }),
      [removalTopic]: createRemovalHandler({ store, tenants, sites, tombstones, now }),
    },
  });

  const cache = createUpstreamCache(store, now);
  const groups = createGroupPages({ cache, guard, publicUrl, now, log });

  return {
    ...{
      sites,
      store,
      tenants,
      guard,
      tombstones,
      takedown,
      postman,
      metrics,
      log,
      now,
      publicUrl,
      groups,
      cache,
      secret,
      uploadMemory,
    },
    acceptedEncodings: compression?.accepted ?? null,
    answers: createAnswers({ now, compress: compression?.compress ?? null, shared }),
    looks: createLooks({ cache, guard, tombstones, groups, secret, now, log }),
    deepLinks: createDeepLinks(parts),
    shortLinks: createShortLinks(parts, tombstones),
    measurement: createMeasurement({ now, log }),
    visit: (c, tenant) => ({ tenant, background: background(c, log, waitUntil) }),
  };
}

/** Whoever watches the counts learns that something is wrong without reading lines. */
function countedLog(log: Log, metrics: Metrics): Log {
  return (line) => {
    const { level, event } = line;
    if (level !== 'info') metrics.count('lookstream_log_events_total', { level, event });
    log(line);
  };
}

/** Failures of work that nobody waits for are the operator's to see. */
function background(c: Context, log: Log, waitUntil: Deps['waitUntil']): Background {
  return (work) => {
    const watched = work.catch((error: unknown) => log({ level: 'warn', event: 'background-failed', error }));
    waitUntil?.(c, watched);
  };
}
