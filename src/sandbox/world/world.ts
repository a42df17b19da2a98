/** The one state behind all imitated services: what the shops published, and what callers have made since. */
import type { ScenarioName, ServiceName } from '../scenarios/scenario.ts';
import { createIzeaxState } from './izeax-state.ts';
import type { IzeaxState } from './izeax-state.ts';
import { createMetapicState } from './metapic-state.ts';
import type { MetapicState } from './metapic-state.ts';
import { createOlapicState } from './olapic-state.ts';
import type { OlapicState } from './olapic-state.ts';
import { createTwoMState } from './two-m-state.ts';
import type { TwoMState } from './two-m-state.ts';
import type {
  SandboxCategory,
  SandboxLook,
  SandboxPerson,
  SandboxProduct,
  SandboxShop,
  SandboxWidget,
  SandboxWidgetStyle,
} from './types.ts';

/** In pixels, of the original of a picture. */
export interface PictureSize {
  width: number;
  height: number;
}

export interface WorldData {
  shops: SandboxShop[];
  products: SandboxProduct[];
  categories: SandboxCategory[];
  people: SandboxPerson[];
  looks: SandboxLook[];
  widgets: SandboxWidget[];
  widgetStyles: SandboxWidgetStyle[];
  /** by folder under `pictures/`; a picture without an entry is one whose size the service does not know */
  pictureSizes: Record<string, PictureSize>;
}

export interface World extends WorldData {
  olapic: OlapicState;
  metapic: MetapicState;
  twoM: TwoMState;
  izeax: IzeaxState;
  /** which scenario a service plays; a service that is not in it behaves well */
  scenarios: Map<ServiceName, ScenarioName>;
}

/** Makes a world of its own from data that it copies: what happens in one world is not seen in another. */
export function createWorld(data: WorldData): World {
  return {
    ...structuredClone(data),
    olapic: createOlapicState(),
    metapic: createMetapicState(),
    twoM: createTwoMState(),
    izeax: createIzeaxState(),
    scenarios: new Map(),
  };
}

export function shopByApiKey(world: World, apiKey: string | undefined): SandboxShop | undefined {
  return world.shops.find((shop) => shop.apiKey === apiKey);
}

export function shopById(world: World, customerId: string): SandboxShop | undefined {
  return world.shops.find((shop) => shop.customerId === customerId);
}

export function productById(world: World, streamId: string): SandboxProduct | undefined {
  return world.products.find((product) => product.streamId === streamId);
}

/** Two shops may use the same key, so it is looked up within one. */
export function productByKey(world: World, customerId: string, key: string): SandboxProduct | undefined {
  return world.products.find((product) => product.shop === customerId && product.key === key);
}

export function categoryById(world: World, id: string): SandboxCategory | undefined {
  return world.categories.find((category) => category.id === id);
}

/** As with products, two shops may use the same key. */
export function categoryByKey(world: World, customerId: string, key: string): SandboxCategory | undefined {
  return world.categories.find((category) => category.shop === customerId && category.key === key);
}

export function personById(world: World, id: string): SandboxPerson | undefined {
  return world.people.find((person) => person.id === id);
}

export function lookById(world: World, id: string): SandboxLook | undefined {
  return world.looks.find((look) => look.id === id);
}

/** In the order of the data, which is the order that the shop arranged. */
export function looksOfProduct(world: World, product: SandboxProduct): SandboxLook[] {
  return world.looks.filter((look) => look.shop === product.shop && look.products.includes(product.key));
}

/** In the order of the data. */
export function looksOfCategory(world: World, category: SandboxCategory): SandboxLook[] {
  return world.looks.filter(
    (look) => look.shop === category.shop && look.products.some((key) => category.products.includes(key)),
  );
}

/** Only those that exist. */
export function productsOfCategory(world: World, category: SandboxCategory): SandboxProduct[] {
  return category.products
    .map((key) => productByKey(world, category.shop, key))
    .filter((product) => product !== undefined);
}

/** @param keys of products of one shop @returns each category that holds one of them, once */
export function categoriesOfProducts(world: World, customerId: string, keys: string[]): SandboxCategory[] {
  return world.categories.filter(
    ({ shop, products }) => shop === customerId && keys.some((key) => products.includes(key)),
  );
}

/** Only those that exist, the main one first. */
export function productsOfLook(world: World, look: SandboxLook): SandboxProduct[] {
  return look.products
    .map((key) => productByKey(world, look.shop, key))
    .filter((product) => product !== undefined);
}
