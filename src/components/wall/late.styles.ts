import { css, type CSSResult } from 'lit';

/** What walls are seen without at first: the number of products, forced colours, and the first two rows on paper. */
export const lateStyles: CSSResult = css`
  #end {
    block-size: 1em;
    margin-block-start: -1em;
  }
  #end,
  .over {
    pointer-events: none;
  }
  .number {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .number .i {
    inline-size: 15px;
    block-size: 15px;
  }
  @media (forced-colors: active) {
    .photo,
    .badge,
    .blank {
      border: 1px solid CanvasText;
    }
    .photo:focus-visible {
      outline-color: Highlight;
    }
    .over {
      padding-block-start: 6px;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .base {
      --_columns: 4;
      min-block-size: 0;
    }
    .controls,
    .end,
    .tile:nth-child(n + 9),
    .lead ~ .tile:nth-child(n + 6) {
      display: none;
    }
    .tiles,
    .tile {
      position: static !important;
      inline-size: auto !important;
      block-size: auto !important;
    }
  }
`;
