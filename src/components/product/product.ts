import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import { parseHttpUrl } from '../../model/http-url.ts';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import '../shared/terms/en.ts';
import { LookstreamProductClickEvent } from '../shared/events.ts';
import { icon } from '../shared/icons.ts';
import { formatPrice } from '../shared/price.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { productLink, type ProductLink } from './product-link.ts';
import { productStyles } from './product.styles.ts';

const leaveIcon = 'M6 14 14.5 5.5M7.5 5.5h7v7';

/**
 * @element lookstream-product
 * @summary One product as a row: picture, shop, name, price and the way there; the whole row is one link.
 *
 * @fires {LookstreamProductClickEvent} lookstream-product-click - the link was followed
 *
 * @csspart picture - the product's picture
 * @csspart store - name of the shop, beside the advertising label
 * @csspart name - name of the product
 * @csspart price - price
 * @csspart go - "Go to shop" or "View product"
 *
 * @cssproperty [--lookstream-photo-radius=2px] - corners of the picture
 * @cssproperty [--lookstream-name-weight=500] - weight of the name
 * @cssproperty [--lookstream-price-weight=400] - weight of the price
 */
export class LookstreamProduct extends LookstreamElement {
  static override properties = { product: { attribute: false }, look: { attribute: false } };
  static override styles = [tokens('product'), baseStyles, productStyles];

  /** what is for sale */
  declare product: Product | null;
  /** the look in which it is seen, for the event */
  declare look: Look | null;

  constructor() {
    super();
    this.product = null;
    this.look = null;
  }

  private renderDetails(product: Product, link: ProductLink): TemplateResult {
    const { terms } = this;
    const isSoldOut = product.availability === 'out-of-stock';
    // The spaces between the parts keep the words of the link's accessible name apart.
    return html`
      ${
        link.isAffiliate
          ? html`<span class="from">
              <span class="advertising">${terms.advertisement}</span> <bdi part="store">${link.store}</bdi>
            </span>`
          : nothing
      }
      <span class="name" part="name"><bdi>${product.name}</bdi></span>
      <span class="row">
        <span>
          <bdi class="price" part="price">${formatPrice(product.price, this.language)}</bdi>
          ${isSoldOut ? html`<span class="note">${terms.soldOut}</span>` : nothing}
        </span>
        ${link.href ? this.renderGo(link) : nothing}
      </span>
    `;
  }

  /** The link's name says what it leads to; these words would only repeat that it is a link. */
  private renderGo({ isAffiliate, target }: ProductLink): TemplateResult {
    const { terms } = this;
    return html`<span class="go" part="go" aria-hidden="true"
        >${isAffiliate ? terms.goToShop : terms.viewProduct}${isAffiliate ? icon(leaveIcon, true) : nothing}</span
      >${target ? html`<span class="hidden">(${terms.opensNewTab})</span>` : nothing}`;
  }

  override render() {
    const { product, look } = this;
    if (!product) return nothing;
    const link = productLink(product);
    const { href, isAffiliate } = link;
    const picture = parseHttpUrl(product.image);
    const details = this.renderDetails(product, link);
    const announce = () => {
      if (href) this.dispatchEvent(new LookstreamProductClickEvent({ product, look, href, isAffiliate }));
    };
    return html`<div
      class="base product ${product.availability === 'out-of-stock' ? 'sold-out' : ''}"
      dir=${this.direction}
    >
      ${
        picture
          ? html`<img
              class="picture"
              part="picture"
              src=${picture}
              alt=""
              width="76"
              height="95"
              loading="lazy"
            />`
          : html`<span class="picture"></span>`
      }
      ${
        href
          ? html`<a
              class="details"
              href=${href}
              rel=${link.rel ?? nothing}
              target=${link.target ?? nothing}
              @click=${announce}
              >${details}</a
            >`
          : html`<div class="details">${details}</div>`
      }
    </div>`;
  }
}

define('lookstream-product', LookstreamProduct);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-product': LookstreamProduct;
  }
}
