import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDeepLinks, type LinkAnswer } from '../../src/edge/links/deep-links.ts';
import { exactUrl } from '../../src/edge/links/link-policy.ts';
import type { Site } from '../../src/edge/site.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { createTenants, payeeOf, type Payee, type Tenant } from '../../src/edge/tenants.ts';
import { matchAnswers, splitAmbiguous } from '../../src/upstreams/metapic/match.ts';
import { toAnswer } from '../../src/upstreams/metapic/wire.ts';
import { magazine } from './edge-under-test.ts';
import { addresses, answersOf, honest, madeFor, wayward, type Mood } from './wayward-metapic.ts';
import { seed } from '../support/seed.ts';

/** Both sites have a publisher by each name, and both names stand for the same users: only the token tells them apart. */
const publishers = { default: '1', anna: '2' };
const sites: Site[] = ['one', 'two'].map((id) => ({
  ...magazine,
  id,
  metapic: { baseUrl: 'https://metapic.test', credential: `token-of-${id}`, publishers },
}));

/** How the calls of a case go, one after another. */
let moods: readonly (Mood | 'fails')[] = [];
let calls = 0;

const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
  const mood = moods[(calls += 1) % moods.length] as Mood | 'fails';
  if (mood === 'fails') return Response.json({ error: 'no list' });
  const { links, userId } = JSON.parse(String(init?.body)) as { links: string; userId: number | string };
  const token = new Headers(init?.headers).get('authorization') ?? '';
  return Response.json(answersOf(JSON.parse(links) as string[], token, String(userId), mood));
};

const tenants = createTenants(sites, () => fetch);
const asking: { tenant: Tenant; payee: Payee; token: string }[] = [];
for (const { id } of sites) {
  const tenant = await tenants.of(id);
  for (const name of Object.keys(publishers)) {
    asking.push({ tenant, payee: payeeOf(tenant, name) as Payee, token: `token-of-${id}` });
  }
}

/** @returns how many links were given */
function assertTheirs(answers: ReadonlyMap<string, LinkAnswer>, token: string, userId: string): number {
  let given = 0;
  for (const [url, { deepLink }] of answers) {
    if (deepLink === null) continue;
    given += 1;
    assert.deepEqual(madeFor(deepLink), [token, userId, exactUrl(url)]);
  }
  return given;
}

const seconds = fc.constantFrom(0, 20, 11 * 60, 31 * 24 * 3600);
const request = fc.record({ who: fc.nat(3), urls: addresses });
const rounds = fc.array(
  fc.record({ atOnce: fc.array(request, { minLength: 1, maxLength: 3 }), then: seconds }),
  { minLength: 2, maxLength: 3 },
);

describe('whoever is asked, a link is paid to whom it was made for', () => {
  test('on the first call, from the store, in many requests at once, and after a failure', async () => {
    let given = 0;
    const manner = fc.array(
      fc.oneof({ weight: 4, arbitrary: wayward }, { weight: 1, arbitrary: fc.constant('fails' as const) }),
      { minLength: 1, maxLength: 4 },
    );
    const property = fc.asyncProperty(rounds, manner, async (visits, manners) => {
      moods = manners;
      let time = 0;
      const deepLinks = createDeepLinks({
        store: createMemoryStore(() => time),
        now: () => time,
        log: () => undefined,
      });
      const ask = async ({ who, urls }: { who: number; urls: string[] }) => {
        const { tenant, payee, token } = asking[who]!;
        const answers = await deepLinks.resolve(
          { tenant, background: () => undefined },
          { payee, urls, waitMs: 5_000 },
        );
        assert.deepEqual([...answers.keys()], urls);
        given += assertTheirs(answers, token, payee.userId);
      };
      for (const { atOnce, then } of visits) {
        await Promise.all(atOnce.map(ask));
        time += then * 1_000;
      }
    });
    await fc.assert(property, { seed, numRuns: 10_000 });
    assert.ok(given > 10_000, 'links are given at all');
  });

  test('and everybody gets theirs, where the service answers every question', async () => {
    const property = fc.asyncProperty(addresses, honest, fc.nat(3), async (urls, mood, who) => {
      moods = [mood];
      const { tenant, payee, token } = asking[who]!;
      const deepLinks = createDeepLinks({
        store: createMemoryStore(() => 0),
        now: () => 0,
        log: () => undefined,
      });
      for (let round = 0; round < 2; round += 1) {
        const answers = await deepLinks.resolve(
          { tenant, background: () => undefined },
          { payee, urls, waitMs: 5_000 },
        );
        assert.equal(assertTheirs(answers, token, payee.userId), urls.length);
      }
    });
    await fc.assert(property, { seed, numRuns: 2_000 });
  });

  test('in every batch, split or not', () => {
    const property = fc.property(addresses, wayward, (given, mood) => {
      const urls = [...new Set(given.flatMap((url) => exactUrl(url) ?? []))];
      for (const batch of [...splitAmbiguous(urls), urls]) {
        const answers = answersOf(batch, 'token', '1', mood).flatMap((answer) => toAnswer(answer) ?? []);
        for (const [url, answer] of matchAnswers(batch, answers)) {
          if (answer?.deepLink) assert.equal(madeFor(answer.deepLink)[2], url);
        }
      }
    });
    fc.assert(property, { seed, numRuns: 88_000 });
  });
});
