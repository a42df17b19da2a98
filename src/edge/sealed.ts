import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';

const algorithm = { name: 'HMAC', hash: 'SHA-256' };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An edge has one secret, and reading it anew for each cursor would cost more than the signature. */
const keys = new Map<string, Promise<CryptoKey>>();

/**
 * Writes something down so that nobody can change it: as JSON, with its HMAC-SHA-256. Everybody can read it.
 *
 * @param purpose what it is for: sealed for another purpose, it is not opened
 * @param value must survive JSON
 */
export async function seal(secret: string, purpose: string, value: unknown): Promise<string> {
  const text = printed(encoder.encode(JSON.stringify(value)).buffer);
  const signature = await crypto.subtle.sign(algorithm, await keyOf(secret), signed(purpose, text));
  return `${text}.${printed(signature)}`;
}

/** @returns what was sealed; undefined for whatever was not sealed with this secret for this purpose */
export async function openSealed(secret: string, purpose: string, sealed: string): Promise<unknown> {
  const [, text = '', signature = ''] = /^([\w-]+)\.([\w-]{43})$/.exec(sealed) ?? [];
  if (text === '') return undefined;
  const key = await keyOf(secret);
  const isOurs = await crypto.subtle.verify(
    algorithm,
    key,
    decodeBase64Url(signature),
    signed(purpose, text),
  );
  return isOurs ? JSON.parse(decoder.decode(decodeBase64Url(text))) : undefined;
}

/** Without its padding, which an address would have to escape. */
function printed(bytes: ArrayBufferLike): string {
  return encodeBase64Url(bytes).replace(/=+$/, '');
}

function signed(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(`${purpose}.${text}`);
}

function keyOf(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret);
  if (!key) {
    key = crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']);
    keys.set(secret, key);
  }
  return key;
}
