import type { TemplateResult } from 'lit';
import { batchForm } from './batch-form.ts';
import { batchStyles } from './batch.styles.ts';
import type { Batch } from './batch.ts';
import { photoRow } from './photo-row.ts';
import type { Setup } from './setup.ts';

/** Gives the element the styles of what it shows once photos have been chosen. */
export function dress({ shadowRoot }: HTMLElement): void {
  const { styleSheet } = batchStyles;
  if (styleSheet) shadowRoot?.adoptedStyleSheets.push(styleSheet);
}

export function renderPhotos(batch: Batch, setup: Setup): TemplateResult[] {
  return batch.photos.map((photo) => photoRow(photo, batch, setup));
}

export { batchForm as renderForm };
