/** Asks the sandbox's Olapic as a client would, and gives the bodies a shape that tests can read. */
import assert from 'node:assert/strict';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { acmeKey } from '../fixture-world.ts';

export interface MediaListData {
  _links: Record<'first' | 'self' | 'prev' | 'next', { href: string | null }>;
  _embedded: { media: MediaData[]; customer: { id: string } };
}

export interface MediaData {
  id: string;
  type: string;
  video_url: string | null;
  share_url: string | null;
  images: Record<'square' | 'thumbnail' | 'mobile' | 'normal' | 'original', string>;
  original_image_width: string | null;
  _embedded: {
    uploader: { id: string; avatar_url: null; username: string; social_connections: unknown };
    'streams:all'?: { _embedded: { stream: StreamData[] } };
    'categories:all'?: { _embedded: { category: CategoryData[] } };
  };
}

export interface StreamData {
  id: string;
  tag_based_key: string;
  product_url: string | null;
  shop_button_url: string | null;
  hide_from_related: boolean;
  status?: string;
  _embedded: {
    customer: { id: string; settings: object };
    base_image: MediaData;
    cover_media: MediaData | null;
  };
}

export interface CategoryData {
  id: string;
  name: string;
  key: string;
  product_url: string;
  _embedded: object;
}

/** A list of anything but media. */
export interface ListData<Item> {
  _links: Partial<Record<'first' | 'self' | 'prev' | 'next', { href: string | null }>>;
  _embedded: Record<string, Item[]>;
}

/** @param path below Olapic's base address; the token and the version are added */
export async function askOlapic(sandbox: Sandbox, path: string, token = acmeKey): Promise<Response> {
  const join = path.includes('?') ? '&' : '?';
  return sandbox.app.request(`/olapic${path}${join}auth_token=${token}&version=v2.2`);
}

/** The `data` of a successful answer. */
export async function readOlapic<Data>(sandbox: Sandbox, path: string, token = acmeKey): Promise<Data> {
  const response = await askOlapic(sandbox, path, token);
  assert.equal(response.status, 200, path);
  const body: { metadata: object; data: Data } = await response.json();
  assert.deepEqual(body.metadata, { code: 200, message: 'OK', version: 'v2.0' });
  return body.data;
}

/** Follows a printed link as clients must: its path and query, on the configured base address. */
export async function followLink(sandbox: Sandbox, href: string): Promise<Response> {
  const { pathname, search } = new URL(`https:${href}`);
  return sandbox.app.request(`/olapic${pathname}${search}`);
}

/** All pages from a first path on, in order. */
export async function walkPages<Page extends Pick<ListData<unknown>, '_links'> = MediaListData>(
  sandbox: Sandbox,
  path: string,
): Promise<Page[]> {
  const pages = [await readOlapic<Page>(sandbox, path)];
  for (;;) {
    const href = pages.at(-1)?._links.next?.href ?? null;
    if (href === null) return pages;
    const response = await followLink(sandbox, href);
    assert.equal(response.status, 200, href);
    const body: { data: Page } = await response.json();
    pages.push(body.data);
  }
}

export function idsOf(pages: MediaListData[]): string[] {
  return pages.flatMap((page) => page._embedded.media.map((media) => media.id));
}

/** The ids on a list's first page, and so all of a short list's. */
export async function mediaIds(sandbox: Sandbox, path: string, token = acmeKey): Promise<string[]> {
  return idsOf([await readOlapic<MediaListData>(sandbox, path, token)]);
}

/** @param body a form as the platform encodes it; a record is sent as a form that is not multipart */
export async function postOlapic(
  sandbox: Sandbox,
  path: string,
  body: FormData | URLSearchParams | Record<string, string>,
  token = acmeKey,
): Promise<Response> {
  const form = body instanceof FormData ? body : new URLSearchParams(body);
  const join = path.includes('?') ? '&' : '?';
  const url = `/olapic${path}${join}auth_token=${token}&version=v2.2`;
  return sandbox.app.request(url, { method: 'POST', body: form });
}

/** As a caller would who takes it for granted that the service reads JSON. */
export async function postJson(sandbox: Sandbox, path: string, body: object): Promise<Response> {
  return sandbox.app.request(`/olapic${path}?auth_token=${acmeKey}&version=v2.2`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Checks a refusal to the letter. */
export async function assertRefused(response: Response, status: number, message: string): Promise<void> {
  const reasons: Record<number, string> = {
    400: 'Bad Request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
  };
  assert.deepEqual(await response.json(), {
    metadata: { code: status, message: reasons[status], version: 'v2.0' },
    data: { message },
  });
  assert.equal(response.status, status);
}
