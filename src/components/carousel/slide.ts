import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import { productLink } from '../product/product-link.ts';
import { altTextOf, withName } from '../shared/describe-look.ts';
import { icon, playIcon, tagIcon } from '../shared/icons.ts';
import { formatPrice } from '../shared/price.ts';
import type { Terms } from '../shared/terms/terms.ts';

export interface Slide {
  look: Look;
  /** those in the look that the page knows */
  products: Product[];
  /** "3 of 24" */
  position: string;
  /** for the picture's `sizes`; null while the picture is too far away to be fetched */
  sizes: string | null;
  /** whether the first product stands under the photo */
  hasProduct: boolean;
  terms: Terms;
  language: string;
  /** of the element: whether affiliate links are held back */
  consent: string | null;
  open: (event: Event) => unknown;
}

/** One look of a carousel: the photo, which opens the viewer, then who made it and what can be bought in it. */
export function renderSlide(slide: Slide): TemplateResult {
  const { look, products, position, hasProduct, terms } = slide;
  const [product] = products;
  const author = look.author?.name;
  return html`<div
    class="slide"
    part="slide"
    role="group"
    aria-roledescription=${terms.slideRole}
    aria-label=${position}
  >
    <button class="photo" part="photo" type="button" aria-haspopup="dialog" @click=${slide.open}>
      ${look.sponsored ? html`<span class="advertising">${terms.advertisement}</span>` : nothing}
      ${renderPicture(slide)}
      ${
        products.length > 1
          ? html`<span class="badge" part="badge">${icon(tagIcon)}${terms.products(products.length)}</span>`
          : nothing
      }
      ${
        look.kind === 'video'
          ? html`<span class="badge video" part="badge">${icon(playIcon)}${terms.video}</span>`
          : nothing
      }
    </button>
    <div class="caption" part="caption">
      <p class="credit" part="credit">${author ? withName(terms.credit, author) : terms.anonymousCredit}</p>
      ${hasProduct && product ? renderProduct(slide, product) : nothing}
    </div>
  </div>`;
}

function renderPicture({ look, products, sizes, terms }: Slide): TemplateResult {
  const images = sizes ? look.images : [];
  return html`<img
    part="picture"
    alt=${altTextOf(look, products, terms)}
    loading="lazy"
    sizes=${sizes ?? nothing}
    srcset=${images.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join() || nothing}
    src=${images[0]?.src ?? nothing}
    class=${isServer ? nothing : 'waiting'}
    @load=${showPicture}
  />`;
}

function renderProduct({ terms, language, consent }: Slide, product: Product): TemplateResult {
  const { href, rel, target, isAffiliate, store } = productLink(product, consent);
  const price = formatPrice(product.price, language);
  // The spaces between the parts keep the words of the link's name apart.
  const content = html`${
      isAffiliate
        ? html`<span class="from"
            ><span class="advertising">${terms.advertisement}</span> <bdi>${store}</bdi></span
          > `
        : nothing
    }<span class="name" part="product-name"><bdi>${product.name}</bdi></span>
    <span class="price" part="price">
      ${price ? html`<bdi>${price}</bdi>` : nothing}
      ${product.availability === 'out-of-stock' ? html`<span class="sold-out">${terms.soldOut}</span>` : nothing}
    </span>
    ${target ? html`<span class="hidden">(${terms.opensNewTab})</span>` : nothing}`;
  if (!href) return html`<div class="link" part="product">${content}</div>`;
  return html`<a class="link" part="product" href=${href} rel=${rel ?? nothing} target=${target ?? nothing}
    >${content}</a
  >`;
}

/** A photo appears softly once it is there; a broken one leaves its ground and its words. */
function showPicture({ currentTarget }: Event): void {
  (currentTarget as Element).classList.remove('waiting');
}
