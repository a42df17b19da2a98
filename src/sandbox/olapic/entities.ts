/** Finds what a request asks for, and refuses what the caller's shop may not see. */
import type {
  SandboxCategory,
  SandboxLook,
  SandboxPerson,
  SandboxProduct,
  SandboxShop,
  SandboxWidget,
  SandboxWidgetStyle,
} from '../world/types.ts';
import {
  categoryById,
  categoryByKey,
  lookById,
  personById,
  productById,
  productByKey,
  shopById,
} from '../world/world.ts';
import { readId, readKey } from './parameters.ts';
import { inactive, notAllowed, notFound } from './refusal.ts';
import type { EntityType } from './refusal.ts';
import type { View } from './view.ts';

export function findCustomer(view: View, id: string): SandboxShop {
  const shop = shopById(view.world, readId('customer_id', id));
  if (!shop) throw notFound('customer', id);
  if (shop.customerId !== view.shop.customerId) throw notAllowed();
  return shop;
}

export function findStream(view: View, id: string): SandboxProduct {
  return requireActive(ownOf(view, 'stream', id, productById(view.world, readId('stream_id', id))));
}

/** Keys are looked up in the caller's shop only, so another shop's key is simply not found. */
export function findStreamByKey(view: View, name: string, sent: string | undefined): SandboxProduct {
  const key = readKey(view.url, name, sent);
  const product = productByKey(view.world, view.shop.customerId, key);
  if (!product) throw notFound('stream', key);
  return requireActive(product);
}

export function findCategory(view: View, id: string): SandboxCategory {
  return ownOf(view, 'category', id, categoryById(view.world, readId('category_id', id)));
}

export function findCategoryByKey(view: View, name: string, sent: string | undefined): SandboxCategory {
  const key = readKey(view.url, name, sent);
  const category = categoryByKey(view.world, view.shop.customerId, key);
  if (!category) throw notFound('category', key);
  return category;
}

/** What waits for a moderator is not there for anybody. */
export function findMedia(view: View, id: string): SandboxLook {
  const look = lookById(view.world, readId('media_id', id));
  return ownOf(view, 'media', id, look && isVisible(view, look) ? look : undefined);
}

export function isVisible({ world }: Pick<View, 'world'>, { id }: SandboxLook): boolean {
  return !world.olapic.pending.has(id);
}

/** People belong to no shop: one who is in the caller's account is one whose pictures are, or an account of its own. */
export function findUser(view: View, id: string): SandboxPerson {
  const person = personById(view.world, readId('user_id', id));
  if (!person) throw notFound('user', id);
  if (!isInAccount(view, person)) throw notAllowed();
  return person;
}

export function findUserByHandle(view: View, sent: string): SandboxPerson {
  const handle = readKey(view.url, 'instagram_handle', sent);
  const person = view.world.people.find(
    (candidate) =>
      candidate.instagram?.toLowerCase() === handle.toLowerCase() && isInAccount(view, candidate),
  );
  if (!person) throw notFound('user', handle);
  return person;
}

export function findWidget(view: View, id: string): SandboxWidget {
  const widget = view.world.widgets.find((candidate) => candidate.id === id);
  return ownOf(view, 'widgetinstance', id, widget);
}

export function findWidgetStyle(view: View, id: string): SandboxWidgetStyle {
  const style = view.world.widgetStyles.find((candidate) => candidate.id === id);
  return ownOf(view, 'widget', id, style);
}

/** @returns the entity, when there is one and it is the caller's */
export function ownOf<Entity extends { shop: string }>(
  view: View,
  type: EntityType,
  id: string,
  entity: Entity | undefined,
): Entity {
  if (!entity) throw notFound(type, id);
  if (entity.shop !== view.shop.customerId) throw notAllowed();
  return entity;
}

function requireActive(product: SandboxProduct): SandboxProduct {
  if (!product.active) throw inactive('stream', product.streamId);
  return product;
}

function isInAccount({ world, shop }: View, { id, shop: owner }: SandboxPerson): boolean {
  return (
    owner === shop.customerId ||
    world.looks.some((look) => look.person === id && look.shop === shop.customerId)
  );
}
