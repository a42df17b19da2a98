/** `lookstream check`: do the credentials work? */
import { readEnvironment, ConfigError, type Environment } from '../edge/environment.ts';
import { plainShortLinks, warningsOf } from '../edge/links/short-link-settings.ts';
import { readServices } from '../edge/service-config.ts';
import type { SiteServices } from '../edge/site.ts';
import type { UpstreamService } from '../upstreams/errors.ts';
import type { Fetch } from '../upstreams/http.ts';
import { askServices } from './check/ask-services.ts';
import type { Verdict } from './check/verdict.ts';
import { wordsFor, type Words } from './check/words.ts';

export interface CheckOptions {
  env: Environment;
  /** the report as one JSON text, for programs */
  isJson: boolean;
  fetch: Fetch;
  /** the report */
  print: (text: string) => void;
  /** why there is none, or nothing in it; and what the settings do to visitors */
  complain: (text: string) => void;
}

interface Line extends Words {
  service: UpstreamService;
  verdict: Verdict;
}

const statuses = { works: 0, fails: 1, notSetUp: 2 };

/**
 * Asks every configured service one harmless question, and tells the answers apart in plain words. Nothing that a
 * service says is printed: services like to echo credentials and addresses.
 *
 * @returns the exit status: 0 when all that is configured works, 1 when something does not, 2 when nothing is
 *   configured or the configuration is wrong
 */
export async function runCheck({ env, isJson, fetch, print, complain }: CheckOptions): Promise<number> {
  const services = readConfigured(env, complain);
  if (!services) return statuses.notSetUp;

  for (const warning of warningsOf(services.twoM?.shortLinks ?? plainShortLinks)) complain(warning);
  const findings = await askServices(services, fetch);
  const lines: Line[] = findings.map(({ service, verdict }) => ({
    ...{ service, verdict },
    ...wordsFor(service, verdict),
  }));
  const configured = lines.filter(({ verdict }) => verdict !== 'off');
  const isOk = configured.length > 0 && configured.every(({ verdict }) => verdict === 'works');
  print(isJson ? JSON.stringify({ services: lines, ok: isOk }) : lines.map(layOut).join('\n'));

  if (configured.length === 0) {
    complain('No service is set up: nothing was checked.');
    return statuses.notSetUp;
  }
  return isOk ? statuses.works : statuses.fails;
}

function readConfigured(env: Environment, complain: (text: string) => void): SiteServices | null {
  const reader = readEnvironment(env);
  const services = readServices(reader);
  try {
    reader.check();
    return services;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    return null;
  }
}

/** As wide as the longest verdict and two blanks. */
const firstColumn = 15;

function layOut({ verdict, message, advice }: Line): string {
  const first = verdict.padEnd(firstColumn) + message;
  return advice === null ? first : `${first}\n${' '.repeat(firstColumn)}${advice}`;
}
