/**
 * Registers an element under its tag, once. A second copy of the script on the page keeps the first one's
 * element: the browser would throw, and a host page must never see an error of ours.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (!existing) customElements.define(tag, element);
  else if (existing !== element) {
    console.warn(`[lookstream] <${tag}> is defined already, by another script.`);
  }
}
