import sharp from 'sharp';
import decodeQR from 'qr/decode.js';

/** What a camera would read from an SVG, decoded by a library that did not draw it. */
export async function readPicture(svg: string): Promise<string> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}
