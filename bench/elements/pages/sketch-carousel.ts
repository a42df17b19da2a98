import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { creditOf, productsOf } from './look-words.ts';
import { sketchPhoto, sketchProduct, sketchStyles, sketchViewer } from './sketch-look.ts';

/** The smallest carousel that does the job: no skeleton, no translation, no events, nothing measured. */
class SketchCarousel extends LitElement {
  static override properties = { page: { attribute: false }, index: { state: true } };
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

  declare page: LooksPage | null;
  /** of the open look */
  declare private index: number | null;
  private looks = new Task(this, {
    task: async ([page]) => page,
    args: () => [this.page] as const,
  });

  constructor() {
    super();
    this.page = null;
    this.index = null;
  }

  private step(by: 1 | -1): void {
    const list = this.renderRoot.querySelector('ul');
    list?.scrollBy({ left: by * (list.firstElementChild?.clientWidth ?? 0), behavior: 'smooth' });
  }

  private open(index: number): void {
    this.index = index;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  override render() {
    return this.looks.render({
      error: () => html`<p>The photos did not load.</p>`,
      complete: (page) =>
        page &&
        html`<section aria-roledescription="carousel" aria-label="Photos">
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
          <dialog>${sketchViewer(page, this.index, (by) => this.open((this.index ?? 0) + by))}</dialog>
        </section>`,
    });
  }
}

customElements.define('sketch-carousel', SketchCarousel);
