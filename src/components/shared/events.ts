import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';

/** What the looks were asked for, as in the request: `{ product: 'acme-anvil-50lb' }`; null for given data. */
export type LooksQuery = Record<string, string> | null;

/** What an event is about, the same four for all of them; null where there is no such thing, or nobody knows. */
export interface Subject {
  look: Look | null;
  product: Product | null;
}

/** An event of ours: it leaves the shadow root and reaches the document; its details are its own fields. */
export class LookstreamEvent<Details extends object> extends Event implements Subject {
  declare readonly look: Look | null;
  declare readonly product: Product | null;
  /** what the looks around it were asked for */
  declare source: LooksQuery;
  /** the `variant` of the element that it comes from, or of one around that */
  declare variant: string | null;

  constructor(name: string, details: Details, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    Object.assign(this, { look: null, product: null, source: null, variant: null }, details);
  }
}

/** What an element of ours, or one around it, knows about its events. */
type Teller = Node & { query?: LooksQuery; variant?: string | null; host?: Node };

/**
 * Dispatches an event of ours, with the source and the variant of the nearest element of ours that has one.
 *
 * @returns false when somebody has cancelled it
 */
export function tell(target: EventTarget, event: LookstreamEvent<object>): boolean {
  for (let at = target as Teller | null; at; at = (at.parentNode ?? at.host) as Teller) {
    // Elements of others may have a variant too.
    if (!/^LOOKSTREAM/.test(at.nodeName)) continue;
    event.source ??= at.query ?? null;
    event.variant ??= at.variant ?? null;
  }
  return target.dispatchEvent(event);
}

interface LoadDetails {
  looks: Look[];
  /** why there are none */
  reason: EmptyReason | null;
}

/** Looks have arrived and are shown; also when there are none. */
export class LookstreamLoadEvent extends LookstreamEvent<LoadDetails> implements LoadDetails {
  declare readonly looks: Look[];
  declare readonly reason: EmptyReason | null;
  constructor(details: LoadDetails) {
    super('lookstream-load', details);
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
    'lookstream-error': LookstreamErrorEvent;
  }
}
