import { css, type CSSResult } from 'lit';

/**
 * How tall a wall is at first: from its width, its attributes and tokens, never from its photos. lookstream.css
 * has the same sum, for the time before the script runs; a test compares them.
 *
 * head + controls + rows of tiles, as many as the first page fills + 96 px for what stands under them
 */
export const wallStyles: CSSResult = css`
  .base {
    position: relative;
    --_columns: 2;
    --_rows: var(--_rows-2, 6);
    --_size: var(--lookstream-wall-title-size, var(--lookstream-title-size, 1.3125em));
    --_head: var(--_title) + var(--_intro);
    --_rest: 0px;
    --_controls: 0px;
    --_below: 0px;
    --_row: calc(
      (100cqi - (var(--_columns) - 1) * var(--_gap)) / var(--_columns) / (var(--_ratio)) + var(--_below)
    );
    min-block-size: calc(
      var(--_head) + var(--_rest) + var(--_controls) + var(--_rows) *
        (var(--_row) + var(--_gap)) - var(--_gap) + 96px
    );
  }
  .titled,
  .introduced {
    --_rest: 4 * var(--_space);
  }
  .controlled {
    --_controls: max(44px, 1.25 * var(--_s) + 18px) + 4 * var(--_space);
  }
  .below {
    --_below: 8px + 1.4 * var(--_s);
  }
  .masonry {
    --_gap: var(--lookstream-wall-gap, var(--lookstream-gap, 8px));
    --_ratio: 3/4;
  }
  @container (inline-size >= 480px) {
    .base {
      --_size: var(--lookstream-wall-title-size, var(--lookstream-title-size, 1.4375em));
    }
  }
  @container (inline-size >= 560px) {
    .base {
      --_columns: 3;
      --_rows: var(--_rows-3, 4);
    }
  }
  @container (inline-size >= 900px) {
    .base {
      --_columns: 4;
      --_rows: var(--_rows-4, 3);
    }
  }

  .head {
    margin-block-end: calc(var(--_rest));
  }
  .controls {
    block-size: calc(var(--_controls));
    padding-block-end: calc(4 * var(--_space));
  }
  .tiles {
    position: relative;
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    grid-auto-rows: var(--_row);
    gap: var(--_gap);
  }
  .lead {
    grid-area: span 2 / span 2;
  }
  .photo {
    aspect-ratio: auto;
    block-size: calc(100% - (var(--_below)));
  }
  .over,
  .under {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-size: max(0.8125em, 12px);
  }
  .under {
    padding: 5px 4px 0;
  }
  /* the flat part is as high as the text, so that it holds the contrast at any size of it */
  .over {
    --_dark: max(54%, var(--_scrim));
    position: absolute;
    inset: auto 0 0;
    padding: 54px 12px 9px;
    color: #fff;
    font-weight: 500;
    background: linear-gradient(
      to top,
      rgb(0 0 0 / var(--_dark)) calc(100% - 51px),
      rgb(0 0 0 / calc(var(--_dark) * 0.8)) calc(100% - 44px),
      rgb(0 0 0 / calc(var(--_dark) * 0.55)) calc(100% - 37px),
      rgb(0 0 0 / calc(var(--_dark) * 0.3)) calc(100% - 25px),
      rgb(0 0 0 / calc(var(--_dark) * 0.12)) calc(100% - 13px),
      transparent
    );
  }
  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px 16px;
    min-block-size: 96px;
    font-size: var(--_s);
  }

  .blank {
    background: var(--_skeleton);
    border-radius: var(--_photo-radius);
    animation:
      appear 0s 150ms both,
      breathe 2.4s 150ms ease-in-out infinite alternate;
  }
`;
