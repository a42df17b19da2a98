import { css, type CSSResult } from 'lit';

/** What stands under the photos of a wall while more are awaited, and when they did not come. */
export const furtherStyles: CSSResult = css`
  .end [aria-disabled='true'] {
    border-style: dashed;
    cursor: default;
  }
  .note {
    min-block-size: 72px;
    margin-block-start: 24px;
    justify-content: space-between;
    border-block: 1px solid var(--_line);
  }
  .note p {
    flex: 1 1 16em;
  }
  b {
    font-weight: 500;
  }
`;
