import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/components/share/share.ts';
import type { LookstreamShare } from '../../../src/components/share/share.ts';
import type { LookstreamShareEvent } from '../../../src/components/shared/visit-events.ts';
import { edgeAddress } from '../../support/fixtures.ts';

/** The address of the test's page, as it is shared. */
export const here = location.href.replace(/#.*/, '');

/** The button, with nothing opened yet. */
export async function make(
  attributes: Record<string, string> = { look: 'look-1' },
): Promise<LookstreamShare> {
  const element = document.createElement('lookstream-share');
  for (const [name, value] of Object.entries({ endpoint: edgeAddress, ...attributes })) {
    element.setAttribute(name, value);
  }
  await fixture(html`${element}`);
  await element.updateComplete;
  return element;
}

export function find<Found extends HTMLElement>(element: LookstreamShare, selector: string): Found {
  const found = element.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export const dialogOf = (element: LookstreamShare) => find<HTMLDialogElement>(element, 'dialog');
export const fieldOf = (element: LookstreamShare) => find<HTMLInputElement>(element, 'input');

export async function fieldSays(element: LookstreamShare, address: string): Promise<void> {
  await waitUntil(
    () => fieldOf(element).value === address,
    `the field says ${address}, not ${fieldOf(element).value}`,
  );
}

/** Waits until the sheet has come in: while it fades, its text has less contrast. */
export async function isStill(element: LookstreamShare): Promise<void> {
  await Promise.all(element.shadowRoot!.getAnimations().map((animation) => animation.finished));
}

export function sharesOf(element: LookstreamShare): LookstreamShareEvent[] {
  const shares: LookstreamShareEvent[] = [];
  element.addEventListener('lookstream-share', (event) => shares.push(event));
  return shares;
}

const undo: (() => void)[] = [];

/** Puts something in the place of a property of the browser's, until `restore()`. */
export function replace(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

export function restore(): void {
  undo.splice(0).forEach((undoOne) => undoOne());
}
