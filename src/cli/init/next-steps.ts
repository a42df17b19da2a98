/** What is left to do once the files are written. */
import type { Runtime } from './answers.ts';
import { secretsName } from './new-files.ts';

export interface NextSteps {
  runtime: Runtime;
  publicUrl: string;
  /** whether links can earn */
  hasMetapic: boolean;
  written: readonly string[];
}

export function nextSteps({ runtime, publicUrl, hasMetapic, written }: NextSteps): string {
  const start =
    runtime === 'workers'
      ? `Give the Worker its secrets, and put it on the network:

  npx wrangler secret bulk ${secretsName(runtime)}
  npx wrangler deploy`
      : `Start the edge:

  npx lookstream serve`;
  const redis =
    runtime === 'redis' ? '\n\nThe address of your Redis is LOOKSTREAM_STORE in .env: change it there.' : '';
  const post = hasMetapic
    ? '\n  <lookstream-links> your post, with its links to shops </lookstream-links>'
    : '';
  return `Written: ${written.join(', ')}.

${start}${redis}

On your pages:

  <link rel="stylesheet" href="${publicUrl}/lookstream.css" />
  <script type="module" src="${publicUrl}/lookstream.js"></script>
  <lookstream-carousel product="YOUR-PRODUCT"></lookstream-carousel>${post}`;
}
