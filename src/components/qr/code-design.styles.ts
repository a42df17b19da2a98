import { css, type CSSResult } from 'lit';

/** A code of an exact size is as large as it says on paper, and as the page has room for on the screen. */
export const designStyles: CSSResult = css`
  :host([size-mm]) {
    inline-size: fit-content;
  }
  :host([size-mm]) .code {
    inline-size: 188px;
    max-inline-size: 100%;
  }
  @media print {
    :host([size-mm]),
    :host([size-mm]) .code {
      max-inline-size: none;
    }
  }
`;
