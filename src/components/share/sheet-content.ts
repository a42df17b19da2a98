import { html, nothing, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import { bylineOf } from '../shared/describe-look.ts';
import { icon } from '../shared/icons.ts';
import { closeIcon, shareIcon } from '../shared/surface-icons.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { codeField, type CodeView } from './code-field.ts';
import { linkField, type LinkView } from './link-field.ts';
import { networkLinks, type NetworksView } from './network-links.ts';
import type { LookstreamShare } from './share.ts';

export { contentStyles } from './sheet-content.styles.ts';

/** What the sheet shows, and whom it tells. */
export interface SheetView
  extends
    Pick<LinkView, 'address' | 'hasFailed' | 'isCopied' | 'onPress' | 'onCopy'>,
    Pick<CodeView, 'isDrawn' | 'onDraw' | 'onSave'>,
    Pick<NetworksView, 'onFollow'> {
  share: LookstreamShare;
  terms: SheetTerms;
  /** the look that is shared, where its data are known */
  shown: Look | null;
  /** "Share with an app" was pressed */
  onNative: () => void;
}

/** The sheet, from its head to its one filled button. */
export function sheetContent(view: SheetView): TemplateResult {
  const { share, terms, shown } = view;
  return html`<div class="surface" part="surface">
    <div class="bar" part="bar">
      <h2 class="dialog-title" id="title">${headingOf(view)}</h2>
      <span class="space"></span>
      <button type="button" class="icon-button" aria-label=${share.terms.close} @click=${() => share.close()}>
        ${icon(closeIcon)}
      </button>
    </div>
    <div class="content">
      ${whatIsShared(view)} ${linkField(view)}
      ${networkLinks({
        names: share.networks,
        terms: share.terms,
        sheetTerms: terms,
        url: view.address,
        look: shown,
        onFollow: view.onFollow,
      })}
      ${codeField(view)}
      ${
        'share' in navigator
          ? html`<button type="button" class="button filled" part="native" @click=${view.onNative}>
              ${icon(shareIcon)}${terms.shareWithApp}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function headingOf({ share, terms, shown }: SheetView): string {
  const { shareThisPhoto, shareThisVideo } = share.terms;
  if (share.look) return shown?.kind === 'video' ? shareThisVideo : shareThisPhoto;
  return share.product ? terms.shareThisProduct : terms.shareThisPage;
}

function whatIsShared({ share, shown }: SheetView): TemplateResult {
  // A page's own script may open the sheet, with a look that nobody has read yet.
  const picture = parseHttpUrl(shown?.images[0]?.src);
  return html`<div class="what">
    ${picture ? html`<img src=${picture} alt="" />` : nothing}
    <div>
      ${shown ? html`<strong>${bylineOf(shown, share.terms)}</strong>` : nothing}
      <p>${document.title}</p>
    </div>
  </div>`;
}
