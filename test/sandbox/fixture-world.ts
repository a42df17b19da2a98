/** A world of two shops, small enough to know by heart, and a clock that only moves when told to. */
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type {
  SandboxCategory,
  SandboxLook,
  SandboxPerson,
  SandboxProduct,
  SandboxShop,
} from '../../src/sandbox/world/types.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { widgets, widgetStyles } from './fixture-widgets.ts';

export const acmeKey = 'sandbox-olapic-key';
export const nordlundKey = 'sandbox-olapic-key-nordlund';
export const picturesUrl = 'https://photorankmedia-a.akamaihd.net/media';

/** How many looks show the anvil: 23, so that pages of ten end with an uneven one. */
export const anvilLooks = 23;

export const startTime = Date.parse('2026-03-01T12:00:00Z');

const dollars = { code: 'USD', symbol: '$', name: 'United States Dollar' };
const kronor = { code: 'SEK', symbol: 'kr', name: 'Sweden Krona' };

const shops: SandboxShop[] = [
  {
    customerId: '215815',
    name: 'Acme',
    apiKey: acmeKey,
    url: 'https://acme.com',
    language: 'en_US',
    currency: dollars,
    userId: '330001',
  },
  {
    customerId: '218001',
    name: 'Nordlund',
    apiKey: nordlundKey,
    url: 'https://www.nordlund.example',
    language: 'sv_SE',
    currency: kronor,
    userId: '330002',
  },
];

const anvil: SandboxProduct = {
  streamId: '2190252887',
  shop: '215815',
  key: 'acme-anvil-50lb',
  name: 'Acme Anvil - 50lb',
  description: '',
  url: 'https://acme.com/acme-anvil-50lb',
  price: '34.00',
  availability: '1',
  stock: null,
  color: null,
  picture: 'anvil-product',
  cover: null,
  active: true,
  isHidden: false,
};

const products: SandboxProduct[] = [
  anvil,
  { ...anvil, streamId: '2190252888', key: 'acme-rope', name: 'Rope', url: 'https://acme.com/acme-rope' },
  { ...anvil, streamId: '2190252889', key: 'acme-retired', name: 'Retired', active: false },
  { ...anvil, streamId: '2190252890', key: 'acme-badges', name: 'Badges', url: null },
  {
    ...anvil,
    streamId: '2190252891',
    shop: '218001',
    key: 'nordlund-chair',
    name: 'Chair',
    url: 'https://www.nordlund.example/chair',
  },
  {
    ...anvil,
    streamId: '2190252892',
    key: 'acme-spring',
    name: 'Spring',
    url: 'https://acme.com/acme-spring',
    availability: 'false',
    isHidden: true,
  },
  { ...anvil, streamId: '2190252893', key: 'acme-wall', name: 'Wall', url: null },
];

/** Both shops have a category with the key `tools`. */
const tools: SandboxCategory = {
  id: '700001',
  shop: '215815',
  key: 'tools',
  name: 'Tools',
  url: 'https://acme.com/c/tools',
  products: ['acme-anvil-50lb', 'acme-rope', 'acme-badges', 'acme-retired'],
};

const categories: SandboxCategory[] = [
  tools,
  { ...tools, id: '700002', key: 'ropes', name: 'Ropes', products: ['acme-rope', 'acme-spring'] },
  { ...tools, id: '700003', key: 'traps', name: 'Traps', products: [] },
  { ...tools, id: '700004', shop: '218001', products: ['nordlund-chair'] },
];

const wile: SandboxPerson = {
  id: '500001',
  name: 'Wile',
  username: '81123',
  instagram: 'wile',
  language: 'en_US',
  otherNetworks: {},
  avatar: null,
  shop: null,
};

/** Wile has looks in both shops, Road in Acme alone, and Tweety has none. */
const people: SandboxPerson[] = [
  { ...wile, id: '330001', name: 'Acme', username: 'acme', instagram: null, shop: '215815' },
  { ...wile, id: '330002', name: 'Nordlund', username: 'nordlund', instagram: null, shop: '218001' },
  wile,
  { ...wile, id: '500002', name: 'Road', username: 'road', instagram: null },
  { ...wile, id: '500003', name: 'Tweety', username: 'tweety', instagram: 'tweety' },
];

const crate: SandboxLook = {
  id: '3042070000',
  shop: '215815',
  picture: 'crate',
  video: null,
  caption: 'Crates of anvils!^|',
  person: '500001',
  products: ['acme-anvil-50lb'],
  source: 'instagram',
  submittedAt: '2026-01-01T10:00:00Z',
  publishedAt: '2026-01-01T10:00:30.500Z',
  likes: 0,
  location: null,
  rightsGiven: true,
  hasBareCollections: false,
};

/** Published in an order that is not the order of the list: steps of 7 around 23 days. */
const looks: SandboxLook[] = [
  ...Array.from({ length: anvilLooks }, (_unused, index) => ({
    ...crate,
    id: String(3042070000 + index),
    publishedAt: `2026-01-${String(1 + ((index * 7) % anvilLooks)).padStart(2, '0')}T10:00:30.500Z`,
    likes: index,
    rightsGiven: index % 2 === 0,
  })),
  {
    ...crate,
    id: '3042071000',
    products: ['acme-rope', 'acme-retired'],
    person: '500002',
    video: 'clip.mp4',
  },
  { ...crate, id: '3042071001', products: ['acme-badges'], source: 'harddrive', picture: 'unmeasured' },
  {
    ...crate,
    id: '3042071002',
    products: ['acme-spring', 'acme-wall'],
    person: '500002',
    location: { latitude: 59.33, longitude: 18.06 },
    rightsGiven: false,
  },
  { ...crate, id: '3042072000', shop: '218001', products: ['nordlund-chair'] },
];

export function createFixtureWorld() {
  const pictureSizes = {
    crate: { width: 1377, height: 1500 },
    'anvil-product': { width: 384, height: 576 },
  };
  return createWorld({ shops, products, categories, people, looks, widgets, widgetStyles, pictureSizes });
}

export interface Fixture extends Sandbox {
  /** moves the sandbox's clock forward, by milliseconds */
  advance(milliseconds: number): void;
}

export function createFixture(): Fixture {
  let time = startTime;
  const sandbox = createSandbox({ world: createFixtureWorld(), picturesUrl, now: () => time });
  return {
    ...sandbox,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
