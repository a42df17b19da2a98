/** Makes short links as 2m.is does: each request a new one, even for an address that already has one. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { SandboxShortLink } from '../world/two-m-state.ts';
import type { World } from '../world/world.ts';

const defaultDomain = 'https://2m.is';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const aliasLength = 5;
const aliasCount = alphabet.length ** aliasLength;

/**
 * 3^18 shares no factor with 62^5, so counting in steps of it comes to every alias once before any comes again;
 * and it is small enough for the count of links times the step to be exact.
 */
const aliasStep = 3 ** 18;

/**
 * @param body what came with the request: `url` and, if wanted, `custom` and `domain`
 * @returns the new link, or what to say instead of it
 */
export function addShortLink(world: World, body: unknown): SandboxShortLink | { refusal: string } {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const url = parseHttpUrl(fields.url);
  if (!url) return { refusal: 'Please enter a valid URL.' };

  const custom = slugOf(fields.custom);
  if (custom && world.twoM.shortLinks.has(custom)) {
    return { refusal: 'That alias is taken. Please choose another one.' };
  }

  const id = world.twoM.shortLinks.size + 1;
  const alias = custom || freeAlias(world, id);
  const link = { id, alias, shortUrl: `${domainOf(fields.domain)}/${alias}`, url, clicks: 0 };
  world.twoM.shortLinks.set(alias, link);
  return link;
}

/** An alias may come back other than it was asked for: only letters, digits, `-` and `_` are kept. */
function slugOf(custom: unknown): string {
  if (typeof custom !== 'string') return '';
  return custom
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\w-]/g, '');
}

/** A generated alias can meet one that somebody chose; then the next free one is taken. */
function freeAlias(world: World, id: number): string {
  let count = id;
  while (world.twoM.shortLinks.has(aliasOf(count))) count += 1;
  return aliasOf(count);
}

function aliasOf(count: number): string {
  let rest = (count * aliasStep) % aliasCount;
  let alias = '';
  while (alias.length < aliasLength) {
    alias += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
  return alias;
}

function domainOf(domain: unknown): string {
  const url = parseHttpUrl(domain);
  return url ? new URL(url).origin : defaultDomain;
}
