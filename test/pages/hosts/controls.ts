import type { Page } from 'playwright-core';

/** A control that a visitor can press or fill in. */
export interface Control {
  /** tag, class and words, for whoever reads the failure */
  what: string;
  /** CSS pixels of what reacts to a press: with its label, and as it is when it has the focus */
  width: number;
  height: number;
}

/** All controls that can be reached now, through every shadow root; only those of the topmost dialog where one is open. */
export function controlsOf(page: Page): Promise<Control[]> {
  return page.evaluate(() => {
    const selector =
      'a[href], button, input, select, textarea, summary, video[controls], [role=button], [role=link], [tabindex="0"]';
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    const holds = (dialog: Element, element: Element): boolean => {
      for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null)
        if (at === dialog) return true;
      return false;
    };
    const elements = all(document);
    const dialog = elements.filter((element) => element.matches('dialog[open]')).at(-1);
    return elements
      .filter((element) => element.matches(selector) && element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !dialog || holds(dialog, element))
      .map((element) => {
        const control = element as HTMLElement;
        const before = document.activeElement as HTMLElement | null;
        const target = control.matches('input') ? (control.closest('label') ?? control) : control;
        let { width, height } = target.getBoundingClientRect();
        if (Math.min(width, height) < 24) {
          // What is there only for the keyboard is seen when it has the focus.
          control.focus({ preventScroll: true });
          ({ width, height } = target.getBoundingClientRect());
          before?.focus({ preventScroll: true });
        }
        const words = (control.ariaLabel ?? control.textContent ?? '').trim().slice(0, 40);
        return { what: `${control.localName}.${control.className} "${words}"`, width, height };
      });
  });
}

const named =
  /^(button|link|textbox|searchbox|checkbox|radio|combobox|listbox|slider|spinbutton|switch|tab|video|menuitem)$/;

/** Controls without a name, as the browser tells it to screen readers. */
export async function namelessOf(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(
      ({ ignored, role, name }) =>
        !ignored && named.test(String(role?.value)) && !String(name?.value ?? '').trim(),
    )
    .map(({ role, backendDOMNodeId }) => `${String(role?.value)} ${backendDOMNodeId}`);
}
