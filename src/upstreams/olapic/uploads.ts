/** Uploading a Media, by both of its methods: at once, or stashed first and described later. */
import { address } from '../address.ts';
import type { Cancelling, JsonClient } from '../http.ts';
import { inData } from '../lenient.ts';
import type { Payload, UploadFile } from '../payload.ts';
import { readAnswer } from '../shape.ts';
import { stashSchema, uploadedSchema } from './wire.ts';

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
  timeoutMs?: number | undefined;
}

/** Never repeated by themselves: a second try could be a second photo. */
export interface Uploads {
  /**
   * Hands in a photo or video, which is pending until a moderator has seen it. A file that is no picture or film is
   * refused with kind `status` and status 400. (UPLOAD MEDIA; Method 1 with a file, Method 2 with a stash)
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
    write.request({
      ...{ method: 'POST', path, payload, signal: options.signal },
      timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    });

  return {
    async upload(userId, { source, caption, streamId, location }, options = {}) {
      const stream = streamId === undefined ? undefined : address`/streams/${streamId}`;
      const stash = 'stashId' in source ? address`/stashes/${source.stashId}` : undefined;
      // Without its stream or its stash it would be another upload than was meant.
      const path = stream === null || stash === null ? null : address`/users/${userId}/media`;
      const payload: Payload = {
        multipart: {
          url: stash ?? undefined,
          caption,
          stream_uri: stream ?? undefined,
          ...fieldsOf(location),
        },
        ...('file' in source && { file: { field: 'file', file: source.file } }),
      };
      return readAnswer(inData(uploadedSchema), await post(path, payload, options)).data;
    },
    async stash(file, options = {}) {
      const answer = await post('/stashes', { multipart: {}, file: { field: 'file', file } }, options);
      return readAnswer(inData(stashSchema), answer).data;
    },
  };
}

/** One without the other is refused. */
function fieldsOf(location: UploadDetails['location']) {
  return {
    latitude: location && String(location.latitude),
    longitude: location && String(location.longitude),
  };
}
