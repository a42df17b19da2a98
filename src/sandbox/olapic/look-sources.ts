/** Where a list of looks comes from, and what follows from that. */
import { sortOrders } from '../../model/looks-page.ts';
import type { SortOrder } from '../../model/looks-page.ts';
import type {
  SandboxCategory,
  SandboxLook,
  SandboxPerson,
  SandboxProduct,
  SandboxShop,
} from '../world/types.ts';
import { looksOfCategory, looksOfProduct } from '../world/world.ts';
import { isVisible } from './entities.ts';
import type { View } from './view.ts';

export interface LookSource {
  /** of the list, without the order at its end */
  path: string;
  /** the list's own chance, when it is shuffled */
  seed: string;
  /** those that the caller may see, in the order of the data */
  looks: SandboxLook[];
  /** the orders that the list can have */
  orders: readonly SortOrder[];
  /** rights, stock, galleries and inactive streams can be asked for */
  isFiltered: boolean;
  /** a look's uploader is a link, not a person */
  isUploaderStub: boolean;
  /** page that the looks are shared from: a product's own */
  sharedFrom: string | null;
}

/** Positions are chosen stream by stream, so no other list has them. */
const ordersWithoutPosition = sortOrders.filter((order) => order !== 'media_position');

const filtered = { isFiltered: true, isUploaderStub: false, sharedFrom: null };
const unfiltered = { ...filtered, isFiltered: false, orders: ['recent'] as const };

export function ofCustomer(view: View, { customerId }: SandboxShop): LookSource {
  return {
    ...filtered,
    path: `/customers/${customerId}/media`,
    seed: customerId,
    looks: visible(view, view.world.looks),
    orders: ordersWithoutPosition,
  };
}

export function ofCategory(view: View, category: SandboxCategory): LookSource {
  return {
    ...filtered,
    path: `/categories/${category.id}/media`,
    seed: category.id,
    looks: visible(view, looksOfCategory(view.world, category)),
    orders: ordersWithoutPosition,
  };
}

export function ofStream(view: View, product: SandboxProduct): LookSource {
  return {
    ...filtered,
    path: `/streams/${product.streamId}/media`,
    seed: product.streamId,
    looks: visible(view, looksOfProduct(view.world, product)),
    orders: sortOrders,
    sharedFrom: product.url,
  };
}

export function ofUser(view: View, person: SandboxPerson): LookSource {
  return {
    ...unfiltered,
    path: `/users/${person.id}/media`,
    seed: person.id,
    looks: looksOf(view, person),
    isUploaderStub: true,
  };
}

/** Unlike the list by id, this one prints the uploader in full. */
export function ofInstagramUser(view: View, shop: SandboxShop, person: SandboxPerson): LookSource {
  const handle = encodeURIComponent(person.instagram ?? '');
  return {
    ...unfiltered,
    path: `/customers/${shop.customerId}/instagram_users/${handle}/media`,
    seed: person.id,
    looks: looksOf(view, person),
  };
}

function looksOf(view: View, { id }: SandboxPerson): SandboxLook[] {
  return visible(
    view,
    view.world.looks.filter(({ person }) => person === id),
  );
}

function visible(view: View, looks: SandboxLook[]): SandboxLook[] {
  return looks.filter((look) => look.shop === view.shop.customerId && isVisible(view, look));
}
