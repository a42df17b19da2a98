import { fixture, html, oneEvent } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/qr/qr.ts';
import type { LookstreamQr } from '../../../src/components/qr/qr.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network } from '../../support/network.ts';

/** As a short link is, and short enough for the smallest code that takes a logo. */
export const address = 'https://2m.is/k7QdA';

export function make(attributes: Record<string, string>): LookstreamQr {
  const element = document.createElement('lookstream-qr');
  for (const [name, value] of Object.entries({ endpoint: edgeAddress, ...attributes })) {
    element.setAttribute(name, value);
  }
  return element;
}

/** A code on the page, once it is drawn. */
export async function show(attributes: Record<string, string>): Promise<LookstreamQr> {
  const element = make(attributes);
  const drawn = oneEvent(element, 'load');
  await fixture(html`${element}`);
  await drawn;
  return element;
}

/** The same, once its logo lies on it. */
export async function showLogo(attributes: Record<string, string>): Promise<LookstreamQr> {
  const element = await show(attributes);
  if (!element.renderRoot.querySelector('image')) await oneEvent(element, 'load');
  return element;
}

/** Keeps what is warned of, from now to the end of the test; `restoreWarnings` ends it. */
export function watchWarnings(): string[] {
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => warnings.push(String(words[0]));
  return warnings;
}

const { warn } = console;

export function restoreWarnings(): void {
  console.warn = warn;
}

/** Serves a drawing as the picture `name`, and answers its address. */
export function serveLogo(name: string, drawing: string): string {
  const logo = `${edgeAddress}/logos/${name}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90">${drawing}</svg>`;
  network.use(http.get(logo, () => HttpResponse.text(svg, { headers: { 'content-type': 'image/svg+xml' } })));
  return logo;
}

/** Logos that disturb a reader each in its own way. */
export const drawings = {
  dark: '<path d="M0 0h9v9H0z"/>',
  light: '<path fill="#fff" d="M0 0h9v9H0z"/>',
  // The corner of a code, which readers look for.
  finder: '<path d="M0 0h9v9H0z"/><path fill="#fff" d="M1 1h7v7H1z"/><path d="M3 3h3v3H3z"/>',
  wide: '<path fill="#b3261e" d="M0 3h9v3H0z"/>',
};
