/** How 2m.is' resources ask: a refusal is told by the body's `error`, whatever the status. */
import type * as v from 'valibot';
import { UpstreamError } from '../errors.ts';
import type { HttpMethod } from '../errors.ts';
import { errorOfStatus } from '../http-status.ts';
import type { Cancelling, JsonAnswer, JsonClient } from '../http.ts';
import { quoted } from '../redaction.ts';
import { retryAfterOf } from '../retry-after.ts';
import { readAnswer } from '../shape.ts';
import { isSuccess, outcomeSchema } from './wire.ts';

export interface Question extends Cancelling {
  method: HttpMethod;
  /** null where no address can hold the id: it fails without being sent then */
  path: string | null;
  query?: Record<string, string>;
  json?: unknown;
  /** what is sent holds a password or is about a person: a refusal, which may repeat it, is not quoted then */
  isPrivate?: boolean;
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

export interface Connections {
  /** quotes what the service says in its errors */
  plain: JsonClient;
  /** does not */
  discreet: JsonClient;
  /** kept out of every error */
  apiKey: string;
}

export function createCall({ plain, discreet, apiKey }: Connections): Call {
  return async (question, schema) => {
    const { json, isPrivate = false, ...rest } = question;
    const http = isPrivate ? discreet : plain;
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
