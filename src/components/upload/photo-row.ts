import { html, nothing, type TemplateResult } from 'lit';
import { icon, playIcon } from '../shared/icons.ts';
import { advice } from '../shared/advice.ts';
import type { Batch } from './batch.ts';
import { percent } from './formats.ts';
import { isUnderWay, maySend, type Photo } from './photo.ts';
import type { Setup } from './setup.ts';

/** One photo: what it looks like, what it is called, how far it has come, and what can be done with it. */
export function photoRow(photo: Photo, batch: Batch, setup: Setup): TemplateResult {
  const { upload, picture, state } = photo;
  return html`<div
    class="photo ${state} ${batch.photos.length > 1 ? '' : 'alone'}"
    part="photo"
    role="group"
    aria-labelledby="name-${upload}"
  >
    <div class="picture" part="picture">${picture ?? (state === 'refused' ? nothing : icon(playIcon))}</div>
    <div class="about">
      <p class="file" id="name-${upload}"><bdi>${photo.file.name}</bdi></p>
      ${maySend(photo) ? caption(photo, batch, setup) : nothing}
      ${isUnderWay(photo) || state === 'stopped' || state === 'sent' ? progress(photo, batch, setup) : nothing}
      <div id="advice-${upload}">${photo.advice ? advice(photo.advice) : nothing}</div>
      ${actions(photo, batch, setup)}
    </div>
  </div>`;
}

function caption({ upload, caption }: Photo, batch: Batch, { rules, words }: Setup): TemplateResult {
  return html`<div>
    <label for="caption-${upload}">${words.optional(words.caption)}</label>
    <textarea
      id="caption-${upload}"
      class="input"
      rows="2"
      maxlength=${rules.longestCaption}
      aria-describedby="limit-${upload}"
      .value=${caption}
      @input=${({ target }: Event) => batch.change(upload, { caption: (target as HTMLTextAreaElement).value })}
    ></textarea>
    <p class="hint" id="limit-${upload}">${words.captionHint(rules.longestCaption)}</p>
  </div>`;
}

function progress(photo: Photo, batch: Batch, { words }: Setup): TemplateResult {
  const { upload, state, share } = photo;
  const said: Partial<Record<typeof state, string>> = {
    queued: words.queued,
    sending: words.sendingShare(percent(share, batch.host.language)),
    waiting: batch.host.terms.waitingForConnection,
    stopped: words.stopped,
    sent: words.sent,
  };
  return html`${
      isUnderWay(photo)
        ? html`<progress max="1" .value=${share} aria-labelledby="name-${upload}"></progress>`
        : nothing
    }
    <p class="said">${said[state]}</p>`;
}

/** The first button keeps its place, and so the focus, while what it does changes. */
function actions(photo: Photo, batch: Batch, { words }: Setup): TemplateResult {
  const { upload, state, file } = photo;
  const { terms } = batch.host;
  const of = html`<span class="hidden"> <bdi>${file.name}</bdi></span>`;
  const isSent = state === 'sent';
  const isNew = state === 'ready' || state === 'refused';
  const act = isUnderWay(photo) ? () => batch.stop(upload) : () => void batch.submit(upload);
  return html`<div class="actions">
    ${
      isNew || isSent
        ? nothing
        : html`<button type="button" class="button bare" aria-describedby="advice-${upload}" @click=${act}>
            ${isUnderWay(photo) ? words.stop : terms.tryAgain}${of}
          </button>`
    }
    ${
      isUnderWay(photo) || isSent
        ? nothing
        : html`<button
            type="button"
            class="button bare"
            aria-describedby="advice-${upload}"
            @click=${() => batch.remove(upload)}
          >
            ${words.remove}${of}
          </button>`
    }
  </div>`;
}
