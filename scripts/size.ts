/** `npm run size`: brotli bytes of what shops load, against their ceilings. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

interface Budget {
  file: RegExp;
  /** bytes, brotli 11 */
  most: number;
  /** what to do when it is passed */
  advice: string;
}

const lazy =
  'Look for what moved in from lookstream.js, and for a second copy of something that it exports already.';

const ofLanguage = 'One language should hold its terms and nothing else.';

const budgets: Budget[] = [
  {
    file: /^lookstream\.js$/,
    most: 14_000,
    advice:
      'It has to fit into one initial TCP window. Move what the first view does not need behind an import(), ' +
      'or find what was added: npx vite build --mode bundle shows each file.',
  },
  {
    file: /^lookstream\.css$/,
    most: 1_000,
    advice: 'It only reserves space: styles belong into the shadow roots.',
  },
  {
    file: /^loader\.js$/,
    most: 1_000,
    advice: 'It only puts an element where its tag stands: what is more belongs into a chunk.',
  },
  { file: chunk('open-viewer'), most: 5_000, advice: lazy },
  { file: chunk('look-trail'), most: 600, advice: lazy },
  { file: chunk('open-address'), most: 800, advice: lazy },
  { file: chunk('further-looks'), most: 300, advice: lazy },
  { file: chunk('focus-return'), most: 300, advice: lazy },
  { file: chunk('report'), most: 2_700, advice: lazy },
  { file: chunk('send-report'), most: 900, advice: lazy },
  { file: chunk('report-to-edge'), most: 500, advice: lazy },
  { file: chunk('left-out'), most: 600, advice: lazy },
  { file: chunk('leave-look'), most: 250, advice: lazy },
  { file: chunk('look-text'), most: 1_800, advice: lazy },
  { file: chunk('controls'), most: 1_800, advice: lazy },
  { file: chunk('autoplay'), most: 1_000, advice: lazy },
  { file: chunk('growth'), most: 700, advice: lazy },
  { file: chunk('late'), most: 1_400, advice: lazy },
  { file: chunk('common'), most: 600, advice: lazy },
  { file: chunk('links'), most: 3_000, advice: lazy },
  { file: chunk('links-of-script'), most: 300, advice: lazy },
  { file: chunk('later-parts'), most: 500, advice: lazy },
  { file: chunk('olapic-tag'), most: 700, advice: lazy },
  { file: chunk('widget-settings'), most: 400, advice: lazy },
  { file: chunk('heed-consent'), most: 300, advice: lazy },
  { file: chunk('watch-consent'), most: 800, advice: lazy },
  { file: chunk('measure'), most: 700, advice: lazy },
  { file: chunk('data-layer'), most: 800, advice: lazy },
  { file: chunk('ga4'), most: 200, advice: lazy },
  { file: chunk('olapic'), most: 800, advice: lazy },
  { file: chunk('wall'), most: 3_000, advice: lazy },
  ...['tile-window', 'tile-neighbours', 'choices', 'further', 'late.styles'].map((part) => ({
    file: chunk(part),
    most: 1_600,
    advice: 'What only some walls or visitors need of it may be a chunk of its own.',
  })),
  { file: /^chunks\/share-/, most: 1_600, advice: 'What stands in the sheet belongs into sheet-content.' },
  { file: chunk('sheet-content'), most: 2_200, advice: lazy },
  { file: chunk('load-sheet-terms'), most: 1_100, advice: lazy },
  {
    file: /^chunks\/qr-/,
    most: 5_000,
    advice: 'Most codes are plain: what others need belongs into code-design, code-files or code-downloads.',
  },
  { file: chunk('code-design'), most: 1_400, advice: lazy },
  { file: chunk('code-logo'), most: 700, advice: lazy },
  { file: chunk('code-files'), most: 600, advice: lazy },
  { file: chunk('code-downloads'), most: 400, advice: lazy },
  { file: chunk('product'), most: 1_800, advice: lazy },
  {
    file: chunk('upload'),
    most: 4_000,
    advice: 'What only those need who have chosen a photo belongs into batch or batch-view.',
  },
  { file: chunk('batch'), most: 2_000, advice: lazy },
  { file: chunk('batch-view'), most: 2_500, advice: lazy },
  { file: chunk('sender'), most: 2_300, advice: lazy },
  { file: chunk('load-upload-terms'), most: 1_200, advice: ofLanguage },
  { file: /^chunks\/surface\.styles-/, most: 1_800, advice: lazy },
  { file: /^chunks\/short-link-controller-/, most: 800, advice: lazy },
  { file: chunk('en'), most: 800, advice: 'Words of one element only may stand in that element.' },
  ...['ar', 'da', 'de', 'es', 'fi', 'fr', 'nb', 'nl', 'pl', 'sv'].flatMap((language) => [
    { file: chunk(language), most: 1_200, advice: ofLanguage },
    { file: chunk(`${language}-sheets`), most: 1_200, advice: ofLanguage },
    { file: chunk(`${language}-upload`), most: 1_200, advice: ofLanguage },
  ]),
  { file: chunk('plural'), most: 150, advice: ofLanguage },
  {
    file: chunk('reword'),
    most: 950,
    advice: 'Most pages have no words of their own: what they need is not here.',
  },
];

interface Chunk {
  file: string;
  imports?: string[];
}

const directory = 'dist/bundle';
const chunks = JSON.parse(readFileSync(`${directory}/manifest.json`, 'utf8')) as Record<string, Chunk>;
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(js|css)$/.test(path),
);
const bytesOf = (file: string) => brotliCompressSync(readFileSync(`${directory}/${file}`)).length;
let isTooLarge = false;

console.log('  bytes   most  with imports');
for (const file of files.toSorted()) {
  const bytes = bytesOf(file);
  const budget = budgets.find((candidate) => candidate.file.test(file));
  const columns = [bytes, budget?.most ?? '–', withImports(file)].map((value) => String(value).padStart(7));
  console.log(`${columns.join('')}  ${file}`);
  if (!budget || bytes <= budget.most) continue;
  isTooLarge = true;
  console.error(`${file} is ${bytes - budget.most} B over its ${budget.most} B. ${budget.advice}`);
}

const missing = budgets.filter((budget) => !files.some((file) => budget.file.test(file)));
for (const { file } of missing)
  console.error(`Nothing built matches ${file}: rename its budget in scripts/size.ts.`);
process.exitCode = isTooLarge || missing.length > 0 ? 1 : 0;

/** Matches one chunk and no other: `de` is not `de-sheets`. */
function chunk(name: string): RegExp {
  return new RegExp(`^chunks/${name}-[\\w-]{6}\\.js$`);
}

/** What a page loads when it first needs a chunk: all that it imports, but the script that is there already. */
function withImports(file: string): number {
  const loaded = new Set([file]);
  const byFile = new Map(Object.values(chunks).map((chunk) => [chunk.file, chunk]));
  for (const one of loaded) {
    for (const name of byFile.get(one)?.imports ?? []) {
      const imported = chunks[name]?.file;
      if (imported && imported !== 'lookstream.js') loaded.add(imported);
    }
  }
  return [...loaded].reduce((sum, one) => sum + bytesOf(one), 0);
}
