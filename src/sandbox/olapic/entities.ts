/** Finds what a request asks for, and refuses what the caller's shop may not see. */
import type { SandboxLook, SandboxProduct, SandboxShop } from '../world/types.ts';
import { lookById, productById, productByKey, shopById } from '../world/world.ts';
import { readId, readKey } from './parameters.ts';
import { inactive, notAllowed, notFound } from './refusal.ts';
import type { View } from './view.ts';

export function findCustomer(view: View, id: string): SandboxShop {
  const shop = shopById(view.world, readId('customer_id', id));
  if (!shop) throw notFound('customer', id);
  if (shop.customerId !== view.shop.customerId) throw notAllowed();
  return shop;
}

export function findStream(view: View, id: string): SandboxProduct {
  const product = productById(view.world, readId('stream_id', id));
  if (!product) throw notFound('stream', id);
  if (product.shop !== view.shop.customerId) throw notAllowed();
  return requireActive(product);
}

/** Keys are looked up in the caller's shop only, so another shop's key is simply not found. */
export function findStreamByKey(view: View, name: string, sent: string | undefined): SandboxProduct {
  const key = readKey(name, sent);
  const product = productByKey(view.world, view.shop.customerId, key);
  if (!product) throw notFound('stream', key);
  return requireActive(product);
}

export function findMedia(view: View, id: string): SandboxLook {
  const look = lookById(view.world, readId('media_id', id));
  if (!look) throw notFound('media', id);
  if (look.shop !== view.shop.customerId) throw notAllowed();
  return look;
}

function requireActive(product: SandboxProduct): SandboxProduct {
  if (!product.active) throw inactive('stream', product.streamId);
  return product;
}
