/** Olapic's client on a script, and what it was asked. */
import assert from 'node:assert/strict';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import type { Olapic } from '../../../src/upstreams/olapic/client.ts';
import type { OlapicPage } from '../../../src/upstreams/olapic/page.ts';
import { json, scriptedFetch } from '../support/scripted-fetch.ts';
import type { AskedFor, Scripted } from '../support/scripted-fetch.ts';

export const apiKey = 'olapic-key-0123456789abcdef';
export const list = { sort: 'recent', count: 20 } as const;

export function olapic(
  script: Scripted,
  baseUrl = 'https://api.example/olapic',
): { client: Olapic; asked: AskedFor[] } {
  const { fetch, asked } = scriptedFetch(script);
  return { client: createOlapic({ fetch, baseUrl, apiKey, timeoutMs: 5000 }), asked };
}

export async function pageFrom(script: Scripted): Promise<OlapicPage> {
  const page = await olapic(script).client.media.ofStreamKey('acme-anvil-50lb', list).first();
  assert.equal(page.missing, null);
  return page as OlapicPage;
}

export function notFound(message: string): Scripted {
  return json({ metadata: { code: 404, message: 'Not Found' }, data: { message } }, { status: 404 });
}
