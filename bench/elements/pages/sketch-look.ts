import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Look } from '../../../src/model/look.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Product } from '../../../src/model/product.ts';
import { altOf, creditOf, linkOf, productsOf, srcsetOf } from './look-words.ts';

/** The photo of a look, as a button. */
export function sketchPhoto(look: Look, page: LooksPage, sizes: string, open: () => void): TemplateResult {
  const [smallest] = look.images;
  return html`<button class="photo" type="button" @click=${open}>
    <img
      alt=${altOf(look, productsOf(look, page))}
      width=${smallest?.width ?? nothing}
      height=${smallest?.height ?? nothing}
      loading="lazy"
      decoding="async"
      sizes=${sizes}
      srcset=${srcsetOf(look)}
      src=${smallest?.src ?? nothing}
    />
  </button>`;
}

/** The link to a product, with its label where somebody is paid for it. */
export function sketchProduct(product: Product): TemplateResult {
  const { href, rel, advertiser, name, price } = linkOf(product);
  return html`<a class="product" href=${href} rel=${rel} target="_blank">
    ${advertiser ? html`<small><b>Ad</b> ${advertiser}</small>` : nothing}
    <span>${name}</span> <span>${price}</span>
  </a>`;
}

/** What stands in the dialog: the photo, who made it, and all that can be bought in it. */
export function sketchViewer(
  page: LooksPage,
  index: number | null,
  open: (index: number) => void,
): TemplateResult | typeof nothing {
  if (index === null) return nothing;
  const look = page.looks[index];
  if (!look) return nothing;
  const largest = look.images.at(-1);
  const last = page.looks.length - 1;
  return html`<form method="dialog"><button>Close</button></form>
    <button type="button" ?disabled=${index === 0} @click=${() => open(index - 1)}>Previous</button>
    <button type="button" ?disabled=${index === last} @click=${() => open(index + 1)}>Next</button>
    <img
      alt=""
      width=${largest?.width ?? nothing}
      height=${largest?.height ?? nothing}
      src=${largest?.src ?? nothing}
    />
    <h2>${creditOf(look)}</h2>
    <p>${look.caption}</p>
    ${productsOf(look, page).map(sketchProduct)}`;
}

export const sketchStyles: CSSResult = css`
  * {
    box-sizing: border-box;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
  }
  .photo {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    aspect-ratio: 4/5;
    background: #eee;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .product {
    display: block;
    min-height: 44px;
    color: inherit;
  }
  dialog img {
    width: auto;
    height: 60vh;
  }
`;
