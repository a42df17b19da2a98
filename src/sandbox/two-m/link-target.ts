/**
 * Where a short link leads. Its `parameters` are added on the way; its password, its `type` and its targets by country,
 * device and language are kept and printed, and have no effect here.
 */
import { isRecord } from '../record.ts';
import type { SandboxShortLink } from '../world/two-m-state.ts';
import { textOf } from './request-body.ts';

export function linkTarget({ url, details }: SandboxShortLink): string {
  const added = new URLSearchParams(parametersIn(details.parameters)).toString();
  if (added === '') return url;
  const target = new URL(url);
  // The query that is there stays as it is written: a parameter set through `searchParams` would spell it anew.
  target.search = target.search === '' ? added : `${target.search}&${added}`;
  return target.href;
}

/** What has no name or no value is passed over. */
function parametersIn(sent: unknown): [string, string][] {
  if (!Array.isArray(sent)) return [];
  return sent.filter(isRecord).flatMap(({ name, value }) => {
    const named = textOf(name);
    const isValue = typeof value === 'string' || typeof value === 'number';
    return named !== null && isValue ? [[named, String(value)] as [string, string]] : [];
  });
}
