import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { LogEvent } from '../../src/edge/log.ts';
import { nodeFetch } from '../../src/edge/node-fetch.ts';
import type { Site } from '../../src/edge/site.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';
import { faults, startFaultyService, watched, type Fault } from './faulty-service.ts';

/** Longer than anybody is made to wait who could have something else, and shorter than the ten seconds of every day. */
const upstreamTimeoutMs = 4_000;
const hour = 60 * 60_000;
const visitors = 20;
const second = 1_000;

const services = {
  Olapic: {
    path: 'olapic',
    siteOf: (baseUrl: string): Site => ({ ...site, olapic: { ...site.olapic!, baseUrl } }),
    states: { 'nothing kept': null, 'kept for an hour': hour, 'kept for two days': 48 * hour },
    visit: looks,
  },
  Metapic: {
    path: 'metapic',
    siteOf: (baseUrl: string): Site => ({ ...site, metapic: { ...site.metapic!, baseUrl } }),
    states: { 'nothing kept': null, 'links kept': hour },
    visit: looks,
  },
  '2m.is': {
    path: 'two-m',
    siteOf: (baseUrl: string): Site => ({ ...site, twoM: { ...site.twoM!, baseUrl } }),
    states: { 'nothing kept': null, 'link kept, to be looked at': 25 * hour },
    visit: shortLink,
  },
} as const;
type Service = keyof typeof services;

/** What the account's currency is, nobody has to be asked. */
const site: Site = { ...magazine, currency: 'USD' };

type Edge = Awaited<ReturnType<typeof troubledEdge>>;

/** An edge one of whose services is a real server, over the fetch that Node's edge has. */
async function troubledEdge(t: { after: (end: () => void) => void }, service: Service) {
  const { path, siteOf } = services[service];
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  const server = await startFaultyService(async (request) => sandbox.app.fetch(request));
  t.after(server.close);
  const { fetch, calls, underway } = watched(nodeFetch);
  const work: Promise<unknown>[] = [];
  const logged: LogEvent[] = [];
  const edge = edgeUnderTest({
    sites: [siteOf(`${server.url}/${path}`)],
    async fetch(input, init = {}) {
      const isFaulty = String(input).startsWith(server.url);
      return isFaulty ? fetch(String(input), init) : sandbox.app.fetch(new Request(input, init));
    },
    log: (event) => void logged.push(event),
    waitUntil: (_, later) => void work.push(later),
    upstreamTimeoutMs,
  });
  const settled = () => Promise.all(work.splice(0));
  return { ...edge, play: server.play, calls, underway, logged, settled };
}

interface Answered {
  status: number;
  retryAfter: string | null;
  /** in words */
  text: string;
}

async function looks({ get }: Edge): Promise<Answered> {
  const { status, headers, json } = await get('/v1/looks?product=acme-anvil-50lb');
  const retryAfter = headers.get('retry-after');
  if (status !== 200) {
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.equal(headers.get('cache-control'), 'no-store');
    return { status, retryAfter, text: `${status}, again in ${retryAfter} s` };
  }
  assert.ok(json.looks.length > 0);
  const links = Object.values<{ deepLink: string | null }>(json.products);
  const [age] = /(?<=max-age=)\d+/.exec(headers.get('cache-control') ?? '') ?? [];
  const isWhole = links.every(({ deepLink }) => deepLink !== null);
  return { status, retryAfter, text: isWhole ? '200' : `200 with plain links, for ${age} s` };
}

async function shortLink({ post }: Edge): Promise<Answered> {
  const page = 'https://magazine.example/post';
  const { status, headers, json } = await post('/v1/short-links', { page, placement: 'share' });
  const retryAfter = headers.get('retry-after');
  assert.equal(json.target, page);
  return {
    status,
    retryAfter,
    text: status === 200 ? '200' : `${status} with the target, again in ${retryAfter} s`,
  };
}

/** What twenty visitors have of a fault, one a second, in the words of the documentation. */
async function live(edge: Edge, service: Service, fault: Fault, age: number | null): Promise<string> {
  const { visit } = services[service];
  if (age !== null) {
    await assertWell(edge, service);
    edge.pass(age);
  }
  await edge.play(fault);
  edge.logged.length = 0;
  const before = edge.calls();
  const statuses = new Set<number>();
  let first: string | null = null;
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const { status, retryAfter, text } = await visit(edge);
    assert.notEqual(status, 500);
    assert.ok(status < 500 || Number(retryAfter) > 0, 'says when to come back');
    statuses.add(status);
    first ??= fault === 'slow' && edge.underway() > 0 ? `${text}, before the call ends` : text;
    await edge.settled();
    edge.pass(second);
  }
  assert.equal(statuses.size, 1, 'all of them have the same');
  return `${first}; ${counted(edge.calls() - before)}`;
}

/** What was not ready for the first visitor is for the next one. */
async function assertWell(edge: Edge, service: Service): Promise<void> {
  const { visit } = services[service];
  await visit(edge);
  await edge.settled();
  edge.pass(60 * second);
  assert.equal((await visit(edge)).text, '200', 'all is well');
  await edge.settled();
}

const counted = (calls: number) => (calls === 1 ? '1 call' : `${calls} calls`);

/** Rows of the table below a heading of the documentation, its cells by their titles. */
async function documented(heading: string): Promise<Map<string, Record<string, string>>> {
  const text = await readFile(new URL('../../docs/reliability.md', import.meta.url), 'utf8');
  const section = text.split(`\n### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const [titles = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(cells.map((cell, column) => [titles[column + 1] ?? '', cell])),
    ]),
  );
}

const events = (logged: readonly LogEvent[]) =>
  [...new Set(logged.filter(({ level }) => level !== 'info').map(({ event }) => event))].toSorted();

describe(
  'what visitors have of a service’s faults is what docs/reliability.md says',
  { concurrency: true },
  () => {
    for (const service of Object.keys(services) as Service[]) {
      // One waits for what is slow, the other goes on: more at once would wait for each other instead.
      describe(service, { concurrency: 2 }, () => {
        for (const fault of faults) {
          test(fault, async (t) => {
            const { states } = services[service];
            const row: Record<string, string> = {};
            const lines = new Set<string>();
            await Promise.all(
              Object.entries(states).map(async ([state, age]) => {
                const edge = await troubledEdge(t, service);
                row[state] = await live(edge, service, fault, age);
                for (const event of events(edge.logged)) lines.add(event);
                // It heals by itself.
                await edge.play(null);
                edge.pass(hour);
                await assertWell(edge, service);
              }),
            );
            row.log = [...lines].toSorted().join(', ') || 'nothing';
            assert.deepEqual((await documented(service)).get(fault), row);
          });
        }
      });
    }
  },
);

test('a page of looks does not wait for the currency of the account', async (t) => {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  const ended = new AbortController();
  t.after(() => ended.abort());
  let isWaiting = false;
  const { get } = edgeUnderTest({
    async fetch(input, init) {
      const request = new Request(input, init);
      if (new URL(request.url).pathname !== '/olapic/') return sandbox.app.fetch(request);
      isWaiting = true;
      return new Promise((_, reject) => ended.signal.addEventListener('abort', reject));
    },
  });
  const { status, json } = await get('/v1/looks?product=acme-anvil-50lb');
  assert.ok(isWaiting);
  assert.equal(status, 200);
  assert.ok(Object.values<{ price: unknown }>(json.products).every(({ price }) => price === null));
});
