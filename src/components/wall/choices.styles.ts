import { css, type CSSResult } from 'lit';

/**
 * A row of one height, whatever is in it: chips that do not fit are scrolled to. Whoever has a mouse needs a scroll bar
 * for that; it takes its place from the space between the row and the photos.
 */
export const choicesStyles: CSSResult = css`
  /* Space was kept for all; who chooses a few expects what comes after them. */
  .chosen {
    min-block-size: 0;
  }
  .controls {
    display: flex;
    gap: calc(4 * var(--_space));
  }
  /* not of the row itself, whose height counts in the type of the page */
  .controls > * {
    font-size: var(--_s);
  }
  .chips {
    display: flex;
    align-items: start;
    gap: 8px;
    min-inline-size: 0;
    margin: -5px;
    margin-block-end: calc(-4 * var(--_space));
    padding: 5px;
    padding-block-end: 0;
    overflow: auto hidden;
    scrollbar-width: thin;
  }
  .chips .button {
    flex: none;
    padding-inline: 16px;
    font-size: inherit;
  }
  [aria-pressed='true'] {
    border-color: currentcolor;
    box-shadow: inset 0 0 0 1px;
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    margin-inline-start: auto;
    white-space: nowrap;
  }
  select {
    block-size: 100%;
    padding-inline: 12px;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: none;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  @container (inline-size < 480px) {
    .sort span {
      position: absolute;
      clip-path: inset(50%);
    }
    select {
      max-inline-size: 45cqi;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
