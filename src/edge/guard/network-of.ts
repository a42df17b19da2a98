/**
 * Whose network an address belongs to: a household or a firm has a whole /64 of IPv6 addresses, and whoever counts
 * each of them counts nothing.
 *
 * @param address as the runtime prints it
 * @returns the /64 of an IPv6 address, the IPv4 address that is written as one, or else what was given
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.replace(/^\[|\]$/g, '').split('%');
  if (!plain.includes(':') || !URL.canParse(`http://[${plain}]/`)) return address;
  // The parser prints eight groups, in lower case, the longest run of zeroes as "::".
  const [head = '', tail] = new URL(`http://[${plain}]/`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  const isIpv4 = groups.slice(0, 6).join() === '0,0,0,0,0,ffff';
  return isIpv4 ? groups.slice(6).map(twoBytes).join('.') : `${groups.slice(0, 4).join(':')}::/64`;
}

function twoBytes(group: string): string {
  const value = parseInt(group, 16);
  return `${value >> 8}.${value & 0xff}`;
}
