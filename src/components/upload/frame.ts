import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { formatNames, isPicture, megabytes, mostBytesOf } from './formats.ts';
import type { Setup } from './setup.ts';

const plusIcon = 'M10 3.5v13M3.5 10h13';
const cameraIcon =
  'M3 6.500h3l1.500-2h5l1.500 2h3v9.500H3ZM7.200 11a2.800 2.800 0 1 0 5.600 0a2.800 2.800 0 1 0-5.600 0';

/** What the frame shows, and whom it tells. */
export interface FrameView {
  setup: Setup;
  language: string;
  /** photos that are there already */
  count: number;
  /** photos that fit in */
  most: number;
  hasCamera: boolean;
  /** what went wrong with the last choice */
  trouble: string;
  onFiles: (files: Iterable<File>) => void;
}

/**
 * Where photos come in: chosen, photographed, or dropped. The fields of the browser lie under our buttons, so keys and
 * screen readers meet what they know.
 */
export function frame(view: FrameView): TemplateResult {
  const { setup, count, most, hasCamera, trouble } = view;
  const { words, rules } = setup;
  const pictures = rules.types.filter(isPicture);
  const choose = most > 1 ? words.choosePhotos : words.choosePhoto;
  const more = most > 1 ? words.morePhotos : words.chooseAnother;
  return html`<div class="frame ${count ? 'small' : ''}" part="frame">
    <div class="ways">
      <span class="way">
        <input
          type="file"
          id="files"
          accept=${rules.types.join()}
          ?multiple=${most > 1}
          aria-describedby="hint"
          @change=${(event: Event) => take(event, view)}
        /><label for="files" class="button" part="choose">${icon(plusIcon)}${count ? more : choose}</label>
      </span>
      ${
        hasCamera
          ? html`<span class="way camera">
              <input
                type="file"
                id="camera"
                accept=${pictures.join()}
                capture="environment"
                @change=${(event: Event) => take(event, view)}
              /><label for="camera" class="button" part="camera">${icon(cameraIcon)}${words.takePhoto}</label>
            </span>`
          : nothing
      }
    </div>
    <div class="hint" id="hint">
      <p class="drop">${words.dropHint}</p>
      ${limits(view).map((line) => html`<p>${line}</p>`)}
    </div>
    <p role="alert">${trouble}</p>
  </div>`;
}

/** What is taken, with a line of their own for films where those may be larger. */
function limits({ setup, language }: FrameView): string[] {
  const { rules, words } = setup;
  const sizes = [...new Set(rules.types.map((type) => mostBytesOf(type, rules)))];
  return sizes.map((size) => {
    const types = rules.types.filter((type) => mostBytesOf(type, rules) === size);
    return words.formatsUpTo(formatNames(types, language), megabytes(size, language));
  });
}

function take({ target }: Event, { onFiles }: FrameView): void {
  const input = target as HTMLInputElement;
  onFiles([...(input.files ?? [])]);
  // So that the same file may be chosen again.
  input.value = '';
}
