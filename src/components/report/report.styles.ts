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
  textarea {
    min-block-size: 96px;
  }
  .filled {
    inline-size: 100%;
  }
  [role='alert'] > .error {
    margin-block: 0 12px;
  }
`;
