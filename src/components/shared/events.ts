import type { Look } from '../../model/look.ts';
import type { EmptyReason, LooksPage } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';

/** What the looks were asked for, as in the request: `{ product: 'acme-anvil-50lb' }`; null for given data. */
export type LooksQuery = Record<string, string> | null;

/** An event of ours: it leaves the shadow root and reaches the document; its details are its own fields. */
class LookstreamEvent<Details extends object> extends Event {
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

interface PositionDetails {
  look: Look;
  /** from 0 */
  index: number;
}

/** The visitor moved to another look; never fired for moves by script. */
export class LookstreamSlideChangeEvent extends LookstreamEvent<PositionDetails> implements PositionDetails {
  declare readonly look: Look;
  declare readonly index: number;
  constructor(details: PositionDetails) {
    super('lookstream-slide-change', details);
  }
}

interface OpenDetails extends PositionDetails {
  looks: Look[];
  products: LooksPage['products'];
}

/** A look is about to open in the viewer; `preventDefault()` leaves that to the page. */
export class LookstreamOpenRequestEvent extends LookstreamEvent<OpenDetails> implements OpenDetails {
  declare readonly look: Look;
  declare readonly index: number;
  declare readonly looks: Look[];
  declare readonly products: LooksPage['products'];
  constructor(details: OpenDetails) {
    super('lookstream-open-request', details, true);
  }
}

interface ShareTarget {
  /** ids and addresses; null where something else is shared */
  look: string | null;
  product: string | null;
  page: string | null;
}

/** The share sheet is about to open; `preventDefault()` leaves sharing to the page. */
export class LookstreamShareRequestEvent extends LookstreamEvent<ShareTarget> implements ShareTarget {
  declare readonly look: string | null;
  declare readonly product: string | null;
  declare readonly page: string | null;
  constructor(details: ShareTarget) {
    super('lookstream-share-request', details, true);
  }
}

interface ShareDetails extends ShareTarget {
  method: 'copy' | 'native' | 'save-code';
  /** the address that was shared */
  url: string;
}

/** Something was shared. */
export class LookstreamShareEvent extends LookstreamEvent<ShareDetails> implements ShareDetails {
  declare readonly look: string | null;
  declare readonly product: string | null;
  declare readonly page: string | null;
  declare readonly method: 'copy' | 'native' | 'save-code';
  declare readonly url: string;
  constructor(details: ShareDetails) {
    super('lookstream-share', details);
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
    'lookstream-slide-change': LookstreamSlideChangeEvent;
    'lookstream-open-request': LookstreamOpenRequestEvent;
    'lookstream-share-request': LookstreamShareRequestEvent;
    'lookstream-share': LookstreamShareEvent;
    'lookstream-product-click': LookstreamProductClickEvent;
    'lookstream-error': LookstreamErrorEvent;
  }
}
