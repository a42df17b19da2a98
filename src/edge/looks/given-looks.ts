import type { Look } from '../../model/look.ts';

/**
 * Looks that were given already, so that none comes twice from two lists. A cursor carries the latest of them as short
 * hashes: one that is taken for another, once in some billions, is a look that is not shown.
 */
export interface GivenLooks {
  /** Whether a look is a new one; from then on it is not. */
  add(look: Look): boolean;
  /** for the cursor */
  written(): string;
}

/** A cursor stands in an address, which has to stay short. Lists seldom have the same look further apart than this. */
const mostWritten = 200;

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** @param written what a cursor says */
export function createGivenLooks(written: string): GivenLooks {
  // Six letters, 36 bits.
  const given = new Set(written.match(/.{6}/g) ?? []);
  return {
    add(look) {
      const { own, elsewhere } = namesOf(look);
      const [id = '', ...pictures] = own.map(hashOf);
      if (given.has(id) || elsewhere.some((name) => given.has(hashOf(name)))) return false;
      for (const hash of [id, ...pictures]) given.add(hash);
      return true;
    },
    written: () => [...given].slice(-mostWritten).join(''),
  };
}

interface Names {
  own: string[];
  /** what the same look may be called where another service has it too */
  elsewhere: string[];
}

const services = ['olapic', 'izeax'];

/** A look is known by its id, and in another service by its picture: that has ids of its own. */
function namesOf({ id, images }: Look): Names {
  const picture = images.findLast(({ src }) => !isOurs(src));
  if (!picture) return { own: [id], elsewhere: [] };
  const { host, pathname } = new URL(picture.src);
  const [service] = id.split('-');
  const inService = (name: string) => `${name} ${host}${pathname}`;
  return {
    own: [id, inService(service ?? '')],
    elsewhere: services.filter((name) => name !== service).map(inService),
  };
}

/** Addresses of ours name the look rather than the picture. */
function isOurs(src: string): boolean {
  return src.includes('/v1/pictures/');
}

/**
 * FNV-1a with two multipliers. Of each, the upper bits are kept, into which all letters have gone: nobody gains from a
 * collision, so telling looks apart is all that is asked of it.
 */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return [one, other].flatMap((hash) => [26, 20, 14].map((shift) => letters[(hash >>> shift) & 63])).join('');
}
