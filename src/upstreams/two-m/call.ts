/** How 2m.is' resources ask: a refusal is told by the body's `error`, whatever the status. */
import type * as v from 'valibot';
import { UpstreamError } from '../errors.ts';
import { errorOfStatus } from '../http-status.ts';
import type { JsonAnswer, JsonClient, JsonRequest } from '../http.ts';
import { quoted } from '../redaction.ts';
import { retryAfterOf } from '../retry-after.ts';
import { readAnswer } from '../shape.ts';
import { isSuccess, outcomeSchema } from './wire.ts';

export interface Question extends Omit<JsonRequest, 'payload' | 'answers' | 'timeoutMs'> {
  json?: unknown;
}

/**
 * Asks once (a GET perhaps twice), refuses failures, and reads the answer.
 *
 * @throws {UpstreamError} a refusal (invalid data, an unknown id, a spent quota) has kind `status` and status 200, and
 *   is not cured by trying again
 */
export type Call = <Schema extends v.GenericSchema>(
  question: Question,
  schema: Schema,
) => Promise<v.InferOutput<Schema>>;

/** @param apiKey kept out of every error */
export function createCall(http: JsonClient, apiKey: string): Call {
  return async (question, schema) => {
    const { json, ...rest } = question;
    const answer = await http.request({ ...rest, ...(json !== undefined && { payload: { json } }) });
    refuseFailure(answer, question, apiKey);
    return readAnswer(schema, answer);
  };
}

/** The service repeats these in the body, and is believed. */
const repeatedStatuses = [401, 403, 429];

function refuseFailure(answer: JsonAnswer, question: Question, apiKey: string): void {
  const outcome = readAnswer(outcomeSchema, answer);
  if (isSuccess(outcome)) return;
  const { call, status, headers, json } = answer;
  const message = question.isPrivate ? null : outcome.message;
  const reason = message === null ? null : quoted(message, apiKey) || null;

  const repeated = Number(outcome.error);
  if (repeatedStatuses.includes(repeated))
    throw errorOfStatus(call, { status: repeated, retryAfter: retryAfterOf(headers, json), reason });
  const sent = question.json === undefined && question.query === undefined ? 'id' : 'data';
  const said = reason === null ? 'without a reason' : `("${reason}")`;
  const what = `was refused ${said}: check the ${sent} and what the plan allows.`;
  throw new UpstreamError({ kind: 'status', call, what, status, reason });
}
