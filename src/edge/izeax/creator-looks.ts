import pLimit from 'p-limit';
import type { Look } from '../../model/look.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { AssetSummary } from '../../upstreams/izeax/content.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { PagePosition } from '../../upstreams/page-position.ts';
import { izeaxIdOf } from '../looks/look-id.ts';
import { createAskOlapic } from '../looks/olapic-answers.ts';
import { pictureAddress } from '../looks/picture-address.ts';
import { isListedPicture } from '../looks/picture-hosts.ts';
import type { Visit } from '../visit.ts';
import { createAssetDetails, type AssetDetail, type Bounded } from './asset-details.ts';
import { createAssetFiles } from './asset-files.ts';
import { creatorLookOf, fileBox, keysOfTags } from './creator-look.ts';
import type { GroupPages, GroupPagesParts } from './group-pages.ts';
import { createAskIzeax, missingAsset } from './izeax-answers.ts';
import { createNoteLicenses, isLicensed } from './licenses.ts';
import { createTaggedProducts } from './tagged-products.ts';

/** What a group's list tells of a page. */
interface ListedAssets {
  missing: null;
  assets: AssetSummary[];
  next: PagePosition | null;
  dropped: number;
}

/** An asset that may be shown, and where it was published. */
interface ShownAsset {
  detail: AssetDetail;
  platform: string | null;
}

/** Calls at the same time for one page: a list names ten assets, and tells neither licence nor tags. */
const atOnce = 4;

/** What creators made, as looks; see `GroupPages`. */
export function createCreatorLooks({ cache, guard, publicUrl, now, log }: GroupPagesParts): GroupPages {
  const askIzeax = createAskIzeax(cache, guard);
  const detailOf = createAssetDetails(askIzeax);
  const productsOf = createTaggedProducts(createAskOlapic(cache, guard), now, log);
  const noteLicenses = createNoteLicenses(log);

  const listOf = (visit: Visit, group: string, position: PagePosition | null) =>
    askIzeax(visit, {
      key: ['group', group, position ? JSON.stringify(position) : 'first'],
      async ask({ content }) {
        const list = content.assets(group, position ? { from: position } : {});
        const { items, dropped, next } = await list.first();
        const value: ListedAssets = { missing: null, assets: items, dropped, next };
        return { value, freshFor: null };
      },
    });

  async function read(visit: Visit, assets: AssetSummary[], bounded: Bounded): Promise<ShownAsset[]> {
    const settled = await Promise.allSettled(assets.map(({ id }) => detailOf(visit, id, bounded)));
    const failures = settled.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    heed(visit, failures, assets.length);
    const found = settled.flatMap((one, index): ShownAsset[] => {
      if (one.status === 'rejected' || one.value.value.missing !== null) return [];
      return [{ detail: one.value.value, platform: assets[index]?.platform ?? null }];
    });
    return licensed(visit, found);
  }

  /** One asset that cannot be had is left out. Where none can, it is the service that is away. */
  function heed({ tenant: { site } }: Visit, failures: readonly unknown[], asked: number): void {
    if (failures.length === 0) return;
    const isOfAsset = (error: unknown) => error instanceof UpstreamError && error.kind === 'shape';
    const isAway = failures.length === asked && !failures.some(isOfAsset);
    const fatal = failures.find((error) => isAway || !(error instanceof UpstreamError));
    if (fatal !== undefined) throw fatal;
    log({ level: 'warn', event: 'assets-unread', site: site.id, count: failures.length, error: failures[0] });
  }

  function licensed({ tenant: { site } }: Visit, assets: ShownAsset[]): ShownAsset[] {
    const isShown = ({ detail }: ShownAsset) => isLicensed(site.izeax?.licenses ?? [], detail.license);
    const hidden = assets.filter((asset) => !isShown(asset));
    noteLicenses(
      site,
      hidden.map(({ detail }) => detail.license),
    );
    return assets.filter(isShown);
  }

  /** Together with the products that their tags stand for. */
  async function present(visit: Visit, assets: ShownAsset[], bounded: Bounded) {
    const keysByTag = visit.tenant.site.izeax?.products ?? new Map<string, string>();
    const keysOf = ({ detail }: ShownAsset) => keysOfTags(detail.tags, keysByTag);
    const known = await productsOf(visit, assets.flatMap(keysOf), bounded);
    const looks = assets.flatMap((asset) => {
      const products = keysOf(asset).flatMap((key) => known.get(key) ?? []);
      const { detail, platform } = asset;
      return creatorLookOf(detail, { platform, fileUrl: fileUrlOf(visit, detail), products }) ?? [];
    });
    const products = Object.fromEntries([...known.values()].map((product) => [product.key, product]));
    return { looks, products };
  }

  function fileUrlOf({ tenant: { site } }: Visit, { id, fileOrigin }: AssetDetail): string | null {
    if (publicUrl === null || fileOrigin === null || !isListedPicture(site, fileOrigin)) return null;
    return pictureAddress(publicUrl, site.id, `izeax-${id}`, fileBox);
  }

  return {
    async at(visit, group, position) {
      const { value: list, fetchedAt } = await listOf(visit, group, position);
      if (list.missing !== null) return { value: list, fetchedAt };
      const bounded = pLimit(atOnce);
      const named = withNames(list.assets);
      const { looks, products } = await present(visit, await read(visit, named, bounded), bounded);
      const dropped = list.dropped + list.assets.length - looks.length;
      return { value: pageOf({ looks, products, dropped, next: list.next }), fetchedAt };
    },

    async one(visit, assetId) {
      const bounded = pLimit(atOnce);
      const { value: detail, fetchedAt } = await detailOf(visit, assetId, bounded);
      if (detail.missing !== null) return { value: detail, fetchedAt };
      const { looks, products } = await present(
        visit,
        licensed(visit, [{ detail, platform: null }]),
        bounded,
      );
      if (looks.length === 0) return { value: missingAsset, fetchedAt };
      return { value: pageOf({ looks, products, dropped: 0, next: null }), fetchedAt };
    },

    file: createAssetFiles(askIzeax, now),
  };
}

/** Each once. What no decision could name could not be taken down either. */
function withNames(assets: AssetSummary[]): AssetSummary[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  return [...byId.values()].filter(({ id }) => izeaxIdOf(`izeax-${id}`) !== null);
}

function pageOf(page: {
  looks: Look[];
  products: OlapicPage['products'];
  dropped: number;
  next: PagePosition | null;
}): OlapicPage {
  return { missing: null, freshFor: null, ...page };
}
