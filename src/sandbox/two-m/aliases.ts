/** Aliases that nobody chose, and which ones are free. */
import type { TwoMState } from '../world/two-m-state.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const aliasLength = 5;
const aliasCount = alphabet.length ** aliasLength;

/**
 * 3^18 shares no factor with 62^5, so counting in steps of it comes to every alias once before any comes again;
 * and it is small enough for the count of links times the step to be exact.
 */
const aliasStep = 3 ** 18;

/** First parts of addresses of the service's own. */
const reserved = new Set(['api', 'qr', 'r', 'u', 'user']);

/** Codes of links lead on under their alias, so links cannot have it. */
export function isTaken({ shortLinks, qrCodes }: TwoMState, alias: string): boolean {
  const isOfCode = [...qrCodes.values()].some((code) => code.alias === alias);
  return reserved.has(alias) || shortLinks.has(alias) || isOfCode;
}

/** A generated alias can meet one that somebody chose; then the next free one is taken. */
export function freeAlias(state: TwoMState, id: number): string {
  let count = id;
  while (isTaken(state, aliasOf(count))) count += 1;
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
