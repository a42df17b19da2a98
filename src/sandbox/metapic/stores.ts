/** The stores that pay for clicks: the world's shops. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { SandboxShop } from '../world/types.ts';
import type { World } from '../world/world.ts';

export interface Store {
  id: string;
  name: string;
  currency: SandboxShop['currency'];
}

/** @returns the store that sells at an address, or undefined where there is no programme */
export function storeOf(world: World, address: string): Store | undefined {
  const url = parseHttpUrl(address);
  if (!url) return undefined;
  const { host } = new URL(url);
  const shop = world.shops.find((candidate) => isUnder(host, domainOf(candidate)));
  // Metapic numbers its stores; that of the shop will do.
  return shop && { id: shop.customerId, name: shop.name, currency: shop.currency };
}

/** A programme pays for the whole domain: the shop's own site, its other subdomains, and the bare name. */
function domainOf(shop: SandboxShop): string {
  return new URL(shop.url).host.replace(/^www\./, '');
}

function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
