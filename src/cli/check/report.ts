/** What `lookstream check` prints, for persons and for programs. */
import type { UpstreamService } from '../../upstreams/errors.ts';
import type { Finding } from './ask-services.ts';
import { licenseAdvice, sentenceOf, type LicenseLine } from './license-lines.ts';
import type { Verdict } from './verdict.ts';
import { wordsFor, type Words } from './words.ts';

export interface Line extends Words {
  service: UpstreamService;
  verdict: Verdict;
  /** of creators' content, where that was looked at; null where it could not be read */
  licenses?: LicenseLine[] | null;
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

/** @param licenses of the site's creators' content; null where they could not be read */
export function withLicenses(
  report: SiteReport,
  licenses: LicenseLine[] | null,
  nameSettings: (sentence: string) => string,
): SiteReport {
  const advice = licenseAdvice(licenses);
  const services = report.services.map((line): Line => {
    if (line.service !== 'izeax') return line;
    return { ...line, licenses, advice: advice && nameSettings(advice) };
  });
  return { ...report, services };
}

export function isSetUp({ services }: SiteReport): boolean {
  return services.some(({ verdict }) => verdict !== 'off');
}

/** As wide as the longest verdict and two blanks. */
const firstColumn = 15;

export function layOut({ verdict, message, advice, licenses }: Line): string {
  const more = [licenses === undefined ? null : sentenceOf(licenses), advice];
  const lines = more.filter((line) => line !== null).map((line) => ' '.repeat(firstColumn) + line);
  return [verdict.padEnd(firstColumn) + message, ...lines].join('\n');
}

export function layOutSite({ site, services }: SiteReport): string {
  return [site, ...services.map(layOut)].join('\n');
}
