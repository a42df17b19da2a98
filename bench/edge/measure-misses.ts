import { Agent, get, type IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Child } from './child.ts';
import { ownLinks } from './upstream.ts';

export interface Misses {
  /** of the body that Olapic answers with */
  bytes: number;
  /** milliseconds of each, where the links of the page are known: they live for a month, photos for minutes */
  known: number[];
  /** where nobody asked for its links either */
  unknown: number[];
  parse: number[];
}

/** The first ones compile. */
const warmUps = 50;

/**
 * Pages that nobody asked for before, one after the other: their photos are asked for, joined with their links, kept on
 * disk and compressed. In turns with a route that reads Olapic's body and does nothing with it.
 */
export async function measureMisses(edge: Child, bare: Child, times: number): Promise<Misses> {
  const ports = { edge: await edge.ask<number>('port'), bare: await bare.ask<number>('port') };
  const agent = new Agent({ keepAlive: true });
  const bytes = await bare.ask<number>('bytesToParse');
  const misses: Misses = { bytes, known: [], unknown: [], parse: [] };
  const page = (name: string, nth: number) => `/v1/looks?product=${name}${nth}&limit=20`;
  for (let nth = 0; nth < warmUps + times; nth += 1) {
    const known = await timed(ports.edge, page('page-', nth), agent);
    const unknown = await timed(ports.edge, page(ownLinks, nth), agent);
    const parse = await timed(ports.bare, '/parsed', agent);
    for (const { timing } of [known, unknown]) {
      if (!timing.startsWith('cache;desc=miss')) throw new Error(`A page was not a miss: ${timing}.`);
    }
    if (nth < warmUps) continue;
    misses.known.push(known.ms);
    misses.unknown.push(unknown.ms);
    misses.parse.push(parse.ms);
  }
  agent.destroy();
  return misses;
}

async function timed(port: number, path: string, agent: Agent): Promise<{ ms: number; timing: string }> {
  const started = performance.now();
  const { statusCode, headers } = await visit(port, path, agent);
  const ms = performance.now() - started;
  if (statusCode !== 200) throw new Error(`${path} was ${statusCode}.`);
  return { ms, timing: String(headers['server-timing']) };
}

/** With as little work of its own as can be: `fetch` alone takes a millisecond. */
function visit(port: number, path: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume().once('end', () => resolve(response));
    }).once('error', reject);
  });
}
