import { css, type CSSResult } from 'lit';

/** The fields of a form, and what is wrong with them. */
export const fieldStyles: CSSResult = css`
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: 11px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_field-radius);
    background: none;
    font: inherit;
    /* Below 16 px, phones zoom into a field that is touched. */
    font-size: max(1em, 16px);
    line-height: 1.4;
    color: inherit;
  }
  textarea {
    resize: vertical;
  }
  .input:hover,
  .input:focus-visible {
    border-color: currentcolor;
  }
  .input[aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .error {
    display: flex;
    gap: 6px;
    align-items: start;
    margin-block: 6px 0;
    color: var(--_danger);
  }
  .error > .i {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.15em;
  }
`;
