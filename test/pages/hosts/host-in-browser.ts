import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../scripts/browser.ts';
import { startHostServer, type HostPage, type HostServer } from './host-server.ts';

/** A host page that is open. */
export interface OpenHost {
  page: Page;
  /** errors of the page and in the console, refused policies included; empty when all is well */
  errors: string[];
  /** warnings in the console */
  warnings: string[];
  /** addresses of all requests */
  requests: string[];
}

export interface HostVisit extends BrowserContextOptions {
  prepare?: (page: Page) => Promise<unknown>;
}

/** Milliseconds; what has not come by then does not come. */
const longestWait = 10_000;

/** The two lines that an author writes. */
export const headLines = `<link rel="stylesheet" href="/lookstream.css">
<script type="module" src="/lookstream.js"></script>`;

/** @param head in place of the usual two lines */
export function hostHtml(body: string, head = headLines): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head>
<body><main><h1>A host</h1>${body}</main></body></html>`;
}

/** A browser, and two loopback servers with the script, for all tests of a file. */
export function hostsInBrowser() {
  let browser: Browser;
  let servers: HostServer[] = [];

  before(async () => {
    servers = await Promise.all([startHostServer(), startHostServer()]);
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  });
  after(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.stop()));
  });

  return {
    get here(): HostServer {
      return servers[0]!;
    },
    /** the same at another address */
    get elsewhere(): HostServer {
      return servers[1]!;
    },

    /** A new visitor on a page of the first server. */
    async visit(host: HostPage, { prepare, ...options }: HostVisit = {}): Promise<OpenHost> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      context.setDefaultTimeout(longestWait);
      const page = await context.newPage();
      const open: OpenHost = { page, errors: [], warnings: [], requests: [] };
      page.on('pageerror', (error) => open.errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') open.errors.push(message.text());
        if (message.type() === 'warning') open.warnings.push(message.text());
      });
      page.on('request', (request) => open.requests.push(request.url()));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
          console.error(`refused: ${violatedDirective} ${sourceFile}`),
        );
      });
      await prepare?.(page);
      await page.goto(servers[0]!.url + servers[0]!.put(host));
      return open;
    },
  };
}

/** Waits until so many slides, tiles or other parts are rendered in elements of a page. */
export async function partsAreThere(page: Page, part: string, count = 1): Promise<void> {
  await page
    .locator(`[part~=${part}]`)
    .nth(count - 1)
    .waitFor({ state: 'attached' });
}

/** Waits for what elements with photos do without at first: how a focused photo looks, and the link past all of them. */
export async function lateIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('lookstream-carousel, lookstream-wall')].every(({ shadowRoot }) => {
      const rules = [...(shadowRoot?.adoptedStyleSheets ?? [])].flatMap(({ cssRules }) => [...cssRules]);
      const hasPhotos = shadowRoot?.querySelector('[part=photo]');
      return !hasPhotos || rules.some(({ cssText }) => cssText.startsWith('.skip'));
    }),
  );
}
