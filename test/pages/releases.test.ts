import { Hono } from 'hono';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/browser.ts';
import { folders } from '../../scripts/releases/folders.ts';
import { keepRelease } from '../../scripts/releases/keep-release.ts';
import { demoOptions } from '../../src/cli/demo.ts';
import type { ReleaseFile } from '../../src/edge/bundle/release-file.ts';
import { startEdge } from '../../src/edge/node.ts';
import type { Listening } from '../../src/edge/node-server.ts';
import { freePort } from '../../scripts/free-port.ts';
import { partsAreThere } from './hosts/host-in-browser.ts';

describe('a page whose script', () => {
  const releasesDirectory = mkdtempSync(join(tmpdir(), 'lookstream-releases-'));
  const pages = new Map<string, string>();
  let release: ReleaseFile;
  let url: string;
  let edge: Listening;
  let browser: Browser;

  before(async () => {
    ({ release } = await keepRelease(folders.bundle, releasesDirectory, new Date()));
    const demo = demoOptions({ PORT: String(await freePort()) });
    edge = await startEdge({
      ...demo,
      bundleDirectory: folders.bundle,
      releasesDirectory,
      log: () => undefined,
      around: (app) => {
        const host = new Hono();
        host.get('/host/:page', (c) => c.html(pages.get(c.req.param('page')) ?? ''));
        return host.mount('/', (demo.around?.(app) ?? app).fetch);
      },
    });
    url = `http://localhost:${edge.port}`;
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  });
  after(async () => {
    await browser.close();
    await edge[Symbol.asyncDispose]();
    rmSync(releasesDirectory, { recursive: true });
  });

  /** Opens a page with that head and a carousel of the anvil. */
  async function visit(name: string, head: string) {
    pages.set(
      name,
      `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,">${head}
      <lookstream-carousel product="acme-anvil-50lb"><a href="/photos">All photos</a></lookstream-carousel>`,
    );
    const page = await browser.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${url}/host/${name}`);
    return { page, complaints, requests };
  }

  const scriptsOf = (requests: string[]) => requests.filter((path) => path.endsWith('.js'));

  test('is pinned by version, and by the hashes of all its files, shows looks', async () => {
    const { version, integrity } = release;
    const folder = `/releases/${version}`;
    const hashes = Object.entries(integrity).map(([name, hash]) => [`${folder}/${name}`, hash]);
    const { page, complaints, requests } = await visit(
      'pinned',
      `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(hashes) })}</script>
      <link rel="stylesheet" href="${folder}/lookstream.css" integrity="${integrity['lookstream.css']}" crossorigin>
      <script type="module" src="${folder}/lookstream.js" integrity="${integrity['lookstream.js']}" crossorigin></script>`,
    );
    await partsAreThere(page, 'slide', 8);
    await page.locator('[part=photo]').first().click();
    await page.locator('lookstream-viewer [part=title]').waitFor();
    assert.ok(scriptsOf(requests).length > 1);
    for (const path of scriptsOf(requests)) assert.ok(path.startsWith(`${folder}/`), path);
    assert.ok(requests.includes(`${folder}/v1/looks`));
    assert.deepEqual(complaints, []);
  });

  test('is that of a site shows the looks and links of the site', async () => {
    const { page, complaints, requests } = await visit(
      'of-a-site',
      '<script type="module" src="/sites/acme/lookstream.js"></script>',
    );
    await partsAreThere(page, 'slide', 8);
    // Its own goods have no label and no affiliate link.
    const link = page.locator('[part=product]').first();
    assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/acme\.com\//);
    for (const path of scriptsOf(requests)) assert.ok(path.startsWith('/sites/acme/'), path);
    assert.deepEqual(complaints, []);
  });

  test('is not what its hash says keeps what the author wrote', async () => {
    const { page, complaints } = await visit(
      'tampered',
      `<script type="module" src="/releases/${release.version}/lookstream.js" crossorigin
        integrity="${release.integrity['lookstream.css']}"></script>`,
    );
    await page.getByText('All photos').waitFor();
    assert.equal(await page.locator('[part=slide]').count(), 0);
    assert.ok(complaints.some((text) => text.includes('integrity')));
  });
});
