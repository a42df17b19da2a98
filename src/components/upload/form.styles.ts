import { css, type CSSResult } from 'lit';

/** Labels, hints and boxes of the upload's form. */
export const formStyles: CSSResult = css`
  label:not(.button, .option) {
    display: block;
    margin-block-end: 6px;
    font-weight: 500;
  }
  /* The list of a select has a ground of the browser's own. */
  option {
    background: Canvas;
    color: CanvasText;
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
`;
