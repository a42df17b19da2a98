import { css, html, type TemplateResult } from 'lit';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { creditOf } from './look-words.ts';
import { SketchElement } from './sketch-element.ts';
import { sketchPhoto, sketchStyles, sketchViewer } from './sketch-look.ts';

/** The smallest wall that does the job: every look is a tile, and every tile is in the document. */
class SketchWall extends SketchElement {
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

  protected override renderLooks(page: LooksPage): TemplateResult {
    return html`<ul aria-label="Photos">
        ${page.looks.map(
          (look, index) =>
            html`<li>
              ${sketchPhoto(look, page, '307px', () => this.open(index))}
              <p>${creditOf(look)}</p>
            </li>`,
        )}
      </ul>
      <dialog>${sketchViewer(page, this.index, this.open)}</dialog>`;
  }
}

customElements.define('sketch-wall', SketchWall);
