import { Hono } from 'hono';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/free-port.ts';
import { readBundle } from '../../src/edge/bundle/node-bundle.ts';
import { listen } from '../../src/edge/node-server.ts';
import { magazine } from '../edge/edge-under-test.ts';
import { idsOf, operatedEdges, type Json } from '../edge/operated-edge.ts';
import { fillReport, focusIs, tabTo } from './by-keyboard.ts';
import { hostHtml } from './hosts/host-in-browser.ts';

const bundle = readBundle(fileURLToPath(new URL('../../dist/bundle', import.meta.url)));
const product = 'acme-anvil-50lb';
const list = `/v1/looks?product=${product}&limit=50`;
const carousel = `<lookstream-carousel product="${product}" reports></lookstream-carousel>`;
const wall = `<lookstream-wall product="${product}"></lookstream-wall>`;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOor6//DwAFhAKAjM1mJgAAAABJRU5ErkJggg==',
  'base64',
);

/** The built script, the real edge and the sandbox at one address, with a clock that is moved by hand. */
async function magazineWithEdge() {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const edges = operatedEdges();
  edges.play('olapic', 'cdn-cached');
  const edge = edges.open({
    bundle,
    sites: [{ ...magazine, origins: [url] }],
    visitor: (c) => c.req.header('x-visitor') ?? 'the browser',
  });
  const app = new Hono();
  app.get('/page', (c) => c.html(hostHtml(`<a href="#before">Before</a>${carousel}${wall}`)));
  app.mount('/', edge.app.fetch);
  const listening = await listen(app, { port, hostname: 'localhost' });
  return {
    ...{ ...edges, edge, url },
    reported: () => edges.sandbox.world.olapic.reports,
    statusOf: async (reference: string) => (await edge.get(`/v1/reports/${reference}`)).json.status,
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

/** How many looks an element of the page shows, and whether a certain one is among them. */
function shownBy(page: Page, tag: string, id: string): Promise<[count: number, isThere: boolean]> {
  return page.evaluate(
    ([tag, id]) => {
      const element = document.querySelector(tag as 'lookstream-carousel');
      const ids = element?.source.page?.looks.map((look) => look.id) ?? [];
      return [ids.length, ids.includes(id ?? '')];
    },
    [tag, id] as const,
  );
}

describe('a report of a visitor', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  });
  after(() => browser.close());

  async function visit(url: string): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.route('https://pictures.test/**', (route) =>
      route.fulfill({ body: pixel, contentType: 'image/png' }),
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) errors.push(message.text());
    });
    await page.goto(`${url}/page`);
    for (const part of ['slide', 'tile'])
      await page.locator(`[part~=${part}] [part=photo]`).first().waitFor({ state: 'attached' });
    return { page, errors };
  }

  test('by keyboard takes the look away from them at once, and from everybody a minute later', async () => {
    await using there = await magazineWithEdge();
    const { edge, url, reported } = there;
    const all = idsOf(await edge.get(list));
    const [, look = ''] = all;
    const { page, errors } = await visit(url);
    const [slides] = await shownBy(page, 'lookstream-carousel', look);

    await tabTo(page, /^button photo /);
    await page.keyboard.press('ArrowRight');
    // What moves the focus comes with the first key.
    await page.locator('lookstream-carousel [part=slide]:nth-child(2) :focus').waitFor();
    await page.keyboard.press('Enter');
    const viewer = page.locator('lookstream-viewer');
    const counter = viewer.locator('[part=counter]');
    await counter.filter({ hasText: `2 / ${slides}` }).waitFor();
    await focusIs(page, /^button close/);
    await tabTo(page, /^button .*Report$/);
    await page.keyboard.press('Enter');
    const form = page.locator('lookstream-report');
    await fillReport(page);
    await focusIs(page, /received/);
    const reference = (await form.locator('.received b').textContent()) ?? '';

    assert.deepEqual(await shownBy(page, 'lookstream-carousel', look), [slides - 1, false]);
    assert.equal((await shownBy(page, 'lookstream-wall', look))[1], false);
    assert.equal(await there.statusOf(reference), 'received');
    await page.keyboard.press('Escape');
    await counter.filter({ hasText: `2 / ${slides - 1}` }).waitFor();
    await focusIs(page, /^button .*Report$/);
    await page.keyboard.press('Escape');
    await viewer.locator('dialog').first().waitFor({ state: 'hidden' });
    await focusIs(page, /^button photo /);
    const ofCarousel = page.locator('lookstream-carousel [part=counter]');
    await ofCarousel.filter({ hasText: `/ ${slides - 1}` }).waitFor();
    assert.equal(await page.locator('lookstream-carousel [part=slide]').count(), slides - 1);

    assert.ok(idsOf(await edge.get(list)).includes(look), 'for others it is still there');
    assert.deepEqual(reported(), []);
    await edge.deliverReports();
    assert.deepEqual(reported(), [
      { look: look.replace('olapic-', ''), email: 'ingrid@mail.no', reason: 'myPhoto: I took it.' },
    ]);
    assert.equal(await there.statusOf(reference), 'delivered');
    const { page: other } = await visit(url);
    assert.equal((await shownBy(other, 'lookstream-carousel', look))[1], false, 'although Olapic lists it');
    assert.deepEqual(
      idsOf(await edge.get(list)),
      all.filter((id) => id !== look),
    );
    assert.deepEqual(errors, []);
  });

  test('fifty forged ones take nothing down, and wait for the operator', async () => {
    await using there = await magazineWithEdge();
    const { edge, url, reported, pass } = there;
    const all = idsOf(await edge.get(list));
    const forged = Array.from({ length: 50 }, async (_, n) => {
      const response = await fetch(`${url}/v1/looks/${all[n % all.length]}/reports`, {
        method: 'POST',
        headers: { origin: url, 'x-visitor': `2001:db8:${n}::1` },
        body: JSON.stringify({
          ...{ reason: 'unlawful', statement: 'Take it down.', email: 'nobody@mail.example' },
          page: `${url}/page`,
        }),
      });
      assert.equal(response.status, 202);
    });
    await Promise.all(forged);
    for (let hours = 0; hours < 24; hours += 1) {
      pass(3_600_000);
      await edge.deliver();
    }
    assert.deepEqual(reported(), []);
    const { page, errors } = await visit(url);
    assert.equal((await shownBy(page, 'lookstream-carousel', ''))[0], Math.min(20, all.length));
    assert.deepEqual(idsOf(await edge.get(list)), all);

    const { reports, holds } = (await edge.operate('reports')).json;
    assert.equal(reports.length, 50);
    assert.deepEqual(
      holds.map(({ site }: Json) => site),
      ['default'],
    );
    for (const { reference } of reports.slice(1))
      assert.equal((await edge.operate(`reports/${reference}`, { decision: 'keep' })).status, 200);
    const released = await edge.operate('sites/default/reports', { action: 'release' });
    assert.deepEqual(released.json, { site: 'default', wasOnHold: true, released: 1 });
    await edge.idle();
    assert.equal(reported().length, 1);
    assert.deepEqual(
      idsOf(await edge.get(list)),
      all.filter((id) => id !== reports[0].look),
    );
    assert.deepEqual(errors, []);
  });
});
