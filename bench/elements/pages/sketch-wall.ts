import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { creditOf } from './look-words.ts';
import { sketchPhoto, sketchStyles, sketchViewer } from './sketch-look.ts';

/** The smallest wall that does the job: every look is a tile, and every tile is in the document. */
class SketchWall extends LitElement {
  static override properties = { page: { attribute: false }, index: { state: true } };
  static override styles = [
    sketchStyles,
    css`
      ul {
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 4px;
      }
      li {
        position: relative;
      }
      li p {
        position: absolute;
        inset: auto 0 0;
        margin: 0;
        padding: 12px;
        color: #fff;
        background: linear-gradient(transparent, rgb(0 0 0/0.6));
        pointer-events: none;
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
        html`<ul aria-label="Photos">
            ${page.looks.map(
              (look, index) =>
                html`<li>
                  ${sketchPhoto(look, page, '307px', () => this.open(index))}
                  <p>${creditOf(look)}</p>
                </li>`,
            )}
          </ul>
          <dialog>${sketchViewer(page, this.index, (by) => this.open((this.index ?? 0) + by))}</dialog>`,
    });
  }
}

customElements.define('sketch-wall', SketchWall);
