/** `kill -9` at every cut point of a link's creation: afterwards there is one link at 2m.is, and it is the one given. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { edgeOnDisk, type EdgeProcess } from './start-edge-process.ts';
import { servicesOverHttp } from './services-over-http.ts';

const asked = { page: 'https://magazine.example/first-cup', placement: 'share' };
/** Longer than a claim is held. */
const afterTheLease = 61_000;

/** In the order in which a link's creation passes them. */
const cuts = ['claim', 'take', 'add', 'settle'].flatMap((step) => [`before ${step}`, `after ${step}`]);

type Services = Awaited<ReturnType<typeof servicesOverHttp>>;

async function assertOneLinkAfter(end: (services: Services, start: Start) => Promise<void>): Promise<void> {
  await using services = await servicesOverHttp();
  await using edge = edgeOnDisk(services.url);
  await end(services, (options) => edge.start(options));
  const next = await edge.start({ clockAhead: afterTheLease });
  const answer = await next.post('/v1/short-links', asked);
  assert.equal(answer?.status, 200, JSON.stringify(answer));
  const links = [...services.world.twoM.shortLinks.values()];
  assert.deepEqual(
    links.map(({ shortUrl }) => shortUrl),
    [answer.json.shortUrl],
  );
  assert.deepEqual((await next.post('/v1/short-links', asked))?.json, answer.json);
}

type Start = (options?: { cut?: string; clockAhead?: number }) => Promise<EdgeProcess>;

describe('an edge that is killed while it makes a short link', () => {
  for (const cut of cuts) {
    test(`${cut}: there is one link afterwards`, () =>
      assertOneLinkAfter(async (_, start) => {
        const life = await start({ cut });
        const ended = once(life.process, 'exit');
        assert.equal(await life.post('/v1/short-links', asked), null, 'it was to end before it answered');
        const [, signal] = (await ended) as [number | null, string];
        assert.equal(signal, 'SIGKILL');
      }));
  }

  for (const [when, isServed] of [
    ['while the service has not begun', false],
    ['while the service has made it and not answered yet', true],
  ] as const) {
    test(`${when}: there is one link afterwards`, () =>
      assertOneLinkAfter(async (services, start) => {
        const life = await start();
        services.watch(async (request, serve) => {
          if (!request.url.endsWith('/url/add')) return serve();
          if (isServed) await serve();
          await life.kill();
          return new Response('nobody reads this');
        });
        assert.equal(await life.post('/v1/short-links', asked), null);
        services.watch((_, serve) => serve());
      }));
  }

  test('again and again: there is one link afterwards', () =>
    assertOneLinkAfter(async (_, start) => {
      for (const [index, cut] of ['after add', 'before settle', 'after claim'].entries()) {
        const life = await start({ cut, clockAhead: -afterTheLease * (3 - index) });
        assert.equal(await life.post('/v1/short-links', asked), null, cut);
      }
    }));
});
