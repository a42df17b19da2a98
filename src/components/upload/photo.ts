import type { UploadType } from '../../model/upload.ts';

/**
 * How far a photo has come. `refused` can never be sent; `waiting` has lost its connection and goes on by itself;
 * `stopped` and `failed` can be tried again.
 */
export type PhotoState =
  'refused' | 'ready' | 'queued' | 'sending' | 'waiting' | 'stopped' | 'failed' | 'sent';

export interface Photo {
  /** an id of the page's own: sent again with the same one, it is handed in once */
  readonly upload: string;
  readonly file: File;
  /** what its bytes say it is; null for what is not taken */
  readonly type: UploadType | null;
  readonly state: PhotoState;
  readonly caption: string;
  /** its preview; null for films and before it is drawn */
  readonly picture: HTMLCanvasElement | null;
  /** how much of it has been sent, from 0 to 1 */
  readonly share: number;
  /** what to do about it, in a sentence */
  readonly advice: string | null;
}

export function isUnderWay({ state }: Photo): boolean {
  return state === 'queued' || state === 'sending' || state === 'waiting';
}

/** Whether the button sends it. */
export function maySend({ state }: Photo): boolean {
  return state === 'ready' || state === 'stopped' || state === 'failed';
}

/** A UUID; pages without TLS, as in a network of one's own, have no `randomUUID`. */
export function newUploadId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5');
}
