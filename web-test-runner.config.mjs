import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumFlags, findChromium } from './scripts/browser.ts';
import { cdpPlugin } from './test/support/cdp-plugin.mjs';
import { summaryReporter } from './test/support/summary-reporter.mjs';

const chromium = chromeLauncher({
  launchOptions: { executablePath: findChromium(), headless: true, args: ['--headless', ...chromiumFlags] },
  // A context of its own for each page: each has its own service worker, so pages do not answer for each other.
  createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
});

/** The worker of the installed msw, at the root: its scope is then the whole site, and its version always matches. */
const mswWorker = {
  name: 'msw-worker',
  async serve({ path }) {
    if (path !== '/mockServiceWorker.js') return;
    const file = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));
    return { body: await readFile(file, 'utf8'), type: 'js' };
  },
};

export default {
  files: ['test/components/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrentBrowsers: 1,
  // Emulated forced colours reach every page of a renderer process, so no page may run beside another.
  concurrency: 1,
  browsers: [chromium],
  plugins: [
    mswWorker,
    cdpPlugin,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // Lit's advice in its development build is about bytes and second renderings, and would bury our warnings.
  filterBrowserLogs: ({ args }) => !/lit\.dev\/msg/.test(String(args[0])),
  // The slowest file takes a fifth of this; one that hangs shall not cost a run minutes.
  testsFinishTimeout: 60_000,
  testFramework: { config: { timeout: 8000 } },
  reporters: [defaultReporter(), summaryReporter()],
};
