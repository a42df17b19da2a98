/** What 2m.is tells about visits: counts as text by name, and the number 0 where there are none. */
import type { SandboxVisit } from '../world/two-m-state.ts';

const noReferrer = 'Direct, email and other';
const unknown = 'Unknown';

/** In the order in which they are looked for: most browsers name others beside themselves. */
const browsers = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows 10', /\bWindows NT 10\b/],
  ['Mac OS X', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** @param networks the social networks that the answer names, which differ from call to call */
export function statisticsBody(visits: readonly SandboxVisit[], networks: readonly string[]) {
  return {
    clicks: visits.length,
    // Nobody has an address here, so a visitor is told by what their browser says.
    uniqueClicks: new Set(visits.map(({ userAgent }) => userAgent)).size,
    // Where somebody is would be told from their address too.
    topCountries: topOf(visits.map(() => unknown)),
    topReferrers: topOf(visits.map(({ referrer }) => referrer ?? noReferrer)),
    topBrowsers: topOf(visits.map(({ userAgent }) => nameIn(browsers, userAgent))),
    topOs: topOf(visits.map(({ userAgent }) => nameIn(systems, userAgent))),
    socialCount: Object.fromEntries(networks.map((network) => [network, visitsFrom(visits, network)])),
  };
}

function topOf(names: string[]): Record<string, string> | 0 {
  if (names.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return Object.fromEntries(sorted.map(([name, count]) => [name, String(count)]));
}

function nameIn(table: readonly (readonly [string, RegExp])[], userAgent: string): string {
  return table.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? unknown;
}

function visitsFrom(visits: readonly SandboxVisit[], network: string): number {
  const domain = `${network}.com`;
  const isOf = (host: string | null) => host === domain || host?.endsWith(`.${domain}`);
  return visits.filter(({ referrer }) => isOf(referrer)).length;
}
