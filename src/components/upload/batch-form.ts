import { html, nothing, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import { withName } from '../shared/describe-look.ts';
import { advice } from '../shared/advice.ts';
import type { Batch } from './batch.ts';
import { mostLetters, type DraftField } from './draft.ts';
import { productChoices } from './page-products.ts';
import { maySend } from './photo.ts';
import type { Setup } from './setup.ts';

/** What is said about the photos, the consent, and the button that sends them; afterwards the thanks. */
export function batchForm(batch: Batch, setup: Setup): TemplateResult | typeof nothing {
  const { words } = setup;
  const { photos, notice } = batch;
  if (batch.thankedFor) return thanks(batch, setup);
  const taken = photos.filter(({ state }) => state !== 'refused').length;
  if (!taken) return nothing;
  const count = photos.filter(maySend).length;
  const isSending = !count;
  return html`<div class="form" part="form">
    <fieldset ?disabled=${isSending}>
      ${products(batch, setup)} ${setup.rules.asksForPerson ? person(batch, setup) : nothing}
      ${consent(batch, setup)}
    </fieldset>
    <div role="alert">${notice ? advice(notice) : nothing}</div>
    <button type="submit" class="button send" part="send" aria-disabled=${isSending ? 'true' : nothing}>
      ${words.sendPhotos(count || taken)}
    </button>
  </div>`;
}

function products(batch: Batch, { words }: Setup): TemplateResult | typeof nothing {
  const choices = productChoices(batch.host);
  if (choices.length < 2) return nothing;
  const { product } = batch.draft;
  return html`<div>
    <label for="product">${words.product}</label>
    <select
      id="product"
      class="input"
      @change=${({ target }: Event) => batch.write({ product: (target as HTMLSelectElement).value })}
    >
      ${choices.map(
        ({ key, name }) => html`<option value=${key} .selected=${key === product}>${name}</option>`,
      )}
      <option value="" .selected=${!product}>${words.otherProduct}</option>
    </select>
  </div>`;
}

function person(batch: Batch, { words }: Setup): TemplateResult {
  return html`${line(batch, 'name', 'text', words.nameUnderPhoto)}
  ${line(batch, 'email', 'email', words.email)}`;
}

function line(batch: Batch, field: 'name' | 'email', type: string, label: string): TemplateResult {
  return html`<div>
    <label for=${field}>${label}</label>
    <input
      id=${field}
      class="input"
      type=${type}
      autocomplete=${field}
      maxlength=${mostLetters[field]}
      required
      aria-invalid=${batch.wrong[field] ? 'true' : nothing}
      aria-describedby="${field}-error"
      .value=${batch.draft[field]}
      @input=${({ target }: Event) => batch.write({ [field]: (target as HTMLInputElement).value })}
    />
    ${wrong(batch, field)}
  </div>`;
}

function consent(batch: Batch, setup: Setup): TemplateResult {
  const { words, rules } = setup;
  const { host, photos, draft } = batch;
  const agree = photos.length > 1 ? words.agreeAll : words.agree;
  const address = parseHttpUrl(rules.terms.url);
  const change = (field: 'hasAgreed' | 'keepsLocation') => (event: Event) =>
    batch.write({ [field]: (event.target as HTMLInputElement).checked });
  return html`<div>
    <label class="option">
      <input
        type="checkbox"
        id="hasAgreed"
        required
        aria-invalid=${batch.wrong.hasAgreed ? 'true' : nothing}
        aria-describedby="hasAgreed-error"
        .checked=${draft.hasAgreed}
        @change=${change('hasAgreed')}
      />
      <span>${withName(agree, host.shop || location.hostname)}</span>
    </label>
    ${
      address
        ? html`<a class="whole" href=${address} target="_blank" rel="noopener"
            >${words.whatThisMeans}<span class="hidden"> (${host.terms.opensNewTab})</span></a
          >`
        : nothing
    }
    ${wrong(batch, 'hasAgreed')}
    <label class="option">
      <input
        type="checkbox"
        id="keepsLocation"
        .checked=${draft.keepsLocation}
        @change=${change('keepsLocation')}
      />
      <span>${words.keepLocation}</span>
    </label>
  </div>`;
}

/** Always there, so that what a field is described by never dangles. */
function wrong(batch: Batch, field: DraftField): TemplateResult {
  const words = batch.wrong[field];
  return html`<div id="${field}-error">${words ? advice(words) : nothing}</div>`;
}

function thanks(batch: Batch, { words }: Setup): TemplateResult {
  return html`<div class="thanks" part="thanks" tabindex="-1" role="group" aria-labelledby="thanks">
    <p class="thanks-title" id="thanks">${words.received(batch.thankedFor)}</p>
    <p>${words.appearsLater}</p>
    <button type="button" class="button" @click=${() => batch.startAgain()}>${words.sendAnother}</button>
  </div>`;
}
