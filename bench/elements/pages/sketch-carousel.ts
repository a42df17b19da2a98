import { css, html, type TemplateResult } from 'lit';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { creditOf, productsOf } from './look-words.ts';
import { SketchElement } from './sketch-element.ts';
import { sketchPhoto, sketchProduct, sketchStyles, sketchViewer } from './sketch-look.ts';

/** The smallest carousel that does the job: no skeleton, no translation, no events, nothing measured. */
class SketchCarousel extends SketchElement {
  static override styles = [
    sketchStyles,
    css`
      ul {
        grid-auto-flow: column;
        grid-auto-columns: calc((100% - 64px) / 4.32);
        gap: 16px;
        overflow-x: auto;
        scroll-snap-type: x mandatory;
      }
      li {
        scroll-snap-align: start;
        min-width: 0;
      }
    `,
  ];

  private step(by: 1 | -1): void {
    const list = this.renderRoot.querySelector('ul');
    list?.scrollBy({ left: by * (list.firstElementChild?.clientWidth ?? 0), behavior: 'smooth' });
  }

  protected override renderLooks(page: LooksPage): TemplateResult {
    return html`<section aria-roledescription="carousel" aria-label="Photos">
      <button type="button" @click=${() => this.step(-1)}>Previous</button>
      <button type="button" @click=${() => this.step(1)}>Next</button>
      <ul>
        ${page.looks.map((look, index) => {
          const [product] = productsOf(look, page);
          return html`<li>
            ${sketchPhoto(look, page, '273px', () => this.open(index))}
            <p>${creditOf(look)}</p>
            ${product && sketchProduct(product)}
          </li>`;
        })}
      </ul>
      <dialog>${sketchViewer(page, this.index, this.open)}</dialog>
    </section>`;
  }
}

customElements.define('sketch-carousel', SketchCarousel);
