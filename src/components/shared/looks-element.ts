import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { LooksPage } from '../../model/looks-page.ts';
import { LookstreamElement } from './element.ts';
import type { LooksQuery } from './events.ts';
import { introduce, lazily } from './lazy.ts';
import { LooksSource, namedSources } from './looks-source.ts';

/** What elements that show looks have in common: which looks, what if there are none, and what opens from them. */
export abstract class LooksElement extends LookstreamElement {
  static override properties: PropertyDeclarations = {
    ...Object.fromEntries(namedSources.map((name) => [name, {}])),
    customer: { type: Boolean },
    preview: { type: Boolean },
    sort: {},
    limit: { type: Number },
    min: { type: Number },
    fallback: {},
    publisher: {},
    rightsOnly: { type: Boolean, attribute: 'rights-only' },
    inStock: { type: Boolean, attribute: 'in-stock' },
    heading: {},
    intro: {},
    whenEmpty: { attribute: 'when-empty' },
    history: { type: Boolean },
    reports: { type: Boolean },
    addToCart: { type: Boolean, attribute: 'add-to-cart' },
    page: { attribute: false },
  };

  /** key of the product whose looks are shown; several between spaces, as in all that name a source */
  declare product: string | null;
  /** Olapic's id of a product or a gallery */
  declare stream: string | null;
  /** the shop's own key of a category, or Olapic's id */
  declare category: string | null;
  /** Olapic's id of a person, or their handle at Instagram */
  declare creator: string | null;
  /** all looks of the shop */
  declare customer: boolean;
  /** id of a content group of IZEAx */
  declare group: string | null;
  /** id of a widget as it was set up at Olapic; attributes on the tag win over what it says */
  declare widget: string | null;
  /** whether a widget is shown that is not published yet */
  declare preview: boolean;
  /** with fewer looks than this, those of `fallback` follow; 1 by default */
  declare min: number | null;
  /** where the looks come from that fill up, such as `category:tableware` or `customer` */
  declare fallback: string | null;
  /** order of the looks; by default the service's own */
  declare sort: string | null;
  /** at most so many looks */
  declare limit: number | null;
  /** who is paid for the links, by the site's own name for them */
  declare publisher: string | null;
  /** only looks whose makers have agreed that they are used */
  declare rightsOnly: boolean;
  /** only looks with a product that can be bought now */
  declare inStock: boolean;
  /** title, a line; two on a narrow page */
  declare heading: string | null;
  /** a line under the title; two on a narrow page */
  declare intro: string | null;
  /** what becomes of the space without looks: `keep`, or `collapse` where the visitor does not see it happen */
  declare whenEmpty: string | null;
  /** whether an open look has its address, and the browser's Back closes it */
  declare history: boolean;
  /** whether a look can be reported: to the edge, unless the page takes `lookstream-report-request` */
  declare reports: boolean;
  /** whether own goods can be put into the page's cart; it then answers `lookstream-add-to-cart` */
  declare addToCart: boolean;
  /** looks to show as they are, without a request */
  declare page: LooksPage | null;

  readonly source = new LooksSource(this);
  /** whether the space without looks is given back; `collapse.ts` knows */
  declare isCollapsed: boolean | undefined;

  /** looks that are asked for at first; undefined for the edge's own number */
  abstract readonly firstPage: number | undefined;
  /** looks that are asked for each time after */
  abstract readonly furtherPage: number | undefined;

  /** what the looks were asked for, for the events */
  get query(): LooksQuery {
    return this.source.query;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.source.take(changed);
    if (this.whenEmpty === 'collapse' || this.isCollapsed)
      void introduce(this as LooksElement, () => import('./collapse.ts'));
  }

  /** Asks for the looks again, as after a failure. */
  retry(): void {
    this.source.retry();
  }

  /** Opens a look in the viewer, which leafs through all of them and gets more. */
  protected async open(index: number, opener: HTMLElement): Promise<void> {
    const module = await lazily(this, () => import('../viewer/open-viewer.ts'));
    module?.openLook(this, index, opener);
  }
}
