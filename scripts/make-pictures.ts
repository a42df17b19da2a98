/**
 * Makes the sandbox's pictures from a folder of masters: `node scripts/make-pictures.ts <masters>`.
 * Needs ffmpeg on the path. The masters are no part of the repository; src/sandbox/pictures/README.md describes them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** What a second photo of a corner looks like: another framing, another light. */
interface Recipe {
  picture: string;
  /** name of the master without `.jpg` */
  from: string;
  /** left, top, width and height in pixels of the master */
  crop: [number, number, number, number];
  light: keyof typeof lights;
  turn?: 'mirrored' | 'quarter';
}

/** Saturation comes first (1 leaves it, 0 is grey); then red, green and blue are multiplied and shifted, of 255. */
interface Light {
  gain: [number, number, number];
  offset: [number, number, number];
  saturation: number;
}

/** A slow move over a still; the numbers are ffmpeg expressions of the frame's number, `on`. */
interface Clip {
  /** name of a 4:5 master, and of the picture whose clip it becomes */
  picture: string;
  zoom: string;
  left: string;
  top: string;
}

const target = join(import.meta.dirname, '../src/sandbox/pictures');
const sizesModule = join(import.meta.dirname, '../src/sandbox/world/picture-sizes.ts');

const lights = {
  warm: { gain: [1.04, 1.01, 0.95], offset: [2, 0, -2], saturation: 1.06 },
  cool: { gain: [0.97, 1.01, 1.04], offset: [-2, 0, 1], saturation: 0.9 },
  bright: { gain: [1.12, 1.12, 1.12], offset: [4, 4, 4], saturation: 1.04 },
  dusk: { gain: [0.84, 0.76, 0.74], offset: [0, 0, 4], saturation: 0.95 },
  faded: { gain: [0.86, 0.85, 0.82], offset: [30, 28, 32], saturation: 0.8 },
  mono: { gain: [1.06, 1.05, 1.02], offset: [-4, -5, -6], saturation: 0 },
} satisfies Record<string, Light>;

