/** Do the keys work? In the words of `lookstream check`. */
import { readServicesOfSites } from '../../edge/config/config.ts';
import type { Environment } from '../../edge/config/environment.ts';
import type { UpstreamService } from '../../upstreams/errors.ts';
import type { Fetch } from '../../upstreams/http.ts';
import { askServices } from '../check/ask-services.ts';
import { layOut, reportOf, type Line } from '../check/report.ts';
import { askForKeys } from './ask-keys.ts';
import type { Prompter } from './prompter.ts';

/** What is asked for again when a service does not work. */
const keysOf: Record<UpstreamService, string[]> = {
  olapic: ['OLAPIC_API_KEY'],
  metapic: ['METAPIC_TOKEN', 'METAPIC_USER_ID'],
  'two-m': ['TWO_M_API_KEY'],
  izeax: [],
};

/**
 * Lets a person type a key again as often as it takes.
 *
 * @param variables gets the keys that are typed again
 * @param prompter null where nobody can be asked: what does not work is said, and kept
 * @returns whether all that is set up works
 */
export async function tryKeys(
  variables: Record<string, string>,
  { fetch, prompter, print }: { fetch: Fetch; prompter: Prompter | null; print: (text: string) => void },
): Promise<boolean> {
  let isOk = true;
  for (const line of await findingsFor(variables, fetch)) {
    let latest = line;
    print(layOut(latest));
    while (prompter && isFailing(latest) && (await isTypedAgain(prompter, latest.service))) {
      const names = keysOf[latest.service];
      const typed: Record<string, string> = {};
      await askForKeys(prompter, typed, names);
      // What is left out now is off.
      for (const name of names) variables[name] = typed[name] ?? '';
      latest =
        (await findingsFor(variables, fetch)).find(({ service }) => service === line.service) ?? latest;
      print(layOut(latest));
    }
    isOk &&= !isFailing(latest);
  }
  return isOk;
}

async function findingsFor(env: Environment, fetch: Fetch): Promise<Line[]> {
  const [site] = readServicesOfSites(env).sites;
  return site ? reportOf(site.id, await askServices(site, fetch), (sentence) => sentence).services : [];
}

const isFailing = ({ verdict }: Line) => verdict !== 'works' && verdict !== 'off';

async function isTypedAgain(prompter: Prompter, service: UpstreamService): Promise<boolean> {
  if (keysOf[service].length === 0) return false;
  const choice = await prompter.choose('What now?', [
    { value: 'again', label: 'Type it again' },
    { value: 'keep', label: 'Keep it as it is' },
  ]);
  return choice === 'again';
}
