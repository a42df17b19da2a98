/**
 * One key of the store. Its parts are the kind, then the site and the owner of the result, then what was asked:
 * nobody is paid for another's link, nobody sees another's looks.
 */
export function storeKey(kind: string, site: string, owner: string, ...parts: (string | number)[]): string {
  return JSON.stringify([kind, site, owner, ...parts]);
}

/** What the keys begin with that have these parts and more. */
export function storeKeysOf(kind: string, site: string, ...parts: (string | number)[]): string {
  return JSON.stringify([kind, site, ...parts]).replace(/\]$/, ',');
}

/** Tells credentials apart without holding one: the first 96 bits of SHA-256, in hex. */
export async function fingerprint(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
