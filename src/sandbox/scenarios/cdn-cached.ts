/** The network in front of Olapic gives out what it once got, for an hour: a look that was reported is still seen. */
import type { Scenario, Stage } from './scenario.ts';

interface Copy {
  bytes: ArrayBuffer;
  headers: Headers;
  /** milliseconds since 1970 */
  takenAt: number;
}

/** in seconds (Caching) */
const lifetime = 3600;

/** Each call begins with nothing kept. */
export function createCdnCached({ now }: Stage): Scenario {
  const copies = new Map<string, Copy>();
  const ageOf = ({ takenAt }: Copy) => Math.floor((now() - takenAt) / 1000);

  return async (request, answer) => {
    if (request.method !== 'GET') return answer();
    const kept = copies.get(request.url);
    if (kept && ageOf(kept) < lifetime) return print(kept, ageOf(kept));

    const response = await answer();
    if (response.status !== 200) return response;
    const copy = { bytes: await response.arrayBuffer(), headers: response.headers, takenAt: now() };
    for (const [url, old] of copies) if (ageOf(old) >= lifetime) copies.delete(url);
    copies.set(request.url, copy);
    return print(copy, 0);
  };
}

/** @param age in seconds */
function print({ bytes, headers }: Copy, age: number): Response {
  const printed = new Response(bytes, { headers });
  // What is left stands in this header alone: there is no `Age` to take off it.
  printed.headers.set('Cache-Control', `max-age=${lifetime - age}`);
  return printed;
}
