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
  { file: /^chunks\/viewer-/, most: 5_000, advice: lazy },
  { file: /^chunks\/share-/, most: 2_500, advice: lazy },
  { file: /^chunks\/qr-/, most: 5_000, advice: lazy },
  { file: /^chunks\/sv-/, most: 1_200, advice: 'One language should hold its terms and nothing else.' },
];

const directory = 'dist/bundle';
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(js|css)$/.test(path),
);
let isTooLarge = false;

for (const file of files.toSorted()) {
  const bytes = brotliCompressSync(readFileSync(`${directory}/${file}`)).length;
  const budget = budgets.find((candidate) => candidate.file.test(file));
  console.log(
    `${String(bytes).padStart(7)} B of ${budget ? String(budget.most).padStart(6) : '     –'}  ${file}`,
  );
  if (!budget || bytes <= budget.most) continue;
  isTooLarge = true;
  console.error(`${file} is ${bytes - budget.most} B over its ${budget.most} B. ${budget.advice}`);
}

const missing = budgets.filter((budget) => !files.some((file) => budget.file.test(file)));
for (const { file } of missing)
  console.error(`Nothing built matches ${file}: rename its budget in scripts/size.ts.`);
process.exitCode = isTooLarge || missing.length > 0 ? 1 : 0;
