import type { EmptyReason, LooksPage } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import type { FoundLook } from '../../upstreams/olapic/found-look.ts';
import type { Missing } from '../../upstreams/olapic/missing.ts';
import { firstPlace, readCursor, writeCursor } from '../cursor.ts';
import type { Guard } from '../guard/who-may-call.ts';
import type { GroupPages } from '../izeax/group-pages.ts';
import { fingerprint } from '../keys.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problems.ts';
import type { Tombstones } from '../takedown/tombstones.ts';
import type { Cached, UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import { createFindWidget, type FindWidget, type Widget } from '../widgets/widgets.ts';
import { createAccountOf } from './account.ts';
import { askedLists } from './asked-lists.ts';
import { collectLooks, type Collected, type Mix } from './collect-looks.ts';
import { createCurrencyOf } from './currency.ts';
import { listKeyOf } from './list-query.ts';
import { walkList } from './list-walk.ts';
import { izeaxIdOf, olapicIdOf } from './look-id.ts';
import type { LooksQuery } from './looks-query.ts';
import { createAskOlapic } from './olapic-answers.ts';
import { pricedProduct, pricedProducts, withoutOldFacts } from './product-facts.ts';
import { createShownLooks } from './shown-looks.ts';
import { createUpstreamPages, type UpstreamPage } from './upstream-pages.ts';

/**
 * Reading looks and products. Products have their prices, but no links yet: `joinProducts` puts those in place.
 * Each call throws `ProblemError` or `UpstreamError`.
 */
export interface Looks {
  page(visit: Visit, query: LooksQuery): Promise<LooksPage>;
  /** @param id such as `olapic-3042079992` @returns a page of that look alone, or of none with the reason */
  one(visit: Visit, id: string): Promise<LooksPage>;
  /** null when there is no such product, or nothing to buy */
  product(visit: Visit, key: string): Promise<Product | null>;
  /** How the shop set up a widget at Olapic. */
  widget: FindWidget;
}

export interface LooksParts {
  cache: UpstreamCache;
  guard: Guard;
  tombstones: Tombstones;
  groups: GroupPages;
  secret: string;
  now: () => number;
  log: Log;
}

export function createLooks({ cache, guard, tombstones, groups, secret, now, log }: LooksParts): Looks {
  const askOlapic = createAskOlapic(cache, guard);
  const accountOf = createAccountOf(cache);
  const pages = createUpstreamPages({ askOlapic, accountOf, groups, now });
  const currencyOf = createCurrencyOf(accountOf, log);
  const findWidget = createFindWidget(askOlapic);

  /** Both calls are under way at once: neither waits for the other. */
  async function priced(visit: Visit, collecting: Promise<Omit<Collected, 'place'>>) {
    const [{ looks, products, reason }, currency] = await Promise.all([collecting, currencyOf(visit)]);
    const page = { looks, products: pricedProducts(products, currency), next: null };
    return { ...page, reason: looks.length > 0 ? null : reason };
  }

  async function pageOf(visit: Visit, { cursor, limit }: LooksQuery, mix: Mix): Promise<LooksPage> {
    const { site } = visit.tenant;
    const canonical = await canonicalOf(site.id, mix);
    const from = cursor === undefined ? null : await readCursor(secret, canonical, cursor);
    const collecting = collectLooks(mix, from, limit, {
      read: (list, place) => pages.at(visit, list, place),
      now: now(),
      shown: createShownLooks(tombstones, site.id),
      canDoWithout(error) {
        const isAway = error instanceof UpstreamError || isServiceOff(error);
        if (isAway) log({ level: 'warn', event: 'list-left-out', site: site.id, error });
        return isAway;
      },
    });
    const [page, { place }] = await Promise.all([priced(visit, collecting), collecting]);
    return { ...page, next: place && (await writeCursor(secret, canonical, place)) };
  }

  /** A look by itself, as the only page of a list of one. */
  async function readOne(visit: Visit, id: string): Promise<UpstreamPage> {
    const assetId = izeaxIdOf(id);
    if (assetId !== null) return groups.one(visit, assetId);
    const mediaId = olapicIdOf(id) ?? '';
    const ask = (client: Olapic) => client.media.byId(mediaId);
    return pageOfOne(await askOlapic(visit, { key: ['look', id], ask }));
  }

  return {
    widget: findWidget,

    async page(visit, query) {
      const widget = query.widget === undefined ? null : await findWidget(visit, query.widget, query.preview);
      if (widget && 'missing' in widget) return nothing(widget.missing);
      const mix = askedLists(query, widget && widget.defaults);
      if (mix.lists.length === 0) return nothing('unknown');
      const page = await pageOf(visit, query, mix);
      return widget && query.cursor === undefined ? withSettings(page, widget) : page;
    },

    async one(visit, id) {
      if (olapicIdOf(id) === null && izeaxIdOf(id) === null) return nothing('unknown');
      const walk = walkList({
        ...{ from: firstPlace, now: now() },
        read: () => readOne(visit, id),
        shown: createShownLooks(tombstones, visit.tenant.site.id),
      });
      const page = await priced(visit, headOf(walk));
      // One that was taken down is as unknown as one that never was.
      return page.reason === 'empty' ? { ...page, reason: 'unknown' } : page;
    },

    async product(visit, key) {
      const [{ value, fetchedAt }, currency] = await Promise.all([
        askOlapic(visit, { key: ['product', key], ask: (client) => client.streams.byKey(key) }),
        currencyOf(visit),
      ]);
      const found = value.missing === null ? value.found.product : null;
      return found && pricedProduct(withoutOldFacts(found, now() - fetchedAt), currency);
    },
  };
}

function nothing(reason: EmptyReason): LooksPage {
  return { looks: [], products: {}, next: null, reason };
}

function withSettings(page: LooksPage, { settings }: Widget): LooksPage {
  return { ...page, widget: settings };
}

/** Short, since every cursor carries it. */
function canonicalOf(site: string, { lists, min, fallback }: Mix): Promise<string> {
  const keys = [lists, fallback].map((some) => some.map(listKeyOf));
  return fingerprint(JSON.stringify([site, min, ...keys]));
}

function isServiceOff(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.type === 'urn:lookstream:problem:service-off';
}

async function headOf(walk: ReturnType<typeof walkList>): Promise<Omit<Collected, 'place'>> {
  const head = await walk.head();
  return head
    ? { looks: [head.look], products: Object.fromEntries(head.products), reason: 'empty' }
    : { looks: [], products: {}, reason: walk.reason };
}

function pageOfOne({ value, fetchedAt }: Cached<FoundLook | Missing>): UpstreamPage {
  if (value.missing !== null) return { value, fetchedAt };
  const { look, ...rest } = value;
  return { value: { ...rest, looks: [look], next: null }, fetchedAt };
}
