import type { Look, LookImage } from '../../src/model/look.ts';
import type { LooksPage } from '../../src/model/looks-page.ts';
import type { Product } from '../../src/model/product.ts';

/**
 * Where the tests' edge and pictures are; msw answers there, so nothing leaves the machine. Outside of a browser it is
 * a name that a server puts its own address in place of.
 */
export const edgeAddress = `${'location' in globalThis ? location.origin : 'http://fixtures.test'}/edge`;

/** One look in the widths the edge offers; the picture's address says which look and which width. */
export function makeLook(id: string, changes: Partial<Look> = {}): Look {
  return {
    id,
    kind: 'image',
    caption: `The vase of ${id}, where the light is best. #aalisvase #stilllife`,
    language: 'en',
    author: { name: `Kaisa ${id}`, handle: `@kaisa-${id}`, avatar: null },
    origin: 'instagram',
    originUrl: `https://instagram.example/${id}`,
    publishedAt: '2018-10-02T19:31:58Z',
    width: 1080,
    height: 1350,
    images: [makeImage(id, 320), makeImage(id, 640), makeImage(id, 1080)],
    video: null,
    products: [{ key: 'vase' }],
    categories: [],
    shareUrl: `https://shop.example/vase?look=${id}`,
    sponsored: false,
    ...changes,
  };
}

export function makeImage(id: string, width: number): LookImage {
  return { src: `${edgeAddress}/v1/pictures/${id}/${width}`, width, height: (width * 5) / 4 };
}

export function makeProduct(key: string, changes: Partial<Product> = {}): Product {
  return {
    key,
    name: `Aalis ${key}, ochre`,
    brand: null,
    url: `https://shop.example/${key}`,
    deepLink: `https://c.mtpc.example/${key}`,
    store: 'Nordlund',
    price: { amount: '89.00', currency: 'EUR' },
    availability: 'in-stock',
    image: `${edgeAddress}/v1/pictures/${key}/320`,
    ...changes,
  };
}

/** The shop's own product: no deep link, so no advertising. */
export function makeOwnProduct(key: string, changes: Partial<Product> = {}): Product {
  return makeProduct(key, { deepLink: null, store: null, isOwn: true, ...changes });
}

/** A page with so many looks; the first shows three products, the others one. */
export function makePage(count: number, changes: Partial<LooksPage> = {}): LooksPage {
  const looks = Array.from({ length: count }, (_, index) =>
    makeLook(
      `look-${index + 1}`,
      index === 0 ? { products: [{ key: 'vase' }, { key: 'bowl' }, { key: 'lamp' }] } : {},
    ),
  );
  const products = {
    vase: makeProduct('vase'),
    bowl: makeOwnProduct('bowl'),
    lamp: makeProduct('lamp', { availability: 'out-of-stock' }),
  };
  return { looks, products, next: null, reason: null, ...changes };
}

/** What people write who mean harm: markup in every text, scripts in every address. */
export const hostileText = '<img src=x onerror="window.hacked = true"><b>bold</b>';

export const hostileAddresses = [
  'javascript:window.hacked=true',
  'data:text/html,<script>window.hacked=true</script>',
  '/relative/path',
  'vbscript:msgbox(1)',
  'https://user:password@shop.example/',
];

export function makeHostilePage(address: string): LooksPage {
  const product = makeProduct('trap', {
    name: hostileText,
    store: hostileText,
    url: address,
    deepLink: address,
    image: address,
  });
  const look = makeLook('trap', {
    caption: hostileText,
    author: { name: hostileText, handle: hostileText, avatar: address },
    originUrl: address,
    shareUrl: address,
    products: [{ key: 'trap' }],
  });
  return { looks: [look], products: { trap: product }, next: null, reason: null };
}
