import { html, nothing, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import '../product/product.ts';
import { bylineOf, withName } from '../shared/describe-look.ts';
import { icon, tagIcon } from '../shared/icons.ts';
import type { Terms } from '../shared/terms/terms.ts';
import { captionParts } from './caption-parts.ts';
import { initials } from './initials.ts';
import type { Settings } from './open-viewer.ts';

/** How the rows of the products speak and link, and whether they sell. */
interface ProductWishes extends Pick<Settings, 'locale' | 'wording' | 'consent'> {
  addToCart: boolean;
}

/** What stands beside a look, and whom it tells. */
export interface TextView {
  look: Look;
  products: Product[];
  terms: Terms;
  wishes: ProductWishes;
  /** leads to the products, where they are out of sight */
  onJump: () => void;
}

/** Who made a look, what they say, and what is in it. */
export function lookText({ look, products, terms, wishes, onJump }: TextView): TemplateResult {
  const jump = products.length
    ? html`<button
        type="button"
        class="button jump"
        aria-label=${terms.productsInPhoto(products.length)}
        @click=${onJump}
      >
        ${icon(tagIcon)}${products.length}
      </button>`
    : nothing;
  return html`<div class="body" tabindex="0" role="group" aria-labelledby="title">
    ${lookPerson(look, terms, jump)} ${lookCaption(look)}
    ${products.length ? lookProducts(look, products, terms, wishes) : nothing}
  </div>`;
}

/** Who made a look; its heading names the dialog. `beside` stands at the end of the line. */
function lookPerson(look: Look, terms: Terms, beside: unknown): TemplateResult {
  const { author, kind } = look;
  const avatar = parseHttpUrl(author?.avatar);
  const byline = kind === 'video' ? terms.videoBy : terms.photoBy;
  return html`<div class="who">
    ${
      author
        ? html`<span class="avatar" part="avatar" aria-hidden="true"
            >${initials(author.name)}${avatar ? html`<img src=${avatar} alt="" />` : nothing}</span
          >`
        : nothing
    }
    <div>
      <h2 id="title" part="title">${author ? withName(byline, author.name) : bylineOf(look, terms)}</h2>
      ${author?.handle ? html`<p part="handle"><bdi>${author.handle}</bdi></p>` : nothing}
    </div>
    ${beside}
  </div>`;
}

/** What the person says, in their own language and direction, with the hashtags at its end on a line of their own. */
function lookCaption(look: Look): TemplateResult | typeof nothing {
  const { text, tags } = captionParts(look.caption);
  if (!text && !tags) return nothing;
  return html`<div lang=${look.language ?? nothing} dir="auto">
    ${text ? html`<p class="caption" part="caption">${text}</p>` : nothing}
    ${tags ? html`<p class="tags" part="tags">${tags}</p>` : nothing}
  </div>`;
}

/** The products in a look, under a heading that can take the focus. */
function lookProducts(look: Look, products: Product[], terms: Terms, wishes: ProductWishes): TemplateResult {
  return html`<div class="products">
    <h3 id="products" tabindex="-1">${look.kind === 'video' ? terms.inThisVideo : terms.inThisPhoto}</h3>
    <ul>
      ${products.map(
        (product) =>
          html`<li>
            <lookstream-product
              exportparts="picture:product-picture,store:product-store,brand:product-brand,name:product-name,price,go,add-to-cart"
              .product=${product}
              .look=${look}
              .locale=${wishes.locale}
              .wording=${wishes.wording}
              .consent=${wishes.consent}
              .addToCart=${wishes.addToCart}
            ></lookstream-product>
          </li>`,
      )}
    </ul>
  </div>`;
}
