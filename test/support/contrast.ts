import { contrastOf, type Rgb } from '../../src/model/contrast.ts';

/** WCAG 2 contrast of an element's own text on its own ground; both have to be opaque. */
export function contrastOfText(element: Element): number {
  const { color, backgroundColor } = getComputedStyle(element);
  return contrastOf(rgbOf(color), rgbOf(backgroundColor));
}

function rgbOf(color: string): Rgb {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 1) throw new Error(`${color} is not opaque.`);
  return [red ?? 0, green ?? 0, blue ?? 0];
}
