import type { Look } from '../src/model/look.ts';
import type { LooksPage } from '../src/model/looks-page.ts';
import type { Product } from '../src/model/product.ts';
import { pictureSizes } from '../src/sandbox/world/picture-sizes.ts';

/** Longest side in pixels of the sizes that each folder of pictures has. */
const sides = { thumbnail: 150, mobile: 320, normal: 640 };

/** Names that a careless page would run, or be torn by. */
const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(document.domain)</script>',
  '\u202Egnp.eliforp\u202C {{constructor}} ${7*7}',
  'Z̷̡͓̙̻̓̐a̶̲̅l̸̻̐g̴̱͛o̵͎̔ &lt;b&gt; 👩‍👩‍👧‍👦',
  'x'.repeat(400),
];

const longName = 'Maximiliane-Theodora von Hohenwarter-Lindenschmidt zu Unterobersbach';

/** @param folder address of the folder of pictures */
export function stateLooks(folder: string) {
  const product = (key: string, changes: Partial<Product> = {}): Product => ({
    key,
    name: 'Speckled Stoneware Mug',
    brand: null,
    url: `https://acme.com/${key}`,
    deepLink: null,
    store: null,
    price: { amount: '18.00', currency: 'USD' },
    availability: 'in-stock',
    image: `${folder}/${key}-product/mobile.webp`,
    ...changes,
  });
  const affiliate = { deepLink: 'https://c.mtpc.se/tags/link/2082970', store: 'Acme' };
  const mug = product('stoneware-mug', { isOwn: true });

  const products = {
    own: mug,
    affiliate: product('stoneware-mug', affiliate),
    soldOut: product('glass-carafe', { ...affiliate, name: 'Glass Carafe', availability: 'out-of-stock' }),
    noPrice: product('ceramic-vase', { ...affiliate, name: 'Ceramic Vase with a Narrow Neck', price: null }),
    long: product('wool-throw', {
      ...affiliate,
      name: 'Checked Lambswool Throw with a Hand-Twisted Fringe, 130 x 180 cm, Sand and Undyed Grey',
      brand: 'Skogsmo Ullspinneri och Väveri i Norra Hälsingland',
      store: 'Nordiska Textilkompaniet & Söner',
      price: { amount: '12890.00', currency: 'SEK' },
    }),
    hostile: product('oak-stool', {
      ...affiliate,
      name: hostileNames[0] ?? '',
      store: hostileNames[1] ?? '',
    }),
  };

  const look = (picture: string, name: string | null, changes: Partial<Look> = {}): Look => {
    const { width, height } = pictureSizes[picture] ?? { width: 4, height: 5 };
    const images = Object.entries(sides).map(([size, side]) => {
      const scale = side / Math.max(width, height);
      return {
        src: `${folder}/${picture}/${size}.webp`,
        width: Math.round(width * scale),
        height: Math.round(height * scale),
      };
    });
    return {
      id: `demo-${picture}-${name?.length ?? 0}`,
      kind: 'image',
      caption: 'Morning light, the usual coffee.',
      language: 'en',
      author: name === null ? null : { name, handle: null, avatar: null },
      origin: 'instagram',
      originUrl: null,
      publishedAt: '2026-11-19T22:41:39Z',
      width,
      height,
      images,
      video: null,
      products: [{ key: 'own' }],
      categories: ['Tableware'],
      shareUrl: null,
      sponsored: false,
      ...changes,
    };
  };

  const pages: Record<string, Look[]> = {
    one: [look('stoneware-mug-14', 'Lucía Belmonte Rey')],
    bare: ['stoneware-mug-2', 'stoneware-mug-9', 'stoneware-mug-11'].map((picture) =>
      look(picture, null, { products: [], caption: null, origin: null, publishedAt: null }),
    ),
    video: [
      look('stoneware-mug-1', 'Chidinma Okwuosa', {
        kind: 'video',
        video: { src: `${folder}/stoneware-mug-1/clip.mp4`, poster: null, captions: null },
      }),
      look('enamel-teapot-4', 'Hattie Pemberlow', { sponsored: true, products: [{ key: 'affiliate' }] }),
      look('stoneware-mug-3', 'Siobhán Mac Giolla'),
    ],
    selling: [
      look('glass-carafe-1', 'Camille Rousselot', { products: [{ key: 'soldOut' }] }),
      look('ceramic-vase-6', 'Beatriz Nogueirol', { products: [{ key: 'noPrice' }, { key: 'affiliate' }] }),
      look('stoneware-mug-4', 'Priya Raghunandan', { products: [{ key: 'affiliate' }] }),
    ],
    long: [
      look('wool-throw-1', longName, { products: [{ key: 'long' }] }),
      look('linen-cushion-3', 'سلمى بنت عبد الرحمن الزهراوي القرطبية', { products: [{ key: 'long' }] }),
      look('wool-throw-3', 'Александра Константиновна Вознесенская-Преображенская', {
        products: [{ key: 'own' }],
      }),
    ],
    hostile: hostileNames.map((name, index) =>
      look(`oak-stool-${(index % 4) + 1}`, name, {
        caption: name,
        originUrl: 'javascript:alert(1)',
        products: [{ key: 'hostile' }],
      }),
    ),
    broken: ['stoneware-mug-5', 'stoneware-mug-6', 'stoneware-mug-7'].map((picture) =>
      look(picture, 'Shiori Komine', {
        images: [{ src: `${folder}/nowhere/${picture}.webp`, width: 512, height: 640 }],
      }),
    ),
    some: [
      'stoneware-mug-11',
      'stoneware-mug-13',
      'stoneware-mug-8',
      'stoneware-mug-10',
      'stoneware-mug-12',
      'stoneware-mug-7',
    ].map((picture) => look(picture, 'Jule Brandhorst')),
    empty: [],
  };

  return {
    products,
    /** the page of a state; null where there is no such state */
    page(state: string, next: string | null = null): LooksPage | null {
      const looks = pages[state];
      return looks ? { looks, products, next, reason: looks.length ? null : 'empty' } : null;
    },
  };
}
