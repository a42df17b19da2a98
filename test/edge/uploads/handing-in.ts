import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Site } from '../../../src/edge/site.ts';
import type { SandboxFile } from '../../../src/sandbox/world/olapic-state.ts';
import { magazine, magazineOrigin } from '../edge-under-test.ts';
import type { Answer } from '../operated-edge.ts';

export const terms = '2026-11';

export type UploadFieldsSent = Record<string, string | undefined>;

/** What a page sends that names nothing but what has to be named. */
export function leastFields(): Record<string, string> {
  return { upload: randomUUID(), consent: terms, language: 'sv-SE' };
}

export function uploadForm(
  fields: UploadFieldsSent,
  file: Uint8Array | null,
  name = 'IMG_Quentin.jpg',
): FormData {
  const form = new FormData();
  for (const [field, text] of Object.entries(fields)) if (text !== undefined) form.append(field, text);
  if (file) form.append('file', new File([Uint8Array.from(file)], name));
  return form;
}

export async function send(
  edge: { app: Hono },
  file: Uint8Array | null,
  fields: UploadFieldsSent = {},
  { path = '/v1/looks', headers = { origin: magazineOrigin } as Record<string, string> } = {},
): Promise<Answer> {
  // As a browser sends it, its length first.
  const form = new Response(uploadForm({ ...leastFields(), ...fields }, file));
  const body = await form.arrayBuffer();
  const type = form.headers.get('content-type') ?? '';
  const sent = { 'Content-Type': type, 'Content-Length': String(body.byteLength), ...headers };
  const response = await edge.app.request(path, { method: 'POST', headers: sent, body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

export function siteWith(
  changes: Partial<NonNullable<Site['uploads']>>,
  olapic: Partial<Site['olapic']> = {},
): Site {
  return {
    ...magazine,
    uploads: { ...magazine.uploads!, ...changes },
    olapic: { ...magazine.olapic!, ...olapic },
  };
}

export async function contentOf(file: SandboxFile | undefined): Promise<Buffer> {
  return Buffer.from((await file?.content?.arrayBuffer()) ?? new ArrayBuffer());
}
