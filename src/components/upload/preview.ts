/** Wide enough for the largest preview on a screen of twice the usual density. */
const width = 768;

/**
 * A photo as it will be seen: turned the right way up, drawn small. A canvas needs no address of its own, which a strict
 * policy would have to allow and we to take back.
 *
 * @returns null where the browser cannot read it: that does not mean that nobody can
 */
export async function preview(file: Blob): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' });
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return canvas;
  } catch {
    return null;
  }
}
