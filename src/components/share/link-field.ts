import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { copyIcon, doneIcon } from '../shared/surface-icons.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { shownAddress } from './share-target.ts';

/** What the field shows, and whom it tells. */
export interface LinkView {
  terms: SheetTerms;
  /** whole address; it is shown as people write it */
  address: string;
  /** there will be no short link, and `address` is the page's own */
  hasFailed: boolean;
  isCopied: boolean;
  /** the button was pressed */
  onPress: () => void;
  /** the visitor copies from the field, by keys or menu */
  onCopy: (event: ClipboardEvent) => void;
}

/** The address to share, in a field of its own, with a button that copies it. */
export function linkField(view: LinkView): TemplateResult {
  const { terms, hasFailed, isCopied } = view;
  return html`<div>
    <label for="address">${hasFailed ? terms.pageAddress : terms.shortLink}</label>
    <div class="field" part="field">
      <input id="address" dir="ltr" readonly .value=${shownAddress(view.address)} @copy=${view.onCopy} />
      <button type="button" class="button quiet" @click=${view.onPress}>
        ${icon(isCopied ? doneIcon : copyIcon)}
        <span class="words">
          <span class=${isCopied ? '' : 'shown'}>${terms.copy}</span>
          <span class=${isCopied ? 'shown' : ''}>${terms.copied}</span>
        </span>
      </button>
    </div>
    <div role="status">
      ${isCopied ? html`<p class="hidden">${terms.copied}</p>` : nothing}
      ${hasFailed ? html`<p class="hint"><strong>${terms.shortLinkFailed}</strong> ${terms.canCopyAddress}</p>` : nothing}
    </div>
  </div>`;
}
