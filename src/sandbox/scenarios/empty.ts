/**
 * The account is new: every list is empty, in the service's own shape. What is asked for by its id is there, and what
 * is made is made.
 */
import { isRecord } from '../record.ts';
import type { ServiceName } from './scenario.ts';
import { rewriteJson } from './json-answer.ts';
import type { Scenario, Stage } from './scenario.ts';

type Rewriting = (json: unknown) => unknown;

export function createEmpty({ service }: Stage): Scenario {
  return async (request, answer) => {
    const response = await answer();
    return response.ok && request.method === 'GET' ? rewriteJson(response, emptied[service]) : response;
  };
}

const emptied: Record<ServiceName, Rewriting> = {
  /** What has no id is a list; its items are in `_embedded`, beside the customer in full. */
  olapic: inData((data) => {
    if (!isRecord(data) || 'id' in data || !isRecord(data._embedded)) return data;
    const _links = isRecord(data._links) ? withoutNext(data._links) : data._links;
    return { ...data, _links, _embedded: withoutItems(data._embedded) };
  }),

  metapic: (json) => (Array.isArray(json) || isByDate(json) ? [] : json),

  /** Only lists count their results. */
  'two-m': inData((data) => {
    if (!isRecord(data) || !('result' in data)) return data;
    return { ...withoutItems(data), result: 0, currentpage: 1, nextpage: null, maxpage: 1 };
  }),

  /** A list stands in `data`, or below it beside nothing with an id. */
  izeax: (json) => {
    if (!isRecord(json) || !('data' in json) || (isRecord(json.data) && 'id' in json.data)) return json;
    const data = isRecord(json.data) ? withoutItems(json.data) : [];
    return { ...json, data, ...(isRecord(json.links) && { links: {} }) };
  },
};

/** Metapic's list of clicks by date has users' addresses for keys, and is an array only when nobody had any. */
function isByDate(json: unknown): boolean {
  return isRecord(json) && Object.values(json).every((user) => isRecord(user) && Array.isArray(user.day));
}

function inData(change: Rewriting): Rewriting {
  return (json) => (isRecord(json) ? { ...json, data: change(json.data) } : json);
}

function withoutItems(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
  );
}

/** Some lists print no `next` on their last page: those have none here either. */
function withoutNext(links: Record<string, unknown>): Record<string, unknown> {
  return 'next' in links ? { ...links, next: { href: null } } : links;
}