// prettier-ignore
const recipes: Recipe[] = [
  { picture: 'acme-anvil-50lb-4', from: 'acme-anvil-50lb-1', crop: [38, 0, 640, 800], light: 'warm' },
  { picture: 'acme-anvil-50lb-5', from: 'acme-anvil-50lb-1', crop: [0, 60, 1035, 690], light: 'dusk', turn: 'mirrored' },
  { picture: 'acme-anvil-50lb-6', from: 'acme-anvil-50lb-1', crop: [20, 0, 800, 800], light: 'cool' },
  { picture: 'acme-anvil-50lb-7', from: 'acme-anvil-50lb-2', crop: [240, 0, 960, 1200], light: 'bright' },
  { picture: 'acme-anvil-50lb-8', from: 'acme-anvil-50lb-2', crop: [250, 310, 700, 875], light: 'mono' },
  { picture: 'acme-anvil-50lb-9', from: 'acme-anvil-50lb-2', crop: [205, 306, 765, 510], light: 'bright' },
  { picture: 'acme-anvil-50lb-10', from: 'acme-anvil-50lb-2', crop: [215, 306, 780, 780], light: 'faded', turn: 'mirrored' },
  { picture: 'acme-anvil-50lb-11', from: 'acme-anvil-50lb-3', crop: [100, 250, 720, 720], light: 'bright' },
  { picture: 'acme-anvil-50lb-12', from: 'acme-anvil-50lb-3', crop: [160, 300, 600, 750], light: 'warm', turn: 'mirrored' },
  { picture: 'acme-anvil-50lb-13', from: 'acme-anvil-50lb-3', crop: [60, 330, 840, 560], light: 'cool' },
  { picture: 'acme-anvil-50lb-14', from: 'acme-anvil-50lb-product', crop: [60, 20, 464, 580], light: 'warm' },
  { picture: 'stoneware-mug-5', from: 'stoneware-mug-1', crop: [170, 250, 660, 825], light: 'bright' },
  { picture: 'stoneware-mug-6', from: 'stoneware-mug-1', crop: [200, 330, 560, 700], light: 'faded', turn: 'mirrored' },
  { picture: 'stoneware-mug-7', from: 'stoneware-mug-2', crop: [380, 250, 700, 875], light: 'warm' },
  { picture: 'stoneware-mug-8', from: 'stoneware-mug-2', crop: [60, 150, 1020, 1020], light: 'cool', turn: 'quarter' },
  { picture: 'stoneware-mug-9', from: 'stoneware-mug-3', crop: [320, 0, 640, 800], light: 'faded' },
  { picture: 'stoneware-mug-10', from: 'stoneware-mug-3', crop: [160, 0, 800, 800], light: 'cool', turn: 'mirrored' },
  { picture: 'stoneware-mug-11', from: 'stoneware-mug-4', crop: [250, 220, 720, 900], light: 'bright' },
  { picture: 'stoneware-mug-12', from: 'stoneware-mug-4', crop: [220, 330, 780, 520], light: 'warm', turn: 'mirrored' },
  { picture: 'stoneware-mug-13', from: 'terracotta-planter-3', crop: [600, 560, 512, 640], light: 'warm' },
  { picture: 'stoneware-mug-14', from: 'enamel-teapot-1', crop: [700, 100, 500, 625], light: 'bright' },
  { picture: 'ceramic-vase-5', from: 'ceramic-vase-1', crop: [90, 40, 800, 1000], light: 'faded' },
  { picture: 'ceramic-vase-6', from: 'ceramic-vase-1', crop: [180, 400, 600, 750], light: 'warm', turn: 'mirrored' },
  { picture: 'ceramic-vase-7', from: 'ceramic-vase-2', crop: [60, 80, 800, 1000], light: 'cool', turn: 'mirrored' },
  { picture: 'ceramic-vase-8', from: 'ceramic-vase-3', crop: [230, 160, 720, 900], light: 'bright', turn: 'mirrored' },
  { picture: 'ceramic-vase-9', from: 'ceramic-vase-4', crop: [200, 0, 960, 1200], light: 'cool', turn: 'mirrored' },
  { picture: 'ceramic-vase-10', from: 'ceramic-vase-4', crop: [400, 370, 660, 825], light: 'warm' },
  { picture: 'enamel-teapot-5', from: 'enamel-teapot-1', crop: [150, 60, 1010, 673], light: 'warm', turn: 'mirrored' },
  { picture: 'enamel-teapot-6', from: 'enamel-teapot-4', crop: [0, 240, 960, 960], light: 'bright' },
  { picture: 'glass-carafe-4', from: 'glass-carafe-2', crop: [360, 50, 576, 720], light: 'bright' },
  { picture: 'glass-carafe-5', from: 'glass-carafe-2', crop: [430, 60, 740, 740], light: 'cool', turn: 'mirrored' },
  { picture: 'glass-carafe-6', from: 'glass-carafe-3', crop: [240, 50, 900, 1125], light: 'bright', turn: 'mirrored' },
  { picture: 'linen-cushion-4', from: 'linen-cushion-1', crop: [230, 120, 860, 1075], light: 'warm', turn: 'mirrored' },
  { picture: 'oak-stool-4', from: 'oak-stool-2', crop: [180, 60, 600, 750], light: 'bright', turn: 'mirrored' },
  { picture: 'ribbed-candle-4', from: 'ribbed-candle-2', crop: [330, 220, 640, 800], light: 'warm' },
  { picture: 'ribbed-candle-5', from: 'ribbed-candle-2', crop: [0, 60, 960, 960], light: 'faded', turn: 'mirrored' },
  { picture: 'terracotta-planter-5', from: 'terracotta-planter-3', crop: [260, 210, 790, 987], light: 'cool' },
  { picture: 'wool-throw-3', from: 'wool-throw-2', crop: [340, 20, 760, 760], light: 'faded' },
  { picture: 'brass-desk-lamp-3', from: 'brass-desk-lamp-1', crop: [60, 230, 880, 880], light: 'bright', turn: 'mirrored' },
  { picture: 'walnut-serving-board-4', from: 'walnut-serving-board-3', crop: [0, 0, 1200, 1200], light: 'warm', turn: 'quarter' },
];

const clipFrames = 112;
const framesPerSecond = 25;

