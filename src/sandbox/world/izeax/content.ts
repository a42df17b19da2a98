/** What the creators made, all invented. */
import type { SandboxAsset, SandboxCreator } from './types.ts';

const creators = {
  odile: { id: '88121', name: 'Odile Marchetti-Wren' },
  bram: { id: '88134', name: 'Bram Vossenaar' },
  yuki: { id: '88150', name: '藤沢 ゆき' },
  kit: { id: '88163', name: '@kit.and.kettle' },
} satisfies Record<string, SandboxCreator>;

type Row = [
  id: string,
  picture: string,
  creator: SandboxCreator,
  platform: string,
  license: string,
  tagList: string[],
  exceptions?: Partial<SandboxAsset>,
];

const { odile, bram, yuki, kit } = creators;

const rows: Row[] = [
  ['227954', 'ceramic-vase-1', odile, 'Instagram', 'Full Rights', cut('figurine', 'art', 'porcelain')],
  ['227953', 'stoneware-mug-2', odile, 'Instagram', 'Full Rights', cut('mug', 'morning', 'ad')],
  // A comma of its own, which the cut takes for one of the list's.
  ['227952', 'enamel-teapot-3', kit, 'Instagram', 'Limited', cut('tea, always', 'teapot')],
  // A quotation mark was lost: this text is no JSON any more.
  ['227951', 'linen-cushion-1', bram, 'Blog', 'Full Rights', ['["linen"', '"cushion', '"home"]']],
  ['227950', 'oak-stool-2', bram, 'Blog', 'Limited', ['oak', 'stool, three-legged', 'oak']],
  ['227949', 'brass-desk-lamp-1', yuki, 'Instagram', 'Q4-2018-X', cut('ランプ', 'desk')],
  ['227948', 'wool-throw-1', odile, 'Facebook', 'Full Rights', []],
  ['227947', 'glass-carafe-3', yuki, 'YouTube', 'Full Rights', cut('carafe'), { isDownloadable: false }],
  ['227946', 'ribbed-candle-2', kit, 'Instagram', 'Full Rights', cut('candle', 'evening')],
  ['227945', 'terracotta-planter-4', kit, 'Instagram', 'Limited', cut('plants', 'balcony')],
  ['227944', 'walnut-serving-board-2', bram, 'Blog', 'Full Rights', cut('board', 'bread', 'walnut')],
  ['227943', 'acme-anvil-50lb-2', bram, 'Twitter', 'Full Rights', cut('anvil', 'anvil', '')],
  ['227942', 'stoneware-mug-4', odile, 'Instagram', 'Limited', cut('mug', 'two')],
  ['227941', 'ceramic-vase-4', yuki, 'Instagram', 'Full Rights', cut('vase', 'stems')],
];

export const assets: SandboxAsset[] = rows.map(
  ([id, picture, creator, platform, license, tagList, exceptions]) => ({
    ...{ id, picture, creator, platform, license, tagList },
    isDownloadable: true,
    ...exceptions,
  }),
);

/** Tags as the service gives them out: the text of a JSON array, cut at every comma. */
function cut(...tags: string[]): string[] {
  return JSON.stringify(tags).split(',');
}
