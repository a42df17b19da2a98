/**
 * MP4 and QuickTime. What is taken out is written over where it stands, so that no table of places has to change, and
 * a film is never in memory twice.
 */
import { brokenFile, RefusedFile } from '../refused-file.ts';
import { blank, boxesIn, boxesOfFile, findBox, type Box } from './boxes.ts';
import { nameAt } from './byte-writer.ts';
import { placesOfTrack } from './samples.ts';

/** What makes pictures and sound, by the box that it is in. All else there is about the film, or about who made it. */
const needed: Readonly<Record<string, ReadonlySet<string>>> = {
  file: new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'ssix', 'mfra']),
  moov: new Set(['mvhd', 'trak', 'mvex']),
  trak: new Set(['tkhd', 'edts', 'mdia', 'tapt', 'clip', 'matt']),
  mdia: new Set(['mdhd', 'hdlr', 'minf', 'elng']),
  moof: new Set(['mfhd', 'traf']),
};
/** Where players need more than we know, only this goes. */
const unneeded = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'prft']);

/** A name for people stands this far behind the beginning of what a handler says. */
const handlerName = 24;

/** By their handlers; other tracks hold places, movements, times of day or faces, each with a time. */
const tracksThatStay = new Set(['vide', 'soun']);

/**
 * Takes out of a film what its pictures and its sound do not need, without decoding it.
 *
 * @param bytes are changed in place
 * @param keepsMetadata changes nothing, and only looks whether the film is whole
 * @returns the same bytes
 * @throws {RefusedFile} for what is no whole film
 */
export function cleanFilm(bytes: Uint8Array, keepsMetadata: boolean): Uint8Array {
  const scrub = keepsMetadata ? untouched : scrubberOf(bytes);
  const tracks: Track[] = [];
  let isInFragments = false;
  let hasData = false;
  for (const box of boxesOfFile(bytes)) {
    hasData ||= box.name === 'mdat';
    isInFragments ||= box.name === 'moof';
    if (!isNeeded('file', box)) scrub.box(box);
    else if (box.name === 'moov') tracks.push(...cleanMovie(bytes, box, scrub));
    else if (box.name === 'moof') cleanFragment(bytes, box, scrub);
  }
  if (!hasData || !tracks.some(({ handler }) => handler === 'vide')) throw brokenFile('film');
  for (const { box, handler } of tracks) {
    const stays = tracksThatStay.has(handler);
    if (!stays && isInFragments && !keepsMetadata) throw unknownPlaces();
    // Those that stay are looked at as well: a film that ends in the middle has places behind its end.
    for (const [from, to] of placesOfTrack(bytes, box)) if (!stays) scrub.range(from, to);
    if (!stays) scrub.box(box);
  }
  return bytes;
}

interface Track {
  box: Box;
  handler: string;
}

interface Scrubber {
  box(box: Box): void;
  range(from: number, to: number): void;
}

const untouched: Scrubber = { box: () => undefined, range: () => undefined };

function scrubberOf(bytes: Uint8Array): Scrubber {
  return { box: (box) => blank(bytes, box), range: (from, to) => void bytes.fill(0, from, to) };
}

function isNeeded(within: string, { name }: Box): boolean {
  return needed[within]?.has(name) ?? !unneeded.has(name);
}

function cleanMovie(bytes: Uint8Array, movie: Box, scrub: Scrubber): Track[] {
  const tracks: Track[] = [];
  for (const box of boxesIn(bytes, movie)) {
    if (!isNeeded('moov', box)) scrub.box(box);
    else if (box.name === 'mvhd') scrubTimes(bytes, box, scrub);
    else if (box.name === 'trak') tracks.push({ box, handler: cleanTrack(bytes, box, scrub) });
  }
  return tracks;
}

/** @returns what the track is for; nothing where it does not say */
function cleanTrack(bytes: Uint8Array, track: Box, scrub: Scrubber): string {
  const handler = findBox(bytes, track, 'mdia', 'hdlr');
  const kind = handler && handler.end - handler.data >= 12 ? nameAt(bytes, handler.data + 8) : '';
  for (const box of boxesIn(bytes, track)) {
    if (!isNeeded('trak', box)) scrub.box(box);
    else if (box.name === 'tkhd') scrubTimes(bytes, box, scrub);
    else if (box.name === 'mdia') cleanMedia(bytes, box, scrub);
  }
  return kind;
}

function cleanMedia(bytes: Uint8Array, media: Box, scrub: Scrubber): void {
  for (const box of boxesIn(bytes, media)) {
    if (!isNeeded('mdia', box)) scrub.box(box);
    else if (box.name === 'mdhd') scrubTimes(bytes, box, scrub);
    else if (box.name === 'hdlr') scrub.range(Math.min(box.data + handlerName, box.end), box.end);
    else if (box.name === 'minf') {
      for (const inner of cleanInner(bytes, box, scrub))
        if (inner.name === 'stbl') cleanInner(bytes, inner, scrub);
    }
  }
}

/** @returns what stays in it */
function cleanInner(bytes: Uint8Array, outer: Box, scrub: Scrubber): Box[] {
  const staying: Box[] = [];
  for (const box of boxesIn(bytes, outer)) {
    if (isNeeded(outer.name, box)) staying.push(box);
    else scrub.box(box);
  }
  return staying;
}

function cleanFragment(bytes: Uint8Array, fragment: Box, scrub: Scrubber): void {
  for (const box of boxesIn(bytes, fragment)) {
    if (!isNeeded('moof', box)) scrub.box(box);
    else if (box.name === 'traf') cleanInner(bytes, box, scrub);
  }
}

/** When it was made and changed stands first in these boxes, as 32 or 64 bits each. */
function scrubTimes(bytes: Uint8Array, { data, end }: Box, scrub: Scrubber): void {
  const first = data + 4;
  const behind = first + (bytes[data] === 1 ? 16 : 8);
  if (behind > end) throw brokenFile('film');
  scrub.range(first, behind);
}

function unknownPlaces(): RefusedFile {
  return new RefusedFile(
    'This film has data beside its pictures and its sound that cannot be taken out: save it as a plain MP4 and send that.',
  );
}
