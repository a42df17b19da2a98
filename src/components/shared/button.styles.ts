import { css, type CSSResult } from 'lit';

/** The outline button: 44 px high, in the ink of its text. */
export const buttonStyles: CSSResult = css`
  .button {
    background: none;
    border: 1px solid var(--_edge);
    border-radius: var(--_button-radius);
    transition:
      background-color var(--_duration) var(--_easing),
      border-color var(--_duration) var(--_easing);
    min-block-size: 44px;
    padding: 8px 20px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    font-weight: 500;
    font-size: var(--_s);
    line-height: 1.25;
    text-decoration: none;
  }
  .button:hover {
    background: color-mix(in srgb, currentcolor 8%, transparent);
    border-color: currentcolor;
  }
  .button:active {
    background: color-mix(in srgb, currentcolor 16%, transparent);
  }
`;
