import { oneEvent, waitUntil } from '@open-wc/testing';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';

/** The inner elements with a part of that name, in order. */
export function partsOf(element: Element, part: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${part}]`)];
}

export function partOf(element: Element, part: string): HTMLElement {
  const [found] = partsOf(element, part);
  if (!found) throw new Error(`<${element.localName}> has no part "${part}".`);
  return found;
}

/** Waits until nothing more is to be rendered: measuring the layout asks for one more update. */
export async function settled(carousel: LookstreamCarousel): Promise<LookstreamCarousel> {
  await waitUntil(async () => carousel.updateComplete, 'the carousel comes to rest');
  return carousel;
}

/** Waits for what comes after the looks: the ring of a photo with the focus, and who listens for pressed links. */
export async function lateHasCome(element: HTMLElement): Promise<void> {
  const sheets = () => [...element.shadowRoot!.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]);
  await waitUntil(
    () => sheets().some(({ cssText }) => cssText.startsWith('.photo:focus-visible')),
    'the late part has come',
    { timeout: 5000 },
  );
}

/** Waits until the carousel shows another number, then until it rests there. */
export async function counterSays(carousel: LookstreamCarousel, text: string): Promise<void> {
  await waitUntil(
    () => partOf(carousel, 'counter').textContent?.trim() === text,
    `the counter says ${text}, not ${partOf(carousel, 'counter').textContent}`,
    { timeout: 5000 },
  );
}

/** Waits for an event that has been promised by an action. */
export async function eventAfter<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
  action: () => unknown,
): Promise<HTMLElementEventMap[Name]> {
  const event = oneEvent(element, name);
  action();
  return (await event) as unknown as HTMLElementEventMap[Name];
}
