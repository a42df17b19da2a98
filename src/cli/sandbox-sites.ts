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
  return {
    ...{ ...access, uploaderId: shop?.userId, widgetInstance: widget?.id },
    analytics: widget && { baseUrl: access.baseUrl, instance: widget.id },
  };
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
    reports: { delivery: 'direct' as const, mostPerHour: 10, contact: null },
    uploads: {
      ...{ as: 'site' as const, termsVersion: '2026-11', termsUrl: null, takesVideos: true },
    },
    metapic: { ...service('metapic', sandboxMetapicToken), publishers: { default: '1', anna: '2' } },
    twoM: service('two-m', sandboxTwoMKey),
    izeax: {
      ...service('izeax', sandboxIzeaxToken),
      accountId: sandboxIzeaxAccount,
      scheme: 'Bearer:' as const,
      licenses: ['Full Rights', 'Limited'],
      products: new Map([
        ['mug', 'stoneware-mug'],
        ['teapot', 'enamel-teapot'],
        ['linen', 'linen-cushion'],
        ['oak', 'oak-stool'],
        ['carafe', 'glass-carafe'],
        ['candle', 'ribbed-candle'],
        ['board', 'walnut-serving-board'],
        ['anvil', 'acme-anvil-50lb'],
        ['vase', 'ceramic-vase'],
      ]),
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
