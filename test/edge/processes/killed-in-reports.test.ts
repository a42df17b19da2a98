/** `kill -9` in the middle of 500 reports, and again while they are delivered: each that was accepted arrives. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgeOnDisk, type EdgeProcess } from './start-edge-process.ts';
import { servicesOverHttp } from './services-over-http.ts';

const reports = 500;
const atOnce = 10;
const hour = 3_600_000;
const look = 'olapic-3042079992';

/** @returns references of what was accepted, by the number of the report */
async function sendAll(
  life: EdgeProcess,
  onAccepted: (count: number) => Promise<void>,
): Promise<Map<number, string>> {
  const accepted = new Map<number, string>();
  let next = 0;
  const lane = async () => {
    while (next < reports) {
      const number = (next += 1);
      const answer = await life.post(`/v1/looks/${look}/reports`, {
        ...{
          reason: 'unlawful',
          statement: `report number ${number}.`,
          name: 'Ann',
          email: 'ann@person.example',
        },
        page: 'https://magazine.example/first-cup',
      });
      if (answer === null) return;
      assert.equal(answer.status, 202);
      accepted.set(number, answer.json.reference ?? '');
      await onAccepted(accepted.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return accepted;
}

describe('an edge that is killed in the middle of 500 reports', () => {
  test('delivers every report that it has accepted', { timeout: 60_000 }, async () => {
    await using services = await servicesOverHttp();
    await using edge = edgeOnDisk(services.url);
    const isReport = (request: Request) =>
      request.method === 'POST' && new URL(request.url).pathname.endsWith('/reports');

    // The service is down for reports, so all of them wait; the edge is killed while more come.
    services.watch((request, serve) =>
      isReport(request) ? Promise.resolve(new Response('', { status: 503 })) : serve(),
    );
    const first = await edge.start();
    const accepted = await sendAll(first, async (count) => {
      if (count === reports / 2) await first.kill();
    });
    assert.ok(accepted.size >= reports / 2 && accepted.size < reports, `${accepted.size} were accepted`);

    // The next one is killed while it delivers.
    const arrivals: number[] = [];
    const hundredth = Promise.withResolvers<undefined>();
    services.watch(async (request, serve) => {
      if (!isReport(request)) return serve();
      arrivals.push(await numberOf(request));
      if (arrivals.length < 100) return taken();
      hundredth.resolve(undefined);
      // It does not hear what becomes of this one.
      return new Promise(() => undefined);
    });
    const second = await edge.start({ clockAhead: 7 * hour });
    await hundredth.promise;
    await second.kill();

    // The last one delivers the rest.
    const missing = () => [...accepted.keys()].filter((number) => !arrivals.includes(number));
    const done = Promise.withResolvers<undefined>();
    services.watch(async (request, serve) => {
      if (!isReport(request)) return serve();
      arrivals.push(await numberOf(request));
      if (missing().length === 0) done.resolve(undefined);
      return taken();
    });
    await edge.start({ clockAhead: 14 * hour });
    await done.promise;
    assert.equal(new Set(accepted.values()).size, accepted.size, 'each has a reference of its own');
    // What was under way when the edge was killed may arrive twice, and so may what was accepted and not told.
    assert.ok(arrivals.length <= accepted.size + 2 + atOnce, `${arrivals.length} arrived`);
  });
});

/** The service takes a look away with its first report and knows it no more: here it takes all that come. */
function taken(): Response {
  return Response.json({ metadata: { code: 201 }, data: null }, { status: 201 });
}

async function numberOf(request: Request): Promise<number> {
  const reason = new URLSearchParams(await request.text()).get('reason') ?? '';
  return Number(/report number (\d+)\./.exec(reason)?.[1]);
}
