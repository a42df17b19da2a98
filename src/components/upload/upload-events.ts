import type { UploadReceipt } from '../../model/upload.ts';
import { LookstreamEvent } from '../shared/events.ts';
import { AnswerableEvent } from '../shared/visit-events.ts';

/** A photo with all that is said about it. */
export interface PhotoUpload {
  /** id of this photo, for whoever wants to know whether it has come already */
  upload: string;
  /** as it was chosen: where it was taken is still in it */
  file: File;
  caption: string | null;
  /** key */
  product: string | null;
  /** version of the terms that were agreed to */
  consent: string;
  /** BCP 47, of the words in which they were read */
  language: string;
  /** whether the person wants place and camera to stay in the file; otherwise they have to be removed */
  keepsLocation: boolean;
  /** null where the site does not ask for it */
  name: string | null;
  email: string | null;
}

/**
 * A photo is about to be sent to the edge. `respondWith(promise)` takes it, and the promise may tell the id of the look
 * that it becomes; `preventDefault()` alone leaves it unsent.
 */
export class LookstreamUploadRequestEvent
  extends AnswerableEvent<{ photo: PhotoUpload }, Partial<UploadReceipt> | undefined>
  implements Record<'photo', PhotoUpload>
{
  declare readonly photo: PhotoUpload;
  constructor(photo: PhotoUpload) {
    super('lookstream-upload-request', { photo });
  }
}

/** What has been handed in, by name. */
interface UploadedThing {
  /** id of the look that it becomes; null where the page has taken the photo, and did not say */
  look: string | null;
  /** key of the product that the person chose */
  product: string | null;
}

/** A photo has been handed in. Who sent it is between them and the shop. */
export class LookstreamUploadEvent extends LookstreamEvent<{ uploaded: UploadedThing }> {
  declare readonly uploaded: UploadedThing;
  constructor(uploaded: UploadedThing) {
    super('lookstream-upload', { uploaded });
  }
}

declare global {
  interface HTMLElementEventMap {
    'lookstream-upload': LookstreamUploadEvent;
    'lookstream-upload-request': LookstreamUploadRequestEvent;
  }
}
