import { oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

/**
 * A page without margins that has our stylesheet in its head. Call `useReserveStyles()` in a `describe`; when its
 * tests are over, page and window are as they were.
 */
export function useReserveStyles(): void {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('../../src/components/lookstream.css', import.meta.url).href;

  before(async () => {
    const loaded = oneEvent(style, 'load');
    document.head.append(style);
    await loaded;
    document.body.style.margin = '0';
  });
  after(async () => {
    style.remove();
    document.body.style.margin = '';
    await setViewport({ width: 800, height: 600 });
  });
}

/** The height of an element that is not yet defined: in a document of its own, which has no script. */
export function heightBeforeScript(tag: string, attributes: Record<string, string>): number {
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; inline-size: ${document.documentElement.clientWidth}px`;
  document.body.append(frame);
  const inner = frame.contentDocument!;
  inner.body.style.cssText = `margin: 0; font: ${getComputedStyle(document.body).font}`;
  // A scroll bar would make the page narrower than the one it is compared with.
  inner.documentElement.style.overflow = 'hidden';
  for (const sheet of document.styleSheets) {
    if (!sheet.href) continue;
    const copy = inner.createElement('style');
    copy.textContent = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
    inner.head.append(copy);
  }
  const element = inner.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  inner.body.append(element);
  const { height } = element.getBoundingClientRect();
  frame.remove();
  return height;
}