const clips: Clip[] = [
  { picture: 'acme-anvil-50lb-3', zoom: '1+0.0022*on', left: '(iw-iw/zoom)*0.5', top: '(ih-ih/zoom)*0.45' },
  {
    picture: 'stoneware-mug-1',
    zoom: '1.28',
    left: `(iw-iw/zoom)*(1-on/${clipFrames})`,
    top: '(ih-ih/zoom)*0.55',
  },
];

/** Side of the box that a size fits into; a smaller picture is never enlarged. `square` is cut instead. */
const boxes = { thumbnail: 150, mobile: 320, normal: 640, original: 960 };
const squareSide = 90;

async function main(masters: string): Promise<void> {
  const sizes: Record<string, { width: number; height: number }> = {};
  const made = new Map(recipes.map((recipe) => [recipe.picture, recipe]));
  const names = readdirSync(masters)
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => name.slice(0, -4));
  for (const picture of [...names, ...made.keys()].sort(inNaturalOrder)) {
    const recipe = made.get(picture);
    const photo = recipe ? await retake(masters, recipe) : readFileSync(join(masters, `${picture}.jpg`));
    sizes[picture] = await writeSizes(photo, join(target, picture));
  }
  for (const clip of clips) writeClip(masters, clip);
  writeFileSync(sizesModule, sizesSource(sizes));
}

/** A module and not JSON: browsers run the sandbox too. */
function sizesSource(sizes: Record<string, { width: number; height: number }>): string {
  const rows = Object.entries(sizes).map(
    ([picture, { width, height }]) => `  '${picture}': { width: ${width}, height: ${height} },\n`,
  );
  return `import type { PictureSize } from './world.ts';

/** In pixels, of the original in each folder under \`pictures/\`; written by scripts/make-pictures.ts. */
export const pictureSizes: Record<string, PictureSize> = {
${rows.join('')}};
`;
}

async function retake(masters: string, { from, crop, light, turn }: Recipe): Promise<Buffer> {
  const [left, top, width, height] = crop;
  const { gain, offset, saturation }: Light = lights[light];
  const framed = sharp(join(masters, `${from}.jpg`)).extract({ left, top, width, height });
  if (turn === 'mirrored') framed.flop();
  // Two passes, because sharp has an order of steps of its own and the colour of the light comes last.
  const turned = await framed.modulate({ saturation }).png().toBuffer();
  return sharp(turned)
    .rotate(turn === 'quarter' ? 90 : 0)
    .linear(gain, offset)
    .png()
    .toBuffer();
}

async function writeSizes(photo: Buffer, folder: string): Promise<{ width: number; height: number }> {
  mkdirSync(folder, { recursive: true });
  const webp = { quality: 70, effort: 6 };
  await sharp(photo).resize(squareSide, squareSide).webp(webp).toFile(join(folder, 'square.webp'));
  let original = { width: 0, height: 0 };
  for (const [size, side] of Object.entries(boxes)) {
    const { width, height } = await sharp(photo)
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp(webp)
      .toFile(join(folder, `${size}.webp`));
    if (size === 'original') original = { width, height };
  }
  return original;
}

function writeClip(masters: string, { picture, zoom, left, top }: Clip): void {
  // ffmpeg moves by whole pixels of its input: on four times as many, the steps cannot be seen.
  const move = `zoompan=z='${zoom}':x='${left}':y='${top}':d=1:s=480x600:fps=${framesPerSecond}`;
  const calm = 'hqdn3d=3:3:6:6';
  // prettier-ignore
  execFileSync('ffmpeg', [
    '-y', '-loglevel', 'error',
    '-loop', '1', '-framerate', String(framesPerSecond), '-i', join(masters, `${picture}.jpg`),
    '-vf', `${calm},scale=3840:4800,${move}`, '-frames:v', String(clipFrames), '-an',
    '-c:v', 'libx264', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p', '-preset', 'veryslow', '-crf', '29',
    '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-movflags', '+faststart',
    join(target, picture, 'clip.mp4'),
  ]);
}

function inNaturalOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

const [masters] = process.argv.slice(2);
if (!masters) throw new Error('Say where the masters are: node scripts/make-pictures.ts <folder>');
await main(masters);
