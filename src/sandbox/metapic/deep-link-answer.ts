/** One entry of Metapic's answer to `deep-links`, with all that it tells about money. */
import { hash } from '../hash.ts';
import { firstLinkId } from '../world/metapic-state.ts';
import type { SandboxDeepLink } from '../world/metapic-state.ts';
import type { World } from '../world/world.ts';
import { storeOf } from './stores.ts';
import type { Store } from './stores.ts';

export interface LinkQuestion {
  /** who is paid for the link's clicks */
  userId: string;
  /** asks what would come, and makes no link */
  isDry: boolean;
  /** milliseconds since 1970 */
  time: number;
}

/** In minor units of the store's currency. */
export const clickRevenue = 250;
const instagramClickRevenue = 100;

/** Answers for one address, and makes its link where the store is in the programme and the question is not dry. */
export function answerLink(world: World, url: string, question: LinkQuestion) {
  const before = lossyForm(url);
  const store = storeOf(world, url);
  if (!store) return { before, status: 'not_found' };

  const { isDry } = question;
  const id = isDry ? dryId(url) : linkFor(world, url, question).id;
  return {
    before,
    status: 'success',
    store: store.name,
    storeId: store.id,
    type: typeOf(store),
    after: deepLinkAddress(id),
    currency: store.currency.code,
    tag_id: isDry ? null : id,
    ...earnings(store),
  };
}

export function deepLinkAddress(id: string): string {
  return `https://c.mtpc.se/tags/link/${id}`;
}

/** The network that a store's programme belongs to. */
export function typeOf(store: Store): string {
  return `sandbox_${store.currency.code}`;
}

/** The address as Metapic repeats it: letters lower-cased, escapes decoded, no slash at the end. */
function lossyForm(url: string): string {
  const bare = url.toLowerCase().replace(/\/$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    // A lone percent sign is no escape; such an address comes back as it is.
    return bare;
  }
}

/** The same address for the same user is the same link; addresses that differ only in case are two. */
function linkFor(world: World, url: string, { userId, time }: LinkQuestion): SandboxDeepLink {
  for (const link of world.metapic.deepLinks.values()) {
    if (link.url === url && link.userId === userId) return link;
  }
  const id = String(firstLinkId + world.metapic.deepLinks.size);
  const link = { id, url, userId, createdAt: time, clicks: [] };
  world.metapic.deepLinks.set(link.id, link);
  return link;
}

/** A number like any other, but below all that are ever given: no link comes to live there later. */
function dryId(url: string): string {
  return String(1_000_000 + (hash(url) % 1_000_000));
}

/** Here so that tests can prove that none of it leaves the edge. */
function earnings(store: Store) {
  return {
    user_revenue_cpc: clickRevenue,
    user_instagram_cpc: String(instagramClickRevenue),
    user_revenue_cpa: 0,
    user_instagram_cpa: 0,
    user_revenue_cpc_formated: formatAmount(clickRevenue, store),
    user_instagram_cpc_formated: formatAmount(instagramClickRevenue, store),
    traffic_sources_costs: [
      sourceCost({ source: 0, title: 'General', cpc: clickRevenue, cpa: 0 }, store),
      sourceCost({ source: 1, title: 'Instagram', cpc: instagramClickRevenue, cpa: null }, store),
    ],
  };
}

interface TrafficSource {
  source: number;
  title: string;
  cpc: number;
  cpa: number | null;
}

function sourceCost({ source, title, cpc, cpa }: TrafficSource, store: Store) {
  return {
    id: Number(store.id) * 10 + source,
    store_id: store.id,
    source,
    cpc,
    invoice_cpc: cpc,
    cpa,
    invoice_cpa: null,
    created_at: '2023-05-03 12:01:08',
    updated_at: '2023-05-03 12:01:08',
    user_revenue: 1,
    client_revenue: null,
    cpc_formatted: formatAmount(cpc, store),
    title,
  };
}

function formatAmount(minorUnits: number, { currency }: Store): string {
  return `${(minorUnits / 100).toFixed(2)} ${currency.symbol}`;
}
