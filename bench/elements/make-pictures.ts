import sharp from 'sharp';
import { pictureWidths } from './make-looks.ts';

/** So many pictures differ; the looks of a longer page take them in turn, each under an address of its own. */
const variety = 24;

/** Finds the bytes of a picture by the number of its look and its width. */
export type Pictures = (look: number, width: number) => Buffer | undefined;

/** Draws the pictures of the benchmark: blobs of several colours, so that decoding them is some work. */
export async function makePictures(): Promise<Pictures> {
  const made = new Map<string, Buffer>();
  for (let index = 0; index < variety; index += 1) {
    for (const width of pictureWidths) {
      const drawing = sharp(Buffer.from(drawingOf(index, width))).webp({ quality: 70 });
      made.set(`${index} ${width}`, await drawing.toBuffer());
    }
  }
  return (look, width) => made.get(`${look % variety} ${width}`);
}

function drawingOf(index: number, width: number): string {
  const hue = (index * 360) / variety;
  const blobs = Array.from({ length: 40 }, (_, blob) => {
    const [x, y] = [(blob * 37 + index * 11) % 80, (blob * 53 + index * 29) % 100];
    return `<circle cx="${x}" cy="${y}" r="${3 + (blob % 7)}" fill="hsl(${(hue + blob * 23) % 360} 60% ${30 + (blob % 5) * 10}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="${width}" height="${(width * 5) / 4}">
    <defs><linearGradient id="g" x2="1" y2="1">
      <stop stop-color="hsl(${hue} 50% 40%)"/><stop offset="1" stop-color="hsl(${hue + 60} 50% 80%)"/>
    </linearGradient></defs>
    <rect width="80" height="100" fill="url(#g)"/>${blobs.join('')}
  </svg>`;
}
