/** Catches what a call throws, and everything that somebody could read in it. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { UpstreamError } from '../../../src/upstreams/errors.ts';

/** @returns the upstream error that the work fails with; any other outcome fails the test */
export async function caught(work: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await work.then(
    () => assert.fail('expected an error, got a value'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UpstreamError, `expected an UpstreamError, got ${inspect(error)}`);
  return error;
}

/** Everything that a log line, a debugger or a serialiser could print of an error. */
export function everythingIn(error: unknown): string {
  return inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
}

/** For hostile bodies: a value is fine, an upstream error is fine, any other exception fails the test. */
export async function survives(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
  }
}
