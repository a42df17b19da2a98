/** `lookstream check`: do the credentials work? */
import { ConfigError } from '../edge/config/config-error.ts';
import { readServicesOfSites, type ServicesOfSite } from '../edge/config/config.ts';
import { withPathsOf, type Environment } from '../edge/config/environment.ts';
import type { ConfigFile } from '../edge/config/source.ts';
import { plainShortLinks, warningsOf } from '../edge/links/short-link-settings.ts';
import type { Fetch } from '../upstreams/http.ts';
import { askServicesOfAll } from './check/ask-services.ts';
import { isSetUp, layOut, layOutSite, reportOf, type SiteReport } from './check/report.ts';

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
 * service says is printed: services like to echo credentials and addresses.
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
  const reports = sites.map(({ id }, index) => reportOf(id, findings[index] ?? [], nameSettings(id)));
  const configured = reports.filter(isSetUp);
  const isOk = configured.length > 0 && configured.every(({ ok }) => ok);
  print(isJson ? asJson(reports, isOk, hasFile) : asText(reports, hasFile));

  if (configured.length === 0) {
    complain('No service is set up: nothing was checked.');
    return statuses.notSetUp;
  }
  return isOk ? statuses.works : statuses.fails;
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
