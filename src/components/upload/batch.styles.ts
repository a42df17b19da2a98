import { css, type CSSResult } from 'lit';

/** Photos that have been chosen, and the form beside them. */
export const batchStyles: CSSResult = css`
  .photo {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  /* One alone is seen as large as it will be. */
  .alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .picture {
    display: grid;
    place-items: center;
    aspect-ratio: var(--_ratio);
    overflow: hidden;
    border-radius: var(--_photo-radius);
    background: var(--_fill);
  }
  .refused > .picture {
    max-inline-size: 96px;
  }
  .picture > canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  :is(.sending, .queued, .waiting) canvas {
    opacity: 0.55;
  }
  .about,
  .form,
  .thanks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    font-size: var(--_s);
  }
  .file {
    overflow-wrap: anywhere;
  }
  .said {
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_line);
    color: inherit;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: currentcolor;
  }
  progress::-moz-progress-bar {
    background: currentcolor;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .bare,
  .bare:hover {
    justify-content: start;
    min-inline-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-weight: 400;
    text-decoration: underline 1px var(--_edge);
    text-underline-offset: 0.25em;
  }
  .bare:hover {
    text-decoration-color: currentcolor;
  }
  .small {
    aspect-ratio: auto;
    gap: 8px;
  }

  .form,
  fieldset {
    gap: 20px;
  }
  fieldset {
    display: grid;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  :disabled > * > .input {
    border-style: dashed;
  }
  .whole {
    display: inline-block;
    padding-block: 12px;
    margin-inline-start: 32px;
    text-underline-offset: 0.25em;
  }
  .send {
    justify-self: start;
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .send:hover {
    background: color-mix(in srgb, currentcolor 8%, var(--_accent));
  }
  [aria-disabled='true'],
  [aria-disabled='true']:hover {
    border-style: dashed;
    background: none;
    color: inherit;
    cursor: default;
  }
  .thanks-title {
    font-size: 1.1875em;
    font-weight: 500;
    line-height: 1.25;
  }
  .thanks > .button {
    justify-self: start;
    margin-block-start: 12px;
  }
  .thanks:focus {
    outline: 0;
  }

  @container (inline-size >= 600px) {
    .form,
    .thanks {
      grid-area: form;
      max-inline-size: 560px;
    }
  }
  @media (forced-colors: active) {
    .picture,
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: CanvasText;
      forced-color-adjust: none;
    }
    [aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
