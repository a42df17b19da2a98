import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';
import { pictureSizes } from '../carousel/picture-sizes.ts';
import { altTextOf, productsOf } from '../shared/describe-look.ts';
import { icon, playIcon, tagIcon } from '../shared/icons.ts';
import type { LookstreamWall } from './wall.ts';

/** Tiles come and go by the dozen. */
export const chunks = {
  /** so many tiles come and go together */
  size: 12,
  /** up to so many of these, the page's own layout places the tiles: enough for what a server has of looks */
  flowing: 5,
};

export type Chunks = typeof chunks;

/**
 * One look of a wall: the photo, which opens the viewer, and who made it.
 *
 * @param index among the looks that the wall shows
 * @param hasPicture whether the photo is near enough to be fetched
 */
export function renderTile(
  wall: LookstreamWall,
  index: number,
  page: LooksPage,
  hasPicture: boolean,
): TemplateResult {
  const { looks, terms, credit, window } = wall;
  const look = looks[index] as Look;
  const products = productsOf(look, page.products);
  const isBelow = credit === 'below';
  // For the eye only: the alternative text says it all.
  const name = html`<span class=${isBelow ? 'under' : 'over'} part="credit" aria-hidden="true">
    <bdi>${look.author?.name || terms.anonymousCredit}</bdi>
    ${products.length > 1 ? html`<span class="number">${icon(tagIcon)}${products.length}</span>` : nothing}
  </span>`;
  return html`<div
    class="tile ${wall.hasLead && !index ? 'lead' : ''}"
    part="tile"
    role="listitem"
    aria-posinset=${index + 1}
    aria-setsize=${looks.length}
    .style=${window?.placeOf(index) ?? ''}
  >
    <button
      class="photo"
      part="photo"
      type="button"
      aria-haspopup="dialog"
      @click=${({ currentTarget }: Event) => wall.open(index, currentTarget as HTMLElement)}
    >
      ${look.sponsored ? html`<span class="advertising">${terms.advertisement}</span>` : nothing}
      ${renderPicture(wall, look, products, hasPicture && pictureSizes(window?.boxes[index]?.width ?? 0))}
      ${
        look.kind === 'video'
          ? html`<span class="badge video" part="badge">${icon(playIcon)}${terms.video}</span>`
          : nothing
      }
      ${isBelow ? nothing : name}
    </button>
    ${isBelow ? name : nothing}
  </div>`;
}

function renderPicture(
  { terms }: LookstreamWall,
  look: Look,
  products: Product[],
  sizes: string | false,
): TemplateResult {
  const { images } = look;
  return html`<img
    part="picture"
    alt=${altTextOf(look, products, terms)}
    loading="lazy"
    decoding="async"
    sizes=${sizes || nothing}
    srcset=${sizes ? images.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join() : nothing}
    src=${(sizes && images[0]?.src) || nothing}
    class=${isServer ? nothing : 'waiting'}
    @load=${showPicture}
  />`;
}

/** A photo appears softly once it is there; a broken one leaves its ground and its words. */
function showPicture({ currentTarget }: Event): void {
  (currentTarget as Element).classList.remove('waiting');
}
