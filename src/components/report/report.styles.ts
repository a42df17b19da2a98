import { css } from 'lit';

export const reportStyles = css`
  :host {
    display: contents;
  }
  .surface {
    --_width: 480px;
    scroll-padding-block: 72px 16px;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  form,
  .received {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 20px var(--_side) 24px;
  }
  .received {
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .received > p + p {
    font-size: var(--_s);
  }
  .received b {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .received:focus {
    outline: 0;
  }
  fieldset,
  legend {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  label,
  .hint,
  .error {
    font-size: var(--_s);
  }
  legend,
  label {
    display: block;
    margin-block-end: 6px;
    font-weight: 500;
  }
  .option {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    margin: 0;
    padding-block: 6px;
    font-weight: inherit;
    cursor: pointer;
  }
  .option + .option {
    border-block-start: 1px solid var(--_line);
  }
  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .top {
    align-items: start;
  }
  .two {
    display: grid;
    gap: 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    align-items: start;
  }
  .hint {
    grid-column: 1 / -1;
    margin-block-start: -10px;
    color: var(--_muted);
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
    min-block-size: 96px;
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
    margin-block-start: 6px;
    color: var(--_danger);
  }
  .error > .i {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.15em;
  }
  .filled {
    inline-size: 100%;
  }
  [role='alert'] > .error {
    margin-block: 0 12px;
  }
`;
