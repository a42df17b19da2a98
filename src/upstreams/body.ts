/** Reads the body of an answer as JSON, within a bound and until a signal aborts. */
import { untilAborted } from './cancellation.ts';

export type JsonBody = { kind: 'json'; json: unknown } | { kind: 'not-json' } | { kind: 'too-large' };

/**
 * No body at all is read as null: that something was done can be told by the status alone.
 *
 * @param mostBytes the body's bound, counted as it arrives and after decompression: no header is trusted
 * @throws the signal's reason, or whatever the network fails with
 */
export async function readJson(
  response: Response,
  mostBytes: number,
  signal: AbortSignal,
): Promise<JsonBody> {
  const text = await readText(response, mostBytes, signal);
  if (text === null) return { kind: 'too-large' };
  if (text === '') return { kind: 'json', json: null };
  try {
    return { kind: 'json', json: JSON.parse(text) as unknown };
  } catch {
    // The parser's message quotes the body, and a body can hold credentials.
    return { kind: 'not-json' };
  }
}

/** Lets go of a body that nobody reads, so that its connection is free again. */
function discard(body: { cancel(): Promise<void> } | null): void {
  // A stream that is already broken refuses to be cancelled; there is nothing left to free then.
  body?.cancel().catch(() => undefined);
}

async function readText(response: Response, mostBytes: number, signal: AbortSignal): Promise<string | null> {
  if (!response.body) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), signal);
      if (done) return decoded(chunks, bytes);
      bytes += value.byteLength;
      if (bytes > mostBytes) return null;
      chunks.push(value);
    }
  } finally {
    discard(reader);
  }
}

/** At once: decoders are several times as fast when they do not have to remember half a letter. */
function decoded(chunks: readonly Uint8Array[], bytes: number): string {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return new TextDecoder().decode(whole);
}
