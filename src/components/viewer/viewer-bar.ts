import { html, nothing, type TemplateResult } from 'lit';
import { icon, nextIcon, previousIcon } from '../shared/icons.ts';
import { closeIcon, shareIcon } from '../shared/surface-icons.ts';
import type { Terms } from '../shared/terms/terms.ts';

/** What the bar shows, and whom it tells. */
export interface BarView {
  terms: Terms;
  isVideo: boolean;
  /** from 0 */
  index: number;
  total: number;
  hasNext: boolean;
  /** the visitor went on past the last look, and the next one is on its way */
  isWaiting: boolean;
  /** for those who do not see it, and for all where it is a problem */
  news: string;
  isProblem: boolean;
  onStep: (by: 1 | -1) => void;
  onShare: (event: Event) => void;
  onClose: () => void;
}

/** The row with the arrows and the counter, Share, and Close at its end. */
export function viewerBar(view: BarView): TemplateResult {
  const { terms, index, total } = view;
  const step = (by: 1 | -1, path: string, label: string, isThere: boolean, isBusy: boolean) =>
    html`<button
      type="button"
      class="icon-button"
      aria-label=${label}
      aria-disabled=${isThere ? nothing : 'true'}
      aria-busy=${isBusy ? 'true' : nothing}
      @click=${() => view.onStep(by)}
    >
      ${icon(path, true)}
    </button>`;
  return html`<div class="bar" part="bar">
    ${step(-1, previousIcon, terms.previousPhoto, index > 0, false)}
    <p class="count" part="counter" aria-hidden="true" data-widest="${total} / ${total}">
      <bdi>${index + 1} / ${total}</bdi>
    </p>
    ${step(1, nextIcon, terms.nextPhoto, view.hasNext, view.isWaiting)}
    <p class=${view.isProblem ? 'notice' : 'hidden'} role="status">${view.news}</p>
    <span class="space"></span>
    <button
      type="button"
      class="icon-button"
      aria-label=${view.isVideo ? terms.shareThisVideo : terms.shareThisPhoto}
      @click=${view.onShare}
    >
      ${icon(shareIcon)}
    </button>
    <button type="button" class="icon-button" aria-label=${terms.close} id="close" @click=${view.onClose}>
      ${icon(closeIcon)}
    </button>
  </div>`;
}
