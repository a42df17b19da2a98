/** `npm run bench:links`: what 300 links of a post cost the main thread, beside a script that does it all at once. */
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/browser.ts';
import { asMarkdown } from '../elements/table.ts';
import { median } from '../elements/statistics.ts';
import { measure, type Cost } from './measure.ts';
import { candidates, linkCount, type CandidateName } from './pages.ts';
import { startServer } from './server.ts';

const runs = 9;
const slowdowns = [1, 4];
const names = Object.keys(candidates) as CandidateName[];

const server = await startServer();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  const lines: string[][] = [];
  for (const slowdown of slowdowns) {
    const costs = new Map<CandidateName, Cost[]>(names.map((name) => [name, []]));
    // In turns, so that none of them has the quieter machine.
    for (let run = 0; run < runs; run++)
      for (const name of names) costs.get(name)?.push(await measure(browser, server.origin, name, slowdown));
    const middle = (name: CandidateName, of: keyof Cost) =>
      median((costs.get(name) ?? []).map((cost) => cost[of]));
    for (const name of names) {
      const { title, without } = candidates[name];
      const own = without ? `${(middle(name, 'work') - middle(without, 'work')).toFixed(0)} ms` : '';
      const [work, longest] = [middle(name, 'work'), middle(name, 'longest')].map(
        (ms) => `${ms.toFixed(0)} ms`,
      );
      lines.push([`${title}, ${slowdown}x slower`, work ?? '', own, longest ?? '']);
    }
  }
  console.log(`A post of ${linkCount} links, medians of ${runs} runs. The script’s own loading is in it.\n`);
  console.log(asMarkdown([['', 'main thread', 'for the links alone', 'longest stretch'], ...lines]));
} finally {
  await browser.close();
  server.close();
}
