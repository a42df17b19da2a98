/** @returns whether a host is one of those listed, or below one: `c.mtpc.se` for `mtpc.se`, and not `notmtpc.se` */
export function isListedHost(hostname: string, listed: readonly string[]): boolean {
  return listed.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
