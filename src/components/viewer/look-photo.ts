import { html, nothing, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import type { Terms } from '../shared/terms/terms.ts';
import type { PhotoState } from './photo-loading.ts';

/** What the mat shows, and whom it tells. */
export interface PhotoView {
  look: Look;
  alt: string;
  terms: Terms;
  state: PhotoState;
  /** the other one for every picture that is asked for */
  isOdd: boolean;
  onState: (state: PhotoState) => void;
  onRetry: () => void;
  /** for `pointerdown` and `pointerup` */
  onSwipe: (event: PointerEvent) => void;
}

/** The widths that the picture has in `viewer.styles.ts`, column by column. */
const sizes = '(min-width: 976px) 608px, (min-width: 720px) calc(100vw - 368px), 100vw';

/** The photo or video of a look on its mat, never cropped; or that it did not load, with a way to try again. */
export function lookPhoto(view: PhotoView): TemplateResult {
  const { look, state, terms, isOdd } = view;
  const isVideo = look.kind === 'video' && look.video !== null;
  const content = state === 'failed' ? failure(view) : isVideo ? video(view) : photo(view);
  return html`<div class="mat" part="mat" aria-busy=${state === 'loading' && !isVideo}>
    ${look.sponsored ? html`<span class="advertising">${terms.advertisement}</span>` : nothing}
    ${
      // In turns in two places, so that another picture gets another node: the old one must not stand beside the
      // new words, nor its sound go on.
      isOdd ? nothing : content
    }${isOdd ? content : nothing}
  </div>`;
}

function photo({ look, alt, state, onState, onSwipe }: PhotoView): TemplateResult {
  // A page's own script may have given looks that nobody has read yet.
  const images = look.images.filter(({ src }) => parseHttpUrl(src));
  const largest = images.at(-1);
  return html`<img
    part="photo"
    class="photo ${state === 'loaded' ? 'is-loaded' : ''}"
    sizes=${sizes}
    srcset=${images.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join()}
    src=${largest?.src ?? nothing}
    width=${largest?.width ?? nothing}
    height=${largest?.height ?? nothing}
    alt=${alt}
    decoding="async"
    draggable="false"
    @pointerdown=${onSwipe}
    @pointerup=${onSwipe}
    @load=${() => onState('loaded')}
    @error=${() => onState('failed')}
  />`;
}

/** Nothing is fetched but the poster, and nothing plays, until the visitor says so. */
function video({ look, alt, terms, onState }: PhotoView): TemplateResult {
  const largest = look.images.at(-1);
  const captions = parseHttpUrl(look.video?.captions);
  return html`<video
    part="photo"
    class="photo is-loaded"
    controls
    playsinline
    preload="none"
    poster=${parseHttpUrl(look.video?.poster) ?? parseHttpUrl(largest?.src) ?? nothing}
    src=${parseHttpUrl(look.video?.src) ?? nothing}
    width=${largest?.width ?? nothing}
    height=${largest?.height ?? nothing}
    aria-label=${alt}
    crossorigin=${captions ? 'anonymous' : nothing}
    @error=${() => onState('failed')}
  >
    ${
      captions
        ? html`<track
            kind="captions"
            src=${captions}
            srclang=${look.language ?? nothing}
            label=${terms.captions}
            default
          />`
        : nothing
    }
  </video>`;
}

function failure({ terms, onRetry }: PhotoView): TemplateResult {
  return html`<div class="failed" role="alert">
    <strong>${terms.lookFailed}</strong>
    <p>${terms.othersAreHere}</p>
    <button type="button" class="button" @click=${onRetry}>${terms.tryAgain}</button>
  </div>`;
}
