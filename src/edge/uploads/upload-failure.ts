/** What it means when Olapic does not take a photo. */
import { UpstreamError } from '../../upstreams/errors.ts';
import { problem } from '../problems.ts';

/** A service that says no has made nothing; one that fails, or whose answer nobody understands, may have. */
export function isCertainlyNotMade(error: unknown): boolean {
  const isKept = error instanceof UpstreamError && (error.kind === 'limited' || error.kind === 'denied');
  return isKept || isRefused(error);
}

/** It will not have what it was sent, neither now nor later. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof UpstreamError) || error.kind !== 'status') return false;
  return error.status !== null && error.status >= 400 && error.status < 500;
}

/**
 * @returns what the page is told; the error itself where it is not about what was sent
 * @param hasCaption where Olapic read one, too
 */
export function refusalOf(error: unknown, { hasCaption }: { hasCaption: boolean }): unknown {
  if (!(error instanceof UpstreamError) || error.kind !== 'status' || error.status !== 400) return error;
  if (!hasCaption || /media file type/i.test(error.reason ?? '')) {
    return fieldProblem(
      'file',
      'is not taken by Olapic: send another file, as JPEG, PNG, WebP, MP4 or MOV.',
      error,
    );
  }
  return fieldProblem(
    'caption',
    'may be why Olapic does not take this photo: write it without special letters.',
    error,
  );
}

function fieldProblem(field: 'file' | 'caption', says: string, cause: unknown) {
  const detail = `"${field}": ${says}`;
  const name = field === 'file' ? 'unsupported-file' : 'invalid-request';
  return problem(name, detail, { errors: [{ field, detail }], cause });
}
