import { css, html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import type { LookstreamQr } from './qr.ts';
import { saveIcon } from './save-icon.ts';

export const downloadStyles = css`
  .downloads button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--_s);
    text-align: start;
    text-decoration: underline 1px var(--_edge);
    text-underline-offset: 0.25em;
  }
  .downloads button:hover {
    text-decoration-color: currentcolor;
  }
`;

/** A button for each format of files. */
export function codeDownloads(element: LookstreamQr): TemplateResult[] {
  // What every program opens comes first.
  return (['png', 'svg'] as const).map(
    (format) =>
      html`<button type="button" @click=${() => void element.save(format)}>
        ${icon(saveIcon)}${element.terms.saveAs(format.toUpperCase())}
      </button>`,
  );
}
