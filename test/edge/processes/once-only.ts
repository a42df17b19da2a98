/** What must hold wherever edges run: that they are many changes nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servicesOverHttp } from './services-over-http.ts';
import type { Answer } from './start-edge-process.ts';

/** Edges that share a store. */
export interface Fleet extends AsyncDisposable {
  /** one for each edge: asks it as a site's own server */
  post: ((path: string, body: unknown) => Promise<Answer | null>)[];
}

/** Calls take their time on the way, so the service may see a few of them closer together than they left. */
const longestWait = 62;

/** @param open starts edges anew, with an empty store, before services that stand at an address */
export function onceOnly(open: (services: string) => Promise<Fleet>): void {
  async function within(
    check: (
      ask: (n: number, site: number, page: string) => Promise<Answer>,
      services: Services,
    ) => Promise<void>,
  ): Promise<void> {
    await using services = await servicesOverHttp();
    await using fleet = await open(services.url);
    const ask = async (n: number, site: number, page: string) => {
      const post = fleet.post[n % fleet.post.length];
      const body = { page: `https://magazine.example/${page}`, placement: 'share' };
      const answer = await post?.(`/v1/short-links?site=site-${site}`, body);
      assert.ok(answer, 'an edge did not answer');
      return answer;
    };
    await check(ask, services);
  }

  test('two hundred who share the same thing at the same time share one link', () =>
    within(async (ask, { world }) => {
      const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(n, 0, 'first-cup')));
      assertEachIsServed(answers);
      const again = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(n, 0, 'first-cup')));
      const links = new Set([...answers, ...again].flatMap(({ json }) => json.shortUrl ?? []));
      assert.equal(links.size, 1);
      assert.ok(again.every(({ status }) => status === 200));
      assert.equal(world.twoM.lastIds.link, 1);
    }));

  test('sixty who share different things have thirty links, and the others are told when to come back', () =>
    within(async (ask, { world, askedTwoM }) => {
      const askAll = () => Promise.all(Array.from({ length: 60 }, (_, n) => ask(n, 0, `page-${n}`)));
      const first = await askAll();
      assertEachIsServed(first);
      assert.equal(first.filter(({ status }) => status === 200).length, 30);
      // Those who have a link keep it, and nobody gets one too early.
      const second = await askAll();
      assertEachIsServed(second);
      const made = (answers: Answer[]) => answers.map(({ json }) => json.shortUrl ?? null);
      assert.deepEqual(made(second), made(first));
      assert.equal(askedTwoM.length, 30);
      assert.equal(world.twoM.shortLinks.size, 30);
    }));

  test('thirty sites with one key each have their link', () =>
    within(async (ask, { askedTwoM }) => {
      const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(n, n, 'first-cup')));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
      assert.equal(new Set(answers.map(({ json }) => json.shortUrl)).size, 30);
      assert.equal(askedTwoM.length, 30);
    }));
}

type Services = Awaited<ReturnType<typeof servicesOverHttp>>;

/** A link, or the plain page and when to come back. */
function assertEachIsServed(answers: readonly Answer[]): void {
  for (const { status, json, retryAfter } of answers) {
    assert.match(json.target ?? '', /^https:\/\/magazine\.example\//);
    if (status === 200) assert.match(json.shortUrl ?? '', /^https:\/\/2m\.is\//);
    else assert.ok(status === 503 && retryAfter !== null && retryAfter > 0 && retryAfter <= longestWait);
  }
}
