import { defaultSite, type ServiceAccess, type Site } from '../edge/site.ts';
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../sandbox/credentials.ts';
import { shops } from '../sandbox/world/shops.ts';

/** Nothing listens there: the demo hands its requests to the sandbox itself. */
const sandboxOrigin = 'http://sandbox.invalid';

const service = (path: string, credential: string): ServiceAccess => ({
  baseUrl: `${sandboxOrigin}/${path}`,
  credential,
});

/**
 * The demo's customers: a magazine that shows Acme's photos and earns with them, and each shop with its own.
 * @param origins where the demo's pages are
 */
export function sandboxSites(origins: string[]): Site[] {
  const hosts = origins.map((origin) => new URL(origin).host);
  const common = {
    origins,
    ownHosts: hosts,
    linkHosts: ['*'],
    deniedHosts: [],
    currency: null,
    serverKey: null,
    metapic: { ...service('metapic', sandboxMetapicToken), publishers: { default: '1', anna: '2' } },
    twoM: service('two-m', sandboxTwoMKey),
    izeax: {
      ...service('izeax', sandboxIzeaxToken),
      accountId: sandboxIzeaxAccount,
      scheme: 'Bearer:' as const,
    },
  };
  const magazine: Site = { ...common, id: defaultSite, olapic: service('olapic', sandboxOlapicKey) };
  const shopSites = shops.map(({ name, url, apiKey }) => ({
    ...common,
    id: name.toLowerCase(),
    ownHosts: [...hosts, new URL(url).host],
    olapic: service('olapic', apiKey),
  }));
  return [magazine, ...shopSites];
}
