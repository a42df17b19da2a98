/**
 * Takes the focus to the end of an element, from where Tab leads on to the page. The end is no stop by itself, but
 * has to be one for as long as it has the focus: from any other, Chromium goes round inside the shadow root.
 *
 * @param end an element with `tabindex="-1"`
 */
export function skipTo(end: HTMLElement | null): void {
  if (!end) return;
  end.tabIndex = 0;
  end.addEventListener('blur', () => (end.tabIndex = -1), { once: true });
  end.focus();
}
