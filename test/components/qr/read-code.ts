import decodeQR from 'qr/decode.js';

/** Reads the code of an SVG with a decoder that knows nothing of our encoder. */
export async function readCode(svg: string, side = 600): Promise<string> {
  return readPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`, side);
}

/** Reads the code of a picture, as pixels on white. */
export async function readPicture(address: string, side = 600): Promise<string> {
  return decodeQR(await pixelsOf(address, side), { timeLimit: 4000 });
}

/** A picture as a camera gets it: upon white, so that what is transparent shows. */
export async function pixelsOf(address: string, side: number): Promise<ImageData> {
  const picture = new Image(side, side);
  picture.src = address;
  await picture.decode();
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.drawImage(picture, 0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}
