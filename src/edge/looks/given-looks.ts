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

/** Two rounds of FNV-1a, of which 36 bits are kept: good enough to tell looks apart, and nobody gains from a collision. */
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  const bits = [
    low & 63,
    (low >>> 6) & 63,
    (low >>> 12) & 63,
    high & 63,
    (high >>> 6) & 63,
    (high >>> 12) & 63,
  ];
  return bits.map((six) => letters[six]).join('');
}
