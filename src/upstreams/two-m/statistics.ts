/** How often a link or a QR code was used, and by whom as far as the service tells. */
import type { StatisticsBody } from './wire.ts';

/** The plan says how many days are kept, such as 7 or 60. */
export interface Statistics {
  /** null where the service does not say */
  clicks: number | null;
  /** of different visitors */
  uniqueClicks: number | null;
  countries: NamedCount[];
  referrers: NamedCount[];
  browsers: NamedCount[];
  /** operating systems */
  systems: NamedCount[];
  /** social networks that the clicks came from, those without any too */
  networks: NamedCount[];
}

export interface NamedCount {
  /** in the words and the language of the service */
  name: string;
  count: number;
}

export function toStatistics(body: StatisticsBody): Statistics {
  return {
    clicks: body?.clicks ?? null,
    uniqueClicks: body?.uniqueClicks ?? null,
    countries: mostFirst(body?.topCountries),
    referrers: mostFirst(body?.topReferrers),
    browsers: mostFirst(body?.topBrowsers),
    systems: mostFirst(body?.topOs),
    networks: mostFirst(body?.socialCount),
  };
}

function mostFirst(counts: Record<string, number | null> | undefined): NamedCount[] {
  return Object.entries(counts ?? {})
    .flatMap(([name, count]) => (count === null ? [] : [{ name, count }]))
    .sort((one, other) => other.count - one.count);
}
