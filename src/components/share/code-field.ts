import { html, type TemplateResult } from 'lit';
import type { CodeFormat } from '../qr/code-files.ts';
import type { LookstreamQr } from '../qr/qr.ts';
import { saveIcon } from '../qr/save-icon.ts';
import { icon } from '../shared/icons.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import type { LookstreamShare } from './share.ts';

/** What a code can be saved as; what every program opens comes first. */
const formats: CodeFormat[] = ['png', 'svg'];

/** What the part with the code shows, and whom it tells. */
export interface CodeView {
  share: LookstreamShare;
  terms: SheetTerms;
  isDrawn: boolean;
  onDraw: (code: LookstreamQr) => void;
  onSave: (format: CodeFormat) => void;
}

/** The QR code of what is shared, what it is good for, and buttons that save it. */
export function codeField({ share, terms, isDrawn, onDraw, onSave }: CodeView): TemplateResult {
  return html`<div class="code">
    <lookstream-qr
      .look=${share.look}
      .product=${share.product}
      .page=${share.page}
      .locale=${share.language}
      .endpoint=${share.endpoint}
      .site=${share.site}
      @load=${(event: Event) => onDraw(event.currentTarget as LookstreamQr)}
    ></lookstream-qr>
    <div>
      <p>${share.look ? terms.codeHint : terms.codeHintPage}</p>
      <div>
        ${formats.map(
          (format) =>
            html`<button
              class="button bare"
              type="button"
              ?disabled=${!isDrawn}
              @click=${() => onSave(format)}
            >
              ${icon(saveIcon)}${share.terms.saveAs(format.toUpperCase())}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}
