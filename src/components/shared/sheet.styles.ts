import { css, type CSSResult } from 'lit';

/**
 * What the smaller dialogs have beside `surfaceStyles`, and after them: one column that scrolls as a whole, a title in
 * the bar, a filled button. On phones they lie at the lower edge; how wide they are elsewhere, each says as `--_width`
 * of its `.surface`.
 */
export const sheetStyles: CSSResult = css`
  .surface {
    --_side: 24px;
    inline-size: min(100% - 48px, var(--_width));
    max-block-size: calc(100% - 48px);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .bar {
    padding-inline-start: var(--_side);
  }
  .dialog-title {
    font-size: var(--_l);
    font-weight: 500;
    line-height: 1.25;
  }
  .filled {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_accent-ink);
  }
  .filled:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_accent-ink));
  }
  .filled:active {
    background: color-mix(in srgb, var(--_accent) 74%, var(--_accent-ink));
  }
  .filled:focus-visible {
    outline-color: var(--_surface-ink);
  }
  @media (max-width: 599.9px) {
    .stage {
      align-items: end;
    }
    .surface {
      --_side: 16px;
      inline-size: 100%;
      max-block-size: 94%;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    dialog[open] > .stage > .surface {
      animation: sheet 240ms var(--_easing);
    }
  }
  @keyframes sheet {
    from {
      transform: translateY(100%);
    }
  }
`;
