import { css, type CSSResult } from 'lit';

/** A row of one height, whatever is in it: chips that do not fit are scrolled to. */
export const choicesStyles: CSSResult = css`
  .controls {
    display: flex;
    gap: calc(4 * var(--_space));
    font-size: var(--_s);
  }
  .chips {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
    margin: -5px;
    padding: 5px;
    overflow-x: auto;
    scrollbar-width: none;
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
    margin-inline-start: auto;
  }
  select {
    block-size: 44px;
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
