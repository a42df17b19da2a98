/**
 * Turns text into a number that is always the same and looks random: the sandbox's only source of chance,
 * so that a demo, a test and a screenshot see the same world.
 *
 * FNV-1a, then the finalizer of MurmurHash3: without it the low bits of similar texts are alike.
 *
 * @returns an unsigned 32-bit integer
 */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
