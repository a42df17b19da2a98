import { css } from 'lit';

/** Black on white in every theme and mode: anything else, readers fail on. */
export const qrStyles = css`
  :host {
    inline-size: 188px;
    max-inline-size: 100%;
  }
  .code {
    display: grid;
    aspect-ratio: 1;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
  slot[hidden] {
    display: none;
  }
`;
