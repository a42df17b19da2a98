import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { Product } from '../../model/product.ts';
import '../product/product.ts';
import { formatDate } from '../shared/date.ts';
import { bylineOf, withName } from '../shared/describe-look.ts';
import type { Terms } from '../shared/terms/terms.ts';
import { captionParts } from './caption-parts.ts';
import { initials } from './initials.ts';
import { originName } from './origin-name.ts';

/** Who made a look; its heading names the dialog. `beside` stands at the end of the line. */
export function lookPerson(look: Look, terms: Terms, beside: unknown): TemplateResult {
  const { author, kind } = look;
  const byline = kind === 'video' ? terms.videoBy : terms.photoBy;
  return html`<div class="who">
    ${
      author
        ? html`<span class="avatar" part="avatar" aria-hidden="true"
            >${initials(author.name)}${author.avatar ? html`<img src=${author.avatar} alt="" />` : nothing}</span
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
export function lookCaption(look: Look): TemplateResult | typeof nothing {
  const { text, tags } = captionParts(look.caption);
  if (!text && !tags) return nothing;
  return html`<div lang=${look.language ?? nothing} dir="auto">
    ${text ? html`<p class="caption" part="caption">${text}</p>` : nothing}
    ${tags ? html`<p class="tags" part="tags">${tags}</p>` : nothing}
  </div>`;
}

/** The products in a look, under a heading that can take the focus. */
export function lookProducts(
  look: Look,
  products: Product[],
  terms: Terms,
  language: string,
): TemplateResult {
  return html`<div class="products">
    <h3 id="products" tabindex="-1">${look.kind === 'video' ? terms.inThisVideo : terms.inThisPhoto}</h3>
    <ul>
      ${products.map(
        (product) =>
          html`<li>
            <lookstream-product .product=${product} .look=${look} .locale=${language}></lookstream-product>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Where and when a look was first published, as far as it is known: "Instagram, 2 October". */
export function lookOrigin(look: Look, terms: Terms, language: string): string | null {
  const origin = originName(look.origin);
  const date = formatDate(look.publishedAt, language);
  return origin && date ? terms.originAndDate(origin, date) : (origin ?? date);
}
