import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import { parseHttpUrl } from '../../model/http-url.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import '../shared/terms/en.ts';
import { tell } from '../shared/events.ts';
import { icon } from '../shared/icons.ts';
import { formatPrice } from '../shared/price.ts';
import { LookstreamAddToCartEvent, LookstreamProductClickEvent } from '../shared/visit-events.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { cartButton, maySell, type CartState } from './cart-button.ts';
import { productLink, type ProductLink } from './product-link.ts';
import { productStyles } from './product.styles.ts';

/** How long "Added" is to be read, in milliseconds. */
const addedFor = 2000;

const leaveIcon = 'M6 14 14.5 5.5M7.5 5.5h7v7';

/**
 * @element lookstream-product
 * @summary One product as a row: picture, shop, name, price and the way there; the whole row is one link.
 *
 * @fires {LookstreamProductClickEvent} lookstream-product-click - the link was followed
 * @fires {LookstreamAddToCartEvent} lookstream-add-to-cart - it is to be put into the page's cart; the page calls `respondWith()`
 *
 * @csspart picture - the product's picture
 * @csspart store - name of the shop, beside the advertising label
 * @csspart brand - who makes it, above its name
 * @csspart name - name of the product
 * @csspart price - price
 * @csspart go - "Go to shop" or "View product"
 * @csspart add-to-cart - "Add to bag", in place of "View product"
 *
 * @cssproperty [--lookstream-photo-radius=2px] - corners of the picture
 * @cssproperty [--lookstream-name-weight=500] - weight of the name
 * @cssproperty [--lookstream-price-weight=400] - weight of the price
 */
export class LookstreamProduct extends LookstreamElement {
  static override properties = {
    product: { attribute: false },
    look: { attribute: false },
    addToCart: { type: Boolean, attribute: 'add-to-cart' },
    cart: { state: true },
  };
  static override styles = [tokens('product'), baseStyles, buttonStyles, productStyles];

  /** what is for sale */
  declare product: Product | null;
  /** the look in which it is seen, for the event */
  declare look: Look | null;

  /** whether it can be put into the page's cart, where the page sells it; it then answers `lookstream-add-to-cart` */
  declare addToCart: boolean;

  declare private cart: CartState;
  #addedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.cart = 'idle';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#showCart('idle');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('product')) this.#showCart('idle');
  }

  #showCart(state: CartState): void {
    clearTimeout(this.#addedTimer);
    this.cart = state;
    if (state === 'added') this.#addedTimer = setTimeout(() => this.#showCart('idle'), addedFor);
  }

  async #putIntoCart(product: Product): Promise<void> {
    if (this.cart === 'adding') return;
    const request = new LookstreamAddToCartEvent({ product, look: this.look });
    tell(this, request);
    if (!request.answer) return;
    this.#showCart('adding');
    const state = await request.answer.then<CartState, CartState>(
      () => 'added',
      () => 'failed',
    );
    // The row may be another product's by now.
    if (this.product === product && this.isConnected) this.#showCart(state);
  }

  #renderDetails(product: Product, link: ProductLink, mayAdd: boolean): TemplateResult {
    const { terms } = this;
    const { name, brand } = product;
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
      ${brand && !name.includes(brand) ? html`<span class="brand" part="brand"><bdi>${brand}</bdi></span>` : nothing}
      <span class="name" part="name"><bdi>${name}</bdi></span>
      <span class="row">
        <span>
          <bdi class="price" part="price">${formatPrice(product.price, this.language)}</bdi>
          ${isSoldOut ? html`<span class="note">${terms.soldOut}</span>` : nothing}
        </span>
        ${link.href && !mayAdd ? this.#renderGo(link) : nothing}
      </span>
    `;
  }

  /** The link's name says what it leads to; these words would only repeat that it is a link. */
  #renderGo({ isAffiliate, target }: ProductLink): TemplateResult {
    const { terms } = this;
    return html`<span class="go" part="go" aria-hidden="true"
        >${isAffiliate ? terms.goToShop : terms.viewProduct}${isAffiliate ? icon(leaveIcon, true) : nothing}</span
      >${target ? html`<span class="hidden">(${terms.opensNewTab})</span>` : nothing}`;
  }

  #renderLink(product: Product, mayAdd: boolean): TemplateResult {
    const link = productLink(product, this.consent);
    const { href, isAffiliate } = link;
    const details = this.#renderDetails(product, link, mayAdd);
    if (!href) return html`<div class="details">${details}</div>`;
    return html`<a
      class="details"
      href=${href}
      rel=${link.rel ?? nothing}
      target=${link.target ?? nothing}
      @click=${() =>
        tell(this, new LookstreamProductClickEvent({ product, look: this.look, href, isAffiliate }))}
      >${details}</a
    >`;
  }

  override render() {
    const { product } = this;
    if (!product) return nothing;
    const picture = parseHttpUrl(product.image);
    const mayAdd = this.addToCart && maySell(product);
    return html`<div
      class="base product ${product.availability === 'out-of-stock' ? 'sold-out' : ''}"
      lang=${this.terms.lang}
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
      <div class="words">
        ${this.#renderLink(product, mayAdd)}
        ${mayAdd ? cartButton(product, this.cart, this.terms, () => void this.#putIntoCart(product)) : nothing}
      </div>
    </div>`;
  }
}

define('lookstream-product', LookstreamProduct);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-product': LookstreamProduct;
  }
}
