/** What `lookstream check` prints, for persons and for programs. */
import type { UpstreamService } from '../../upstreams/errors.ts';
import type { Finding } from './ask-services.ts';
import type { Verdict } from './verdict.ts';
import { wordsFor, type Words } from './words.ts';

export interface Line extends Words {
  service: UpstreamService;
  verdict: Verdict;
}

/** One site, and what its services answered. */
export interface SiteReport {
  site: string;
  services: Line[];
  /** whether all that is set up works; not so where nothing is */
  ok: boolean;
}

/** @param nameSettings gives sentences the names that the settings have where the site was set up */
export function reportOf(
  site: string,
  findings: readonly Finding[],
  nameSettings: (sentence: string) => string,
): SiteReport {
  const services = findings.map(({ service, verdict }) => {
    const { message, advice } = wordsFor(service, verdict);
    return { service, verdict, message, advice: advice && nameSettings(advice) };
  });
  const configured = services.filter(({ verdict }) => verdict !== 'off');
  return {
    site,
    services,
    ok: configured.length > 0 && configured.every(({ verdict }) => verdict === 'works'),
  };
}

export function isSetUp({ services }: SiteReport): boolean {
  return services.some(({ verdict }) => verdict !== 'off');
}

/** As wide as the longest verdict and two blanks. */
const firstColumn = 15;

export function layOut({ verdict, message, advice }: Line): string {
  const first = verdict.padEnd(firstColumn) + message;
  return advice === null ? first : `${first}\n${' '.repeat(firstColumn)}${advice}`;
}

export function layOutSite({ site, services }: SiteReport): string {
  return [site, ...services.map(layOut)].join('\n');
}
