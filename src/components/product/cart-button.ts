import { html, nothing, type TemplateResult } from 'lit';
import type { Product } from '../../model/product.ts';
import type { Terms } from '../shared/terms/terms.ts';
import { isOwn, productLink } from './product-link.ts';

/** How far putting a product into the cart has come. */
export type CartState = 'idle' | 'adding' | 'added' | 'failed';

/** Only what the page itself sells can go into its cart: another shop's goods may just have no link yet. */
export function maySell(product: Product): boolean {
  return isOwn(product) && productLink(product).href !== null && product.availability !== 'out-of-stock';
}

/** "Add to bag", what came of it, and where it failed a sentence beside it. */
export function cartButton(
  product: Product,
  state: CartState,
  terms: Terms,
  onPress: () => void,
): TemplateResult {
  const isAdded = state === 'added';
  return html`<button
      type="button"
      class="button"
      part="add-to-cart"
      aria-label=${isAdded ? terms.addedToCart : terms.addProductToCart(product.name)}
      aria-busy=${state === 'adding' ? 'true' : nothing}
      @click=${onPress}
    >
      <span class=${isAdded ? '' : 'shown'}>${terms.addToCart}</span>
      <span class=${isAdded ? 'shown' : ''}>${terms.addedToCart}</span>
    </button>
    <div role="status">
      <span class=${isAdded ? 'hidden' : ''}
        >${isAdded ? terms.addedToCart : state === 'failed' ? terms.addToCartFailed : nothing}</span
      >
    </div>`;
}
