/** The groups that the content is in: more than a page of them. */
import { assets } from './content.ts';
import type { SandboxAsset, SandboxContentGroup } from './types.ts';

const allAssets = idsOf(() => true);

/** These make themselves, from what was published where. */
const platformGroups = ['Instagram', 'Blog', 'Facebook', 'YouTube', 'Twitter'].map(
  (name): SandboxContentGroup => ({
    id: `virtual-platform-${name.toLowerCase()}`,
    ...{ type: 'platform', name, assets: idsOf(({ platform }) => platform === name) },
  }),
);

type CustomRow = [id: string, name: string, assets: string[]];

const customRows: CustomRow[] = [
  ['6001', 'For the shop window', allAssets],
  ['6002', 'Mugs and mornings', idsShowing('stoneware-mug', 'enamel-teapot')],
  ['6003', 'Bread, boards and anvils', idsShowing('walnut-serving-board', 'acme-anvil-50lb')],
  ['6004', 'Light in the evening', idsShowing('ribbed-candle', 'brass-desk-lamp')],
  ['6005', 'A vase on every sill', idsShowing('ceramic-vase', 'terracotta-planter')],
  // Somebody has made it, and put nothing in yet.
  ['6006', 'For next year', []],
];

export const groups: SandboxContentGroup[] = [
  { id: 'virtual-campaign-6', type: 'campaign', name: 'A table for autumn', assets: allAssets.slice(0, 8) },
  ...platformGroups,
  ...customRows.map(([id, name, ids]): SandboxContentGroup => ({ id, type: 'custom', name, assets: ids })),
];

function idsShowing(...products: string[]): string[] {
  return idsOf(({ picture }) => products.some((product) => picture.startsWith(product)));
}

function idsOf(isIn: (asset: SandboxAsset) => boolean): string[] {
  return assets.filter(isIn).map(({ id }) => id);
}
