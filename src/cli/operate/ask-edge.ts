import * as v from 'valibot';
import { defaultPort } from '../../edge/config/config-schema.ts';
import { textOf, type Environment } from '../../edge/config/environment.ts';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Fetch } from '../../upstreams/http.ts';
import { UsageError } from '../usage-error.ts';

/** What an operator cannot have at the moment, in words that say what to change. */
export class OperateError extends Error {
  override name = 'OperateError';
}

/** The operator's routes of a running edge. */
export interface OperatedEdge {
  /** @throws {OperateError} for whatever does not work */
  get<Schema extends v.GenericSchema>(path: string, answer: Schema): Promise<v.InferOutput<Schema>>;
  /** @throws {OperateError} for whatever does not work */
  post<Schema extends v.GenericSchema>(
    path: string,
    body: object,
    answer: Schema,
  ): Promise<v.InferOutput<Schema>>;
}

export interface EdgeAddress {
  /** its token is the operator's: it is in no message and no address */
  env: Environment;
  /** as it was typed; null for the one that the environment names */
  url: string | null;
  fetch: Fetch;
}

/** An edge answers these from its store; milliseconds. */
const patience = 15_000;

const Problem = v.object({ detail: v.string(), type: v.optional(v.string(), '') });

/** What is not there may be what was asked about, in an edge that has all the routes. */
const noRoute = 'urn:lookstream:problem:not-found';

/**
 * @throws {UsageError} for an address that is none
 * @throws {OperateError} where there is no token
 */
export function openEdge({ env, url, fetch }: EdgeAddress): OperatedEdge {
  const base = addressOf(env, url);
  const token = textOf(env, 'LOOKSTREAM_ADMIN_TOKEN');
  if (token === null) {
    throw new OperateError('LOOKSTREAM_ADMIN_TOKEN is missing: set it to the token that the edge has.');
  }
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };

  async function ask<Schema extends v.GenericSchema>(path: string, init: RequestInit, schema: Schema) {
    const address = `${base}/operator/${path}`;
    const signal = AbortSignal.timeout(patience);
    // A token that no header can hold fails here as well, and the message repeats it.
    const response = await fetch(address, { ...init, headers, signal, redirect: 'manual' }).catch(() => null);
    if (!response) throw new OperateError(`${base} is not reached: start the edge, or name it with --url.`);
    const json: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new OperateError(refusalOf(base, response.status, json));
    const read = v.safeParse(schema, json);
    if (read.success) return read.output;
    throw new OperateError(`${base} answers as no edge of this version does: name the edge with --url.`);
  }

  return {
    get: (path, answer) => ask(path, { method: 'GET' }, answer),
    post: (path, body, answer) => ask(path, { method: 'POST', body: JSON.stringify(body) }, answer),
  };
}

function addressOf(env: Environment, typed: string | null): string {
  const port = textOf(env, 'PORT') ?? String(defaultPort);
  const wanted = typed ?? textOf(env, 'LOOKSTREAM_PUBLIC_URL') ?? `http://127.0.0.1:${port}`;
  const url = parseHttpUrl(wanted);
  if (url) return url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  throw new UsageError(`"${wanted}" is no address: write one such as https://ugc.shop.example.`);
}

function refusalOf(base: string, status: number, json: unknown): string {
  const problem = v.safeParse(Problem, json);
  if (status === 401)
    return `${base} has another LOOKSTREAM_ADMIN_TOKEN: set the one that it was started with.`;
  if (status === 404 && (!problem.success || ['', noRoute].includes(problem.output.type))) {
    return `${base} has nothing for operators: start it with LOOKSTREAM_ADMIN_TOKEN, or name the edge with --url.`;
  }
  if (status < 400) return `${base} leads elsewhere: give the address of the edge itself with --url.`;
  if (problem.success && status < 500) return problem.output.detail;
  return `${base} answers ${status}: look at its log, and try again.`;
}
