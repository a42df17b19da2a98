import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import type { ReportReason, ReportRequest } from '../../model/report.ts';
import { LookstreamEvent, type Subject } from './events.ts';

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

/** Half of a look's slide or tile was to be seen for a second; once for each look of an element. */
export class LookstreamImpressionEvent extends LookstreamEvent<PositionDetails> implements PositionDetails {
  declare readonly look: Look;
  declare readonly index: number;
  constructor(details: PositionDetails) {
    super('lookstream-impression', details);
  }
}

/** The visitor has opened a look in the viewer. */
export class LookstreamOpenEvent extends LookstreamEvent<PositionDetails> implements PositionDetails {
  declare readonly look: Look;
  declare readonly index: number;
  constructor(details: PositionDetails) {
    super('lookstream-open', details);
  }
}

/** A report of a look has been received; who reports, and why, is between them and the page that has taken it. */
export class LookstreamReportEvent extends LookstreamEvent<{ look: Look }> {
  declare readonly look: Look;
  constructor(look: Look) {
    super('lookstream-report', { look });
  }
}

interface ProductClickDetails extends Subject {
  href: string;
  isAffiliate: boolean;
}

/** The link of a product was followed; one in a blog post has neither look nor product. */
export class LookstreamProductClickEvent
  extends LookstreamEvent<ProductClickDetails>
  implements ProductClickDetails
{
  declare readonly href: string;
  declare readonly isAffiliate: boolean;
  constructor(details: ProductClickDetails) {
    super('lookstream-product-click', details);
  }
}

/** What is shared, by name: one of the three. */
interface SharedThing {
  /** id of a look */
  look: string | null;
  /** key of a product */
  product: string | null;
  /** address */
  page: string | null;
}

interface ShareRequestDetails {
  shared: SharedThing;
  /** its data, where a look is shared from a viewer */
  look: Look | null;
}

/** The share sheet is about to open; `preventDefault()` leaves sharing to the page. */
export class LookstreamShareRequestEvent
  extends LookstreamEvent<ShareRequestDetails>
  implements ShareRequestDetails
{
  declare readonly shared: SharedThing;
  constructor(details: ShareRequestDetails) {
    super('lookstream-share-request', details, true);
  }
}

/** Where the links of the share sheet lead, as its attribute `networks` calls them. */
export type ShareNetwork = 'email' | 'whatsapp' | 'facebook' | 'pinterest' | 'x' | 'linkedin' | 'bluesky';

interface ShareDetails extends ShareRequestDetails {
  method: 'copy' | 'native' | 'save-code' | ShareNetwork;
  /** the address that was shared */
  url: string;
}

/** Something was shared. */
export class LookstreamShareEvent extends LookstreamEvent<ShareDetails> implements ShareDetails {
  declare readonly shared: SharedThing;
  declare readonly method: ShareDetails['method'];
  declare readonly url: string;
  constructor(details: ShareDetails) {
    super('lookstream-share', details);
  }
}

/** A request that only the page can fulfil; how that went is shown to the visitor. */
export class AnswerableEvent<Details extends object, Answer> extends LookstreamEvent<Details> {
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

interface ReportDetails extends ReportRequest {
  look: Look;
}

/** What became of a report. */
export interface ReportReceipt {
  /** by which the person can ask what became of it */
  reference?: string | undefined;
}

/** A look is to be reported: the page takes it with `respondWith(promise)`, else it goes to the edge. */
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
    'lookstream-impression': LookstreamImpressionEvent;
    'lookstream-open': LookstreamOpenEvent;
    'lookstream-product-click': LookstreamProductClickEvent;
    'lookstream-report': LookstreamReportEvent;
    'lookstream-share-request': LookstreamShareRequestEvent;
    'lookstream-share': LookstreamShareEvent;
    'lookstream-add-to-cart': LookstreamAddToCartEvent;
    'lookstream-report-request': LookstreamReportRequestEvent;
  }
}
