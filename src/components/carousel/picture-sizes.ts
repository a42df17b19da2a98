/** More than this many pixels to a CSS pixel cost bytes that nobody sees in a photo of this size. */
const finestDensity = 2;

/**
 * The `sizes` of a slide's picture, from which the browser picks a file.
 *
 * @param slideWidth in CSS pixels; 0 where there is no layout, as on a server
 */
export function pictureSizes(slideWidth: number): string {
  if (!slideWidth) return 'auto, 280px';
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const density = connection?.saveData ? 1 : finestDensity;
  return `${Math.round(slideWidth * Math.min(1, density / devicePixelRatio))}px`;
}
