/** How long a link to download may be handed on, as far as it says so itself. */

const minute = 60_000;
/** What nobody knows about lives as long as this. */
const unknownLife = 5 * minute;
/** However long an address says that it lives: what is taken back at the service must go away here, too. */
const longestLife = 60 * minute;
/** Whoever is sent to an address has to get there, and clocks differ. */
const margin = minute;

/**
 * @param address http(s)
 * @param now milliseconds since 1970
 * @returns until when somebody may be sent there; not after `now` where it is too late already
 */
export function endOfAddress(address: string, now: number): number {
  const expiry = expiryOf(address);
  return expiry === null ? now + unknownLife : Math.min(expiry - margin, now + longestLife);
}

/** `Expires` as the older links of storage services have it, or the two parameters of the newer ones. */
function expiryOf(address: string): number | null {
  const parameters = new Map(
    [...new URL(address).searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  );
  const at = /^\d{9,10}$/.exec(parameters.get('expires') ?? '')?.[0];
  if (at !== undefined) return Number(at) * 1_000;
  for (const service of ['x-amz', 'x-goog']) {
    const signedAt = compactTime(parameters.get(`${service}-date`) ?? '');
    const seconds = /^\d{1,7}$/.exec(parameters.get(`${service}-expires`) ?? '')?.[0];
    if (signedAt !== null && seconds !== undefined) return signedAt + Number(seconds) * 1_000;
  }
  return null;
}

/** @param text such as `20261122T101500Z` @returns milliseconds since 1970, or null */
function compactTime(text: string): number | null {
  const [, year, month, day, hour, minutes, seconds] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minutes}:${seconds}Z`);
  return Number.isNaN(time) ? null : time;
}
