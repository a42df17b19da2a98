import { productsOf } from '../shared/describe-look.ts';
import type { LookstreamEvent } from '../shared/events.ts';
import {
  LookstreamImpressionEvent,
  LookstreamProductClickEvent,
  LookstreamShareEvent,
} from '../shared/visit-events.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';

/** An event in the words of Google's ecommerce: `view_item_list`, `select_item`, `share`. */
export interface EcommerceEvent {
  name: string;
  parameters: Record<string, unknown>;
  /** whether the parameters belong under `ecommerce` in a data layer */
  isEcommerce: boolean;
}

/** What an event of ours is there; null where there is no such thing. */
export function ecommerceOf(event: LookstreamEvent<object>): EcommerceEvent | null {
  const { look } = event;
  const about = {
    ...(look && { lookstream_look: look.id }),
    ...(event.variant && { lookstream_variant: event.variant }),
  };
  const list = { item_list_id: listId(event), item_list_name: 'Customer photos' };
  if (event instanceof LookstreamImpressionEvent) {
    const items = productsIn(event, event.look).map((product) => itemOf(product, event.index));
    return items.length
      ? { name: 'view_item_list', parameters: { ...list, items, ...about }, isEcommerce: true }
      : null;
  }
  if (event instanceof LookstreamProductClickEvent && event.product) {
    const parameters = { ...list, items: [itemOf(event.product)], ...about };
    return { name: 'select_item', parameters, isEcommerce: true };
  }
  if (event instanceof LookstreamShareEvent) {
    const { shared, method } = event;
    const kind = shared.look ? 'look' : shared.product ? 'product' : 'page';
    const parameters = { method, content_type: kind, item_id: shared[kind], ...about };
    return { name: 'share', parameters, isEcommerce: false };
  }
  return null;
}

function listId({ source }: LookstreamEvent<object>): string {
  const [kind, value] = Object.entries(source ?? {})[0] ?? [];
  return kind ? `lookstream-${kind}-${value}` : 'lookstream';
}

function productsIn({ target }: Event, look: Look): Product[] {
  const page = (target as Partial<LooksElement> | null)?.source?.page;
  return page ? productsOf(look, page.products) : [];
}

function itemOf(product: Product, index?: number): Record<string, unknown> {
  const { key, name, brand, store, price } = product;
  return {
    item_id: key,
    item_name: name,
    ...(brand && { item_brand: brand }),
    ...(store && { affiliation: store }),
    ...(price && { price: Number(price.amount), currency: price.currency }),
    ...(index !== undefined && { index }),
  };
}
