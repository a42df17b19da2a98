/** `lookstream check`: do the credentials work? */
import { ConfigError } from '../edge/config/config-error.ts';
import { readServicesOfSites, type ServicesOfSite } from '../edge/config/config.ts';
import { withPathsOf, type Environment } from '../edge/config/environment.ts';
import type { ConfigFile } from '../edge/config/source.ts';
import type { IzeaxAccess } from '../edge/site.ts';
import { plainShortLinks, warningsOf } from '../edge/links/short-link-settings.ts';
import type { Fetch } from '../upstreams/http.ts';
import { askServicesOfAll, type Finding } from './check/ask-services.ts';
import { findLicenses, type FoundLicense } from './check/find-licenses.ts';
import { licenseLines } from './check/license-lines.ts';
import { isSetUp, layOut, layOutSite, reportOf, withLicenses, type SiteReport } from './check/report.ts';

export interface CheckOptions {
  env: Environment;
  /** null where variables say all: they describe one site */
  file?: ConfigFile | null;
  /** the report as one JSON text, for programs */
  isJson: boolean;
  fetch: Fetch;
  /** the report */
  print: (text: string) => void;
  /** why there is none, or nothing in it; and what the settings do to visitors */
  complain: (text: string) => void;
}

const statuses = { works: 0, fails: 1, notSetUp: 2 };

/**
 * Asks the services of every site one harmless question each, and tells the answers apart in plain words. Nothing that a
 * service says is printed but the names of its licences: services like to echo credentials and addresses.
 *
 * @returns the exit status: 0 when all that is configured works, 1 when something does not, 2 when nothing is
 *   configured or the configuration is wrong
 */
export async function runCheck(options: CheckOptions): Promise<number> {
  const { env, file = null, isJson, fetch, print, complain } = options;
  const read = readConfigured(env, file, complain);
  if (!read) return statuses.notSetUp;

  const { sites, hasFile } = read;
  const nameSettings = (id: string) => (sentence: string) => (hasFile ? withPathsOf(id, sentence) : sentence);
  for (const { id, twoM } of sites) {
    for (const warning of warningsOf(twoM?.shortLinks ?? plainShortLinks))
      complain(nameSettings(id)(warning));
  }
  const findings = await askServicesOfAll(sites, fetch);
  const licensesOf = createLicensesOf(fetch);
  const reports = await Promise.all(
    sites.map(async ({ id, izeax }, index) => {
      const found = findings[index] ?? [];
      const report = reportOf(id, found, nameSettings(id));
      if (!izeax || !hasContent(found)) return report;
      const licenses = await licensesOf(izeax);
      return withLicenses(report, licenses && licenseLines(licenses, izeax.licenses), nameSettings(id));
    }),
  );
  const configured = reports.filter(isSetUp);
  const isOk = configured.length > 0 && configured.every(({ ok }) => ok);
  print(isJson ? asJson(reports, isOk, hasFile) : asText(reports, hasFile));

  if (configured.length === 0) {
    complain('No service is set up: nothing was checked.');
    return statuses.notSetUp;
  }
  return isOk ? statuses.works : statuses.fails;
}

function hasContent(findings: readonly Finding[]): boolean {
  return findings.some(({ service, verdict }) => service === 'izeax' && verdict === 'works');
}

/** Sites that share an account share its content. */
function createLicensesOf(fetch: Fetch): (access: IzeaxAccess) => Promise<FoundLicense[] | null> {
  const found = new Map<string, Promise<FoundLicense[] | null>>();
  return (access) => {
    const { baseUrl, credential, accountId, scheme } = access;
    const key = JSON.stringify([baseUrl, credential, accountId, scheme]);
    let licenses = found.get(key);
    if (!licenses) found.set(key, (licenses = findLicenses(access, fetch)));
    return licenses;
  };
}

function asJson(reports: readonly SiteReport[], isOk: boolean, hasFile: boolean): string {
  return JSON.stringify(
    hasFile ? { sites: reports, ok: isOk } : { services: reports[0]?.services, ok: isOk },
  );
}

function asText(reports: readonly SiteReport[], hasFile: boolean): string {
  if (hasFile) return reports.map(layOutSite).join('\n\n');
  return reports.flatMap(({ services }) => services.map(layOut)).join('\n');
}

function readConfigured(
  env: Environment,
  file: ConfigFile | null,
  complain: (text: string) => void,
): { sites: ServicesOfSite[]; hasFile: boolean } | null {
  try {
    return readServicesOfSites(env, file);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    return null;
  }
}
