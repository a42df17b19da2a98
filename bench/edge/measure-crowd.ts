import type { Child } from './child.ts';
import type { Load } from './load-process.ts';

export interface Crowd {
  visitors: number;
  load: Load;
  /** calls to the services, by method and path */
  calls: Record<string, number>;
}

const visitors = 1_000;

/** Everybody at once on a page that nobody has asked for. @param edge has not been asked for anything */
export async function measureCrowd(edge: Child, load: Child): Promise<Crowd> {
  const address = `http://127.0.0.1:${await edge.ask<number>('port')}/v1/looks?product=sale&limit=20`;
  const measured = await load.ask<Load>('crowd', address, visitors);
  return { visitors, load: measured, calls: await edge.ask<Record<string, number>>('calls') };
}
