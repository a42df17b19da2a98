import { css } from 'lit';

/** Black on white in every theme and mode, unless the author has chosen colours that readers take. */
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
  /* Keeps its place until its buttons are there: one in each row, whatever the language. */
  .downloads {
    display: grid;
    justify-items: start;
    min-block-size: 88px;
  }
  @media print {
    .downloads {
      display: none;
    }
  }
`;
