import { css, type CSSResultGroup } from 'lit';
import { pointedStyles } from './pointed.styles.ts';

/** Tokens of dialogs, for `tokens(scope, surfaceTokens)`: a ground and an ink of their own, as a pair. */
export const surfaceTokens = {
  surface: 'Canvas',
  'surface-ink': 'CanvasText',
  accent: 'var(--_surface-ink)',
  'accent-ink': 'var(--_surface)',
  danger: 'color-mix(in srgb,#e02020 60%,currentcolor)',
  backdrop: 'rgb(20 18 16/.58)',
  mat: 'var(--_fill)',
  'field-radius': 'var(--_radius)',
  'surface-radius': 'calc(var(--_radius)*2)',
  shadow: '0 1px 2px rgb(0 0 0/.1),0 28px 72px -20px rgb(0 0 0/.32)',
};

const ownStyles = css`
  :host {
    --_l: 1.1875em;
  }
  dialog {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
    background: var(--_backdrop);
    opacity: 0;
    transition:
      opacity 120ms,
      overlay 120ms allow-discrete,
      display 120ms allow-discrete;
  }
  dialog[open] {
    opacity: 1;
  }
  dialog::-webkit-scrollbar {
    display: none;
  }
  dialog::backdrop {
    background: none;
  }
  dialog::after {
    content: '';
    display: block;
    block-size: 1px;
  }
  .stage {
    position: sticky;
    inset-block-start: 0;
    block-size: 100%;
    display: grid;
    place-items: center;
  }
  .surface {
    /* Not the ink and size of the page: what is in here stands on a ground of its own, and is sized once. */
    --lookstream-ink: currentcolor;
    --lookstream-font-size: 1em;
    color: var(--_surface-ink);
    background: var(--_surface);
    overflow: hidden;
    border-radius: var(--_surface-radius);
    box-shadow: var(--_shadow);
    outline: 1px solid color-mix(in srgb, currentcolor 10%, transparent);
    outline-offset: -1px;
  }
  .bar {
    display: flex;
    align-items: center;
    padding: 6px 8px;
    border-block-end: 1px solid var(--_line);
    min-block-size: 56px;
  }
  .space {
    flex: 1;
  }
  .quiet {
    border-color: transparent;
    padding-inline: 12px;
  }
  .bare,
  .bare:hover {
    min-inline-size: 44px;
    border: 0;
    padding: 0;
    background: none;
    border-radius: var(--_radius);
    text-decoration: underline 1px var(--_edge);
    text-underline-offset: 0.25em;
    font-weight: 400;
  }
  .bare:hover {
    text-decoration-color: currentcolor;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(8px);
    }
  }
  dialog[open] {
    animation: appear var(--_duration) var(--_easing);
  }
  dialog[open] > .stage > .surface {
    animation: rise var(--_duration) var(--_easing);
  }
  @media (forced-colors: active) {
    .surface {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .surface {
      box-shadow: none;
    }
    .bar button {
      display: none;
    }
  }
`;

/**
 * A dialog, as `dialog > .stage > .surface`, and what can be in each: the bar on top, buttons without a frame.
 * The dialog fills the window and paints the backdrop. It can always scroll by one pixel, and its scrolling is
 * contained, so wheel, touch and keys never reach the page behind: nothing of the host's is locked.
 */
export const surfaceStyles: CSSResultGroup = [pointedStyles, ownStyles];
