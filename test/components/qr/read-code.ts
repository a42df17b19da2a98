import decodeQR from 'qr/decode.js';

const side = 600;

/** Rasterises an SVG on white and reads its QR code with a decoder that knows nothing of our encoder. */
export async function readCode(svg: string): Promise<string> {
  const picture = new Image(side, side);
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.drawImage(picture, 0, 0, side, side);
  return decodeQR(context.getImageData(0, 0, side, side), { timeLimit: 4000 });
}
