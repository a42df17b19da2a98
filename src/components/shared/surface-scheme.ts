/** Above this relative luminance an ink is pale, so the page behind it must be dark. */
const paleInk = 0.4;

/**
 * Gives a dialog the dark scheme where the page's ink is pale: many dark pages never declare a `color-scheme`,
 * and a white dialog over them would blind their readers. Elsewhere the dialog follows the page's own scheme.
 *
 * @param opener what the page's ink is read from, once, on opening
 */
export function adoptScheme(dialog: HTMLDialogElement, opener: Element): void {
  dialog.style.colorScheme = luminance(getComputedStyle(opener).color, dialog) > paleInk ? 'dark' : '';
}

/** @param probe an element whose colour may be set for a moment: mixing brings every notation to sRGB */
function luminance(color: string, probe: HTMLElement): number {
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const mixed = getComputedStyle(probe).color;
  probe.style.color = '';
  const scale = mixed.startsWith('rgb') ? 255 : 1;
  const channels = mixed.match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(Number(channel) / scale));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The light of one channel, by the sRGB transfer function of WCAG 2. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
