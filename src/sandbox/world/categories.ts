/** How the shops of the sandbox's world group what they sell. */
import { acme, nordlund } from './shops.ts';
import type { SandboxCategory, SandboxShop } from './types.ts';

export const categories: SandboxCategory[] = [
  category(acme, '4120701', 'tableware', 'Tableware', [
    'stoneware-mug',
    'enamel-teapot',
    'glass-carafe',
    'walnut-serving-board',
    'cast-iron-trivet',
  ]),
  category(acme, '4120714', 'lighting', 'Lamps & Candles', ['brass-desk-lamp', 'ribbed-candle']),
  category(acme, '4120729', 'plants', 'Plants & Vases', ['terracotta-planter', 'ceramic-vase']),
  category(acme, '4120733', 'seating', 'Seating & Textiles', ['oak-stool', 'linen-cushion', 'wool-throw']),
  category(acme, '4120748', 'workshop', 'Workshop', ['acme-anvil-50lb', 'cast-iron-trivet']),
  category(nordlund, '4126502', 'dukning', 'Dukning', ['nordlund-mugg', 'nordlund-karaff']),
];

function category(
  shop: SandboxShop,
  id: string,
  key: string,
  name: string,
  products: string[],
): SandboxCategory {
  return { id, shop: shop.customerId, key, name, url: `${shop.url}/c/${key}`, products };
}
