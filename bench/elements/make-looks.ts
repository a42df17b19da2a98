import type { Look } from '../../src/model/look.ts';
import type { LooksPage } from '../../src/model/looks-page.ts';
import type { Product } from '../../src/model/product.ts';

const firstNames = 'Kaisa Amir Ingrid Tomás Yuki Noor Élodie Björn Chiara Dmitri Zanele Pádraig'.split(' ');
const lastNames =
  'Mäkelä Haddad Lindqvist Ortega Tanaka Jansen Moreau Strand Rossi Volkov Khumalo Byrne'.split(' ');
const things = 'vase bowl lamp mug chair rug throw tray jug stool candle mirror'.split(' ');
const colours = 'ochre slate moss clay ink sand rust cream'.split(' ');
const words =
  'the light is best here in the morning and we moved it twice before it found its place by the window with what my mother left us'.split(
    ' ',
  );

/** The widths that the benchmark's pictures come in; all are 4:5. */
export const pictureWidths = [320, 640] as const;

/**
 * A page of looks as the edge would answer it; the same number of looks is the same page, every time.
 *
 * @param origin where the pictures are, such as `http://127.0.0.1:1234`
 */
export function makeLooks(count: number, origin: string): LooksPage {
  const random = seeded(count);
  const products = Array.from({ length: Math.min(60, Math.ceil(count / 2)) }, (_, index) =>
    makeProduct(index, origin, random),
  );
  const looks = Array.from({ length: count }, (_, index) => makeLook(index, origin, products, random));
  const byKey = Object.fromEntries(products.map((product) => [product.key, product]));
  return { looks, products: byKey, next: null, reason: null };
}

type Random = () => number;

function makeLook(index: number, origin: string, products: Product[], random: Random): Look {
  const id = `olapic-${3_000_000_000 + index}`;
  const first = pick(firstNames, random);
  const own = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(products, random).key));
  return {
    id,
    kind: 'image',
    caption: `${Array.from({ length: 6 + Math.floor(random() * 24) }, () => pick(words, random)).join(' ')}. #${pick(things, random)} #home`,
    language: 'en',
    author: {
      name: `${first} ${pick(lastNames, random)}`,
      handle: `@${first.toLowerCase()}${index}`,
      avatar: null,
    },
    origin: 'instagram',
    originUrl: `https://instagram.example/p/${index}`,
    publishedAt: new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 500) * 86_400_000).toISOString(),
    width: 1080,
    height: 1350,
    images: pictureWidths.map((width) => ({
      src: `${origin}/pictures/${index}/${width}.webp`,
      width,
      height: (width * 5) / 4,
    })),
    video: null,
    products: [...own].map((key) => ({ key })),
    categories: [],
    shareUrl: `https://shop.example/photos?look=${id}`,
    sponsored: false,
  };
}

/** Two of three are sold by another shop, so that their links carry the advertising label. */
function makeProduct(index: number, origin: string, random: Random): Product {
  const key = `${pick(things, random)}-${index}`;
  const isElsewhere = random() < 2 / 3;
  return {
    key,
    name: `Aalis ${key}, ${pick(colours, random)}`,
    brand: null,
    url: `https://shop.example/${key}`,
    deepLink: isElsewhere ? `https://c.mtpc.example/${key}` : null,
    store: isElsewhere ? 'Nordlund' : null,
    price: { amount: (9 + Math.floor(random() * 190) + 0.5).toFixed(2), currency: 'EUR' },
    availability: 'in-stock',
    image: `${origin}/pictures/${index}/320.webp`,
  };
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Numbers from 0 to 1 that are the same for the same seed (the generator is known as mulberry32). */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
