/** Uploading a Media, by both of its methods: at once, or stashed first and described later. */
import { address } from '../address.ts';
import type { Cancelling, JsonAnswer, JsonClient } from '../http.ts';
import type { Payload, UploadFile } from '../payload.ts';
import { readAnswer } from '../shape.ts';
import { oneSchema, stashSchema, uploadedSchema } from './wire.ts';

/** What is said about a file; there is no field for consent, whoever uploads has to keep that. */
export interface UploadDetails {
  caption?: string | undefined;
  /** Olapic's own id of the product or gallery that the media is for */
  streamId?: string | undefined;
  /** where it was taken, in degrees */
  location?: { latitude: number; longitude: number } | undefined;
}

export interface Upload extends UploadDetails {
  /** a file, or the id of one that was stashed: the service takes one of the two */
  source: { file: UploadFile } | { stashId: string };
}

export interface UploadedMedia {
  id: string;
  /** `pending` until a moderator has seen it */
  status: string | null;
}

export interface UploadOptions extends Cancelling {
  /** milliseconds; the default is two minutes */
  timeoutMs?: number;
}

/** Never repeated by themselves: a second try could be a second photo. */
export interface Uploads {
  /**
   * (UPLOAD MEDIA; Method 1 with a file, Method 2 with a stash)
   * @param userId Olapic's id of the user whose media it becomes: a widget's `uploaderId`, or of `users.create`
   */
  upload(userId: string, upload: Upload, options?: UploadOptions): Promise<UploadedMedia>;
  /** Puts a file aside, to be uploaded by its id. (STASH MEDIA) */
  stash(file: UploadFile, options?: UploadOptions): Promise<{ id: string }>;
}

/** A phone's photo over a phone's network. */
const defaultTimeoutMs = 120_000;

export function createUploads(write: JsonClient): Uploads {
  const post = (path: string | null, payload: Payload, options: UploadOptions) =>
    write.request({ method: 'POST', path, payload, timeoutMs: defaultTimeoutMs, ...options });

  return {
    async upload(userId, { source, ...details }, options = {}) {
      const fields = fieldsOf(details);
      if ('file' in source) {
        const payload = { multipart: fields, file: { field: 'file', file: source.file } };
        return readUploaded(await post(address`/users/${userId}/media`, payload, options));
      }
      const url = address`/stashes/${source.stashId}`;
      // Without its stash there is nothing to send.
      const path = url === null ? null : address`/users/${userId}/media`;
      return readUploaded(await post(path, { multipart: { ...fields, url: url ?? undefined } }, options));
    },
    async stash(file, options = {}) {
      const answer = await post('/stashes', { multipart: {}, file: { field: 'file', file } }, options);
      return readAnswer(oneSchema(stashSchema), answer).data;
    },
  };
}

function readUploaded(answer: JsonAnswer): UploadedMedia {
  return readAnswer(oneSchema(uploadedSchema), answer).data;
}

function fieldsOf({ caption, streamId, location }: UploadDetails) {
  return {
    caption,
    stream_uri: streamId === undefined ? undefined : `/streams/${encodeURIComponent(streamId)}`,
    // One without the other is refused.
    latitude: location && String(location.latitude),
    longitude: location && String(location.longitude),
  };
}
