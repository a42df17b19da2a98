import { css, type CSSResult } from 'lit';

/**
 * How tall a carousel is: from its width, its attributes and tokens, never from its photos, so that nothing moves
 * when they arrive. lookstream.css has the same sum, for the time before the script runs; a test compares them.
 *
 * head (title and intro, or the 44 px of the arrows) + 4 spaces + photo + caption + 5 px for the focus ring
 */
export const reserveStyles: CSSResult = css`
  .base {
    display: flow-root;
    --_slides: 1;
    --_lines: 2;
    --_size: var(--lookstream-carousel-title-size, var(--lookstream-title-size, 1.3125em));
    --_slide: max(
      min(160px, 100cqi),
      (100cqi - var(--_slides) * var(--_gap)) / (var(--_slides) + var(--_peek))
    );
    --_label: max(1.57 * var(--_xs) + 2px, 1.4 * var(--_s));
    --_title: 0px;
    --_intro: 0px;
    --_head: max(44px, var(--_title)) + var(--_intro);
    --_caption: 10px + 1.4 * var(--_xs);
    min-block-size: calc(
      var(--_head) + 4 * var(--_space) + var(--_slide) / (var(--_ratio)) + var(--_caption) + 5px
    );
  }
  .titled {
    --_title: 1.2 * var(--_lines) * var(--_size);
  }
  .introduced {
    --_intro: 4px + 1.45 * var(--_lines) * var(--_s);
  }
  .selling {
    --_caption: 29px + 1.4 * (var(--_xs) + 2 * var(--_s)) + var(--_label);
  }
  @container (inline-size >= 480px) {
    .base {
      --_slides: 2;
      --_lines: 1;
      --_size: var(--lookstream-carousel-title-size, var(--lookstream-title-size, 1.4375em));
    }
    .introduced {
      --_head: max(44px, var(--_title) + var(--_intro));
    }
    .selling {
      --_caption: 26px + 1.4 * (var(--_xs) + var(--_s)) + var(--_label);
    }
  }
  @container (inline-size >= 760px) {
    .base {
      --_slides: 3;
    }
  }
  @container (inline-size >= 1240px) {
    .base {
      --_slides: 4;
    }
  }
`;
