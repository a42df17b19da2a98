import { css, type CSSResult } from 'lit';

/** The head and the frame: what is there before anybody has chosen a photo. */
export const uploadStyles: CSSResult = css`
  /* As tall as a frame of 4 to 5 in its column, so that rules that come late, or never, move nothing. */
  :host {
    display: grid;
    min-block-size: 480px;
  }
  .base {
    display: grid;
    container-type: inline-size;
  }
  .body {
    --_size: var(--lookstream-upload-title-size, var(--lookstream-title-size, 1.3125em));
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
    gap: calc(4 * var(--_space)) calc(8 * var(--_space));
  }
  .title {
    font-family: var(--_title-font);
    font-size: var(--_size);
    font-weight: var(--_title-weight);
    line-height: 1.2;
    letter-spacing: var(--_title-spacing);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  [dir='rtl'] .title {
    letter-spacing: 0;
  }
  ::slotted([slot='heading']) {
    margin-block: 0;
  }
  .intro {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: var(--_s);
    overflow-wrap: anywhere;
  }
  .photos {
    display: grid;
    align-content: start;
    gap: 20px;
  }
  .body:not(.chosen) .photos {
    align-content: stretch;
  }
  .frame {
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 14px;
    padding: 20px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_photo-radius);
    background: var(--_fill);
    text-align: center;
  }
  .over .frame {
    border-style: solid;
    border-color: currentcolor;
    background: color-mix(in srgb, currentcolor 16%, transparent);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  /* The field itself has its place under the label, and shows where the focus is by it. */
  .way > input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
    pointer-events: none;
  }
  .way > label {
    cursor: pointer;
  }
  /* A press anywhere in the empty frame opens the files. */
  .frame:not(.small) [for='files']::before {
    content: '';
    position: absolute;
    inset: 0;
  }
  .camera {
    position: relative;
  }
  input:focus-visible + .button {
    outline: 2px solid currentcolor;
    outline-offset: 3px;
  }
  /* Nothing is dropped with a finger. */
  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }
  @media not (pointer: coarse) {
    .camera {
      display: none;
    }
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_xs);
    line-height: 1.35;
    text-wrap: balance;
  }
  [role='alert']:empty {
    display: none;
  }
  .blank {
    border-color: transparent;
    background: var(--_skeleton);
    animation:
      appear 0s 150ms both,
      breathe 2.4s 150ms ease-in-out infinite alternate;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }

  @container (inline-size >= 600px) {
    .body {
      --_size: var(--_title-size);
      grid-template: 'photos head' auto 'photos form' 1fr / minmax(0, 384px) minmax(0, 1fr);
    }
    .body:not(.chosen) {
      grid-template-rows: 1fr;
      align-items: center;
    }
    .photos {
      grid-area: photos;
      align-self: stretch;
    }
    .head {
      grid-area: head;
    }
  }
  @media (forced-colors: active) {
    .blank {
      border-color: GrayText;
    }
    .over .frame {
      border: 3px solid Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
