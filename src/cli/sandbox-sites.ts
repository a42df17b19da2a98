import { defaultSite, type OlapicAccess, type ServiceAccess, type Site } from '../edge/site.ts';
import { currentRelease } from '../edge/site-release.ts';
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../sandbox/credentials.ts';
import { shops } from '../sandbox/world/shops.ts';
import { widgets } from '../sandbox/world/widgets.ts';

/** Nothing listens there: the demo hands its requests to the sandbox itself. */
const sandboxOrigin = 'http://sandbox.invalid';

const service = (path: string, credential: string): ServiceAccess => ({
  baseUrl: `${sandboxOrigin}/${path}`,
  credential,
});

/** A shop with a widget of the vendor's has somewhere to count what visitors do. */
function olapicOf(apiKey: string): OlapicAccess {
  const access = service('olapic', apiKey);
  const shop = shops.find((one) => one.apiKey === apiKey);
  const widget = widgets.find((one) => one.shop === shop?.customerId);
  return { ...access, analytics: widget && { baseUrl: access.baseUrl, instance: widget.id } };
}

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
    pictureHosts: [],
    currency: null,
    serverKey: null,
    release: currentRelease,
    metapic: { ...service('metapic', sandboxMetapicToken), publishers: { default: '1', anna: '2' } },
    twoM: service('two-m', sandboxTwoMKey),
    izeax: {
      ...service('izeax', sandboxIzeaxToken),
      accountId: sandboxIzeaxAccount,
      scheme: 'Bearer:' as const,
    },
  };
  const magazine: Site = { ...common, id: defaultSite, olapic: olapicOf(sandboxOlapicKey) };
  const shopSites = shops.map(({ name, url, apiKey }) => ({
    ...common,
    id: name.toLowerCase(),
    ownHosts: [...hosts, new URL(url).host],
    olapic: olapicOf(apiKey),
  }));
  return [magazine, ...shopSites];
}
