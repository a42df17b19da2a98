import { css, type CSSResult } from 'lit';

/** Fields of a form, with their labels, and what is wrong with them. */
export const fieldStyles: CSSResult = css`
  label:not(.button, .option) {
    display: block;
    margin-block-end: 6px;
    font-weight: 500;
  }
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
  /* The list of a select has a ground of the browser's own. */
  option {
    background: Canvas;
    color: CanvasText;
  }
  .input:hover,
  .input:focus-visible {
    border-color: currentcolor;
  }
  .input[aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .input + .hint {
    margin-block-start: 6px;
  }
  .option {
    display: flex;
    gap: 12px;
    align-items: start;
    min-block-size: 44px;
    padding-block: 8px;
    cursor: pointer;
  }
  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--lookstream-upload-accent, var(--lookstream-accent, currentcolor));
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
