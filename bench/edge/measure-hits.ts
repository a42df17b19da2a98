import { median } from '../elements/statistics.ts';
import type { Child } from './child.ts';
import type { Load } from './load-process.ts';

export const page = '/v1/looks?product=acme-anvil-50lb&limit=20';

export interface Hits {
  bytes: number;
  connections: number;
  edge: Round[];
  bare: Round[];
}

export interface Round extends Load {
  /** microseconds of processor time for each request */
  work: number;
}

export interface Servers {
  edge: Child;
  bare: Child;
  load: Child;
}

const connections = 50;

/** A cached page from the edge and from the bare route in turns, so that neither has the quieter machine. */
export async function measureHits(servers: Servers, rounds: number, seconds: number): Promise<Hits> {
  const { edge, bare } = servers;
  const addresses = { edge: await addressOf(edge), bare: await addressOf(bare) };
  const bytes = await wireBytes(addresses.edge);
  await bare.ask('serve', bytes.toString('base64'));
  const hits: Hits = { bytes: bytes.length, connections, edge: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['edge', 'bare'] as const) {
      const before = await servers[name].ask<number>('processorTime');
      const measured = await servers.load.ask<Load>('repeat', addresses[name], connections, seconds);
      assertAllAnswered(measured);
      const spent = (await servers[name].ask<number>('processorTime')) - before;
      // The first one compiles.
      if (round > 0) hits[name].push({ ...measured, work: spent / (measured.statuses['200'] ?? NaN) });
    }
  }
  return hits;
}

/** The edge's requests per second, as a share of the bare route's: the median over the rounds. */
export function shareOfBare({ edge, bare }: Hits): number {
  return median(edge.map(({ requests }, round) => requests / (bare[round]?.requests ?? NaN)));
}

async function addressOf(child: Child): Promise<string> {
  return `http://127.0.0.1:${await child.ask<number>('port')}${page}`;
}

/** As they come over the wire: `fetch` would decode them. */
async function wireBytes(address: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, async (response) => {
      if (response.headers['content-encoding'] !== 'br')
        return reject(new Error(`The edge answered ${response.statusCode} without brotli.`));
      resolve(Buffer.concat(await response.toArray()));
    }).once('error', reject);
  });
}

function assertAllAnswered({ statuses, failures }: Load): void {
  const others = Object.keys(statuses).filter((status) => status !== '200');
  if (others.length > 0 || failures > 0)
    throw new Error(`Some were not answered: ${JSON.stringify(statuses)}, ${failures} failures.`);
}
