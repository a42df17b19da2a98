import type { ScenarioName, ServiceName } from '../../src/sandbox/scenarios/scenario.ts';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { after, before } from 'node:test';
import { chromiumFlags, findChromium } from '../../scripts/browser.ts';
import { startLookstream, type RunningProgram } from '../cli/run-lookstream.ts';

export interface OpenPage {
  page: Page;
  /** what went wrong on the page: errors, refused requests, violated policies; empty when all is well */
  complaints: string[];
  /** every request that the page made */
  requests: string[];
}

/** A browser, and the demo as `npm start` serves it, for all tests of a file. */
export function demoInBrowser() {
  let browser: Browser;
  let demo: RunningProgram;
  const endings: (() => void)[] = [];

  before(async () => {
    demo = await startLookstream({ after: (end) => endings.push(end) }, ['serve', '--sandbox']);
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  });
  after(async () => {
    await browser.close();
    await demo.stop();
    for (const end of endings) end();
  });

  return {
    get url() {
      return demo.url;
    },

    /** Switches a service of the sandbox; null lets it behave well again. */
    async play(service: ServiceName, scenario: ScenarioName | null): Promise<void> {
      const body = JSON.stringify({ scenario });
      await fetch(`${demo.url}/sandbox/scenarios/${service}`, { method: 'PUT', body });
    },

    /** A new visitor, who has not been anywhere yet. */
    async visit(
      path: string,
      options: BrowserContextOptions = {},
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<OpenPage> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('request', (request) => requests.push(request.url()));
      await prepare?.(page);
      await page.goto(demo.url + path);
      return { page, complaints, requests };
    },
  };
}
