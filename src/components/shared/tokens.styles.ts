import { css, unsafeCSS, type CSSResult } from 'lit';

const ink = (share: number) => `color-mix(in srgb,currentcolor ${share}%,transparent)`;

/** Tokens of everything inline, and what they are when nobody sets them. */
const inlineTokens = {
  ink: 'currentcolor',
  muted: ink(88),
  line: ink(18),
  edge: ink(80),
  fill: ink(6),
  skeleton: ink(9),
  font: 'inherit',
  'font-size': '1em',
  'title-font': 'inherit',
  'title-weight': '500',
  'title-spacing': '-.01em',
  'name-weight': '500',
  'price-weight': '400',
  space: '4px',
  radius: '2px',
  'photo-radius': 'var(--_radius)',
  'button-radius': '999px',
  badge: '#fff',
  'badge-ink': '#111',
  ratio: '4/5',
  duration: '180ms',
  easing: 'cubic-bezier(.2,.7,.2,1)',
};

/**
 * The private `--_name` of each public token, read as the element's own, then everybody's, then the default.
 *
 * @param scope the element's name without its prefix: `carousel` reads `--lookstream-carousel-ink` first
 * @param own tokens that only this element has, or other defaults
 */
export function tokens(scope: string, own: Record<string, string> = {}): CSSResult {
  const declarations = Object.entries({ ...inlineTokens, ...own }).map(
    ([name, value]) => `--_${name}:var(--lookstream-${scope}-${name},var(--lookstream-${name},${value}));`,
  );
  return unsafeCSS(`:host{${declarations.join('')}}`);
}

/** What every element starts from: the host's own type and ink, our focus ring, buttons and the advertising label. */
export const baseStyles: CSSResult = css`
  * {
    box-sizing: border-box;
  }
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--_font-size);
    --_xs: max(0.75em, 12px);
    --_s: max(0.875em, 13px);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    color: var(--_ink);
    line-height: 1.45;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  :where(h2, h3, p, ul) {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  :where(a) {
    color: inherit;
  }
  .i {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
    display: block;
  }
  [dir='rtl'] .flip {
    scale: -1 1;
  }
  .hidden:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :where(button) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }
  .icon-button {
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_button-radius);
    inline-size: 44px;
    block-size: 44px;
    display: inline-grid;
    place-items: center;
    padding: 0;
    flex: none;
  }
  .ring,
  .icon-button[aria-disabled='true'] {
    border-color: var(--_line);
  }
  .icon-button[aria-disabled='true'] .i {
    opacity: 0.34;
  }

  :focus-visible {
    outline: 2px solid currentcolor;
    outline-offset: 3px;
  }

  .advertising {
    display: inline-block;
    flex: none;
    font-size: var(--_xs);
    font-weight: 500;
    letter-spacing: 0;
    line-height: 1.35;
    /* the browser's own pair: readable on every page, whatever its tokens say */
    background: Canvas;
    color: CanvasText;
    padding: 0.1em 0.45em 0.12em;
    border: 1px solid;
    border-radius: 2px;
    white-space: nowrap;
    text-decoration: none;
  }
  .price {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
    font-weight: var(--_price-weight);
  }
  .name {
    font-weight: var(--_name-weight);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
