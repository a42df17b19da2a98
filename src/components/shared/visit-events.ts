import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import { LookstreamEvent } from './events.ts';

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

/** A request that only the page can fulfil; how that went is shown to the visitor. */
class AnswerableEvent<Details extends object, Answer> extends LookstreamEvent<Details> {
  /** what the page answers; null where nobody took the request */
  answer: Promise<Answer> | null = null;

  constructor(name: string, details: Details) {
    super(name, details, true);
  }

  /** Takes the request: the element shows that it is under way, then how it ended. A rejection is a failure. */
  respondWith(answer: Promise<Answer>): void {
    this.preventDefault();
    this.answer = answer;
  }
}

interface AddToCartDetails {
  product: Product;
  /** the look in which it was seen */
  look: Look | null;
}

/** A product is to be put into the page's cart: call `respondWith(promise)`. */
export class LookstreamAddToCartEvent
  extends AnswerableEvent<AddToCartDetails, unknown>
  implements AddToCartDetails
{
  declare readonly product: Product;
  declare readonly look: Look | null;
  constructor(details: AddToCartDetails) {
    super('lookstream-add-to-cart', details);
  }
}

/** Why a look is reported; the words of each are in `SheetTerms.reasons`. */
export type ReportReason = 'showsMe' | 'myPhoto' | 'harmful' | 'otherProduct' | 'childAbuse' | 'unlawful';

interface ReportDetails {
  look: Look;
  reason: ReportReason;
  /** why, in the person's own words */
  statement: string;
  /** null where the person stays anonymous, as the law allows for `childAbuse` */
  name: string | null;
  email: string | null;
  /** address of the page on which the look was seen */
  page: string;
}

/** What became of a report. */
export interface ReportReceipt {
  /** by which the person can ask what became of it */
  reference?: string | undefined;
}

/** A look is to be reported: call `respondWith(promise)`. */
export class LookstreamReportRequestEvent
  extends AnswerableEvent<ReportDetails, ReportReceipt | undefined>
  implements ReportDetails
{
  declare readonly look: Look;
  declare readonly reason: ReportReason;
  declare readonly statement: string;
  declare readonly name: string | null;
  declare readonly email: string | null;
  declare readonly page: string;
  constructor(details: ReportDetails) {
    super('lookstream-report-request', details);
  }
}

declare global {
  interface HTMLElementEventMap {
    'lookstream-slide-change': LookstreamSlideChangeEvent;
    'lookstream-share-request': LookstreamShareRequestEvent;
    'lookstream-share': LookstreamShareEvent;
    'lookstream-add-to-cart': LookstreamAddToCartEvent;
    'lookstream-report-request': LookstreamReportRequestEvent;
  }
}
