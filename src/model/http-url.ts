/**
 * Reads an address that somebody else wrote and answers only if a browser may safely be sent there.
 *
 * @param value anything; protocol-relative addresses (`//host/path`) are read as https
 * @returns the address as the WHATWG parser prints it, or `null` for anything but absolute http(s):
 *   relative paths, `javascript:`, `data:`, addresses with a user name or password, other types
 */
export function parseHttpUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const absolute = value.startsWith('//') ? `https:${value}` : value;
  // Without this, the parser would read "https:foo" as a host and quietly repair "http:\\host". No host is longer than
  // that, and one of thousands of letters keeps the parser busy for a tenth of a second.
  if (!/^https?:\/\/[^/?#\\]{1,255}([/?#\\]|$)/i.test(absolute.trim())) return null;
  try {
    const url = new URL(absolute);
    return url.username || url.password ? null : url.href;
  } catch {
    // Not asked for before, since a page of looks has hundreds of addresses and hardly ever a bad one.
    return null;
  }
}
