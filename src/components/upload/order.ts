import type { UploadField } from '../../model/upload.ts';
import type { Batch } from './batch.ts';
import type { Draft } from './draft.ts';
import { productChoices } from './page-products.ts';
import type { Photo } from './photo.ts';
import type { Setup } from './setup.ts';
import type { PhotoUpload } from './upload-events.ts';

/** A photo with what has been said about it, as things are when it is sent off. */
export function orderOf(photo: Photo, draft: Draft, { rules }: Setup, { host }: Batch): PhotoUpload {
  const { upload, file, caption } = photo;
  const choices = productChoices(host);
  const said = (text: string) => (rules.asksForPerson && text.trim()) || null;
  return {
    upload,
    file,
    caption: caption.trim() || null,
    product: (choices.length === 1 ? choices[0]?.key : draft.product) || null,
    consent: rules.terms.version,
    language: host.terms.lang,
    keepsLocation: draft.keepsLocation,
    name: said(draft.name),
    email: said(draft.email),
  };
}

/** The form that the edge reads. What the file was called at home is nobody's business. */
export function formOf(order: PhotoUpload, type: Photo['type']): FormData {
  const fields: Partial<Record<UploadField, string | null>> = {
    upload: order.upload,
    consent: order.consent,
    language: order.language,
    caption: order.caption,
    product: order.product,
    location: order.keepsLocation ? 'keep' : null,
    name: order.name,
    email: order.email,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value);
  // Last, so that the edge knows what it is about before the bytes come.
  form.append('file', order.file.slice(0, order.file.size, type ?? ''), 'photo');
  return form;
}
