import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';

/** What the looks were asked for, as in the request: `{ product: 'acme-anvil-50lb' }`; null for given data. */
export type LooksQuery = Record<string, string> | null;

/** An event of ours: it leaves the shadow root and reaches the document; its details are its own fields. */
export class LookstreamEvent<Details extends object> extends Event {
  constructor(name: string, details: Details, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    Object.assign(this, details);
  }
}

interface LoadDetails {
  looks: Look[];
  source: LooksQuery;
  /** why there are none */
  reason: EmptyReason | null;
}

/** Looks have arrived and are shown; also when there are none. */
export class LookstreamLoadEvent extends LookstreamEvent<LoadDetails> implements LoadDetails {
  declare readonly looks: Look[];
  declare readonly source: LooksQuery;
  declare readonly reason: EmptyReason | null;
  constructor(details: LoadDetails) {
    super('lookstream-load', details);
  }
}

interface ProductClickDetails {
  product: Product;
  /** the look in which it was seen */
  look: Look | null;
  href: string;
  isAffiliate: boolean;
}

/** A product's link was followed. */
export class LookstreamProductClickEvent
  extends LookstreamEvent<ProductClickDetails>
  implements ProductClickDetails
{
  declare readonly product: Product;
  declare readonly look: Look | null;
  declare readonly href: string;
  declare readonly isAffiliate: boolean;
  constructor(details: ProductClickDetails) {
    super('lookstream-product-click', details);
  }
}

/** Something failed; the page shows the author's fallback content. */
export class LookstreamErrorEvent extends LookstreamEvent<{ error: unknown }> {
  declare readonly error: unknown;
  constructor(error: unknown) {
    super('lookstream-error', { error });
  }
}

declare global {
  interface HTMLElementEventMap {
    'lookstream-load': LookstreamLoadEvent;
    'lookstream-product-click': LookstreamProductClickEvent;
    'lookstream-error': LookstreamErrorEvent;
  }
}
