import { css, type CSSResult } from 'lit';

/** How links and buttons answer to a pointer, and round buttons to forced colours: nothing that is seen at first. */
export const pointedStyles: CSSResult = css`
  :where(button) {
    -webkit-tap-highlight-color: transparent;
  }
  a:hover .name {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .icon-button {
    transition:
      background-color var(--_duration) var(--_easing),
      border-color var(--_duration) var(--_easing);
  }
  .icon-button[aria-disabled='true'] {
    cursor: default;
  }
  .icon-button:focus-visible {
    outline-offset: 1px;
  }
  .icon-button:not([aria-disabled='true']):hover {
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  .icon-button:not([aria-disabled='true']):active {
    background: color-mix(in srgb, currentcolor 16%, transparent);
  }
  @media (forced-colors: active) {
    .icon-button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    .icon-button[aria-disabled='true'] .i {
      opacity: 1;
    }
  }
`;
