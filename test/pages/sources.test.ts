/** Every source in a browser, on the demo: what is shown, and what is not. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { demoInBrowser } from './browser-page.ts';

const demo = demoInBrowser();

/** The carousel of a section of the page, with its looks there. */
async function carouselOf(page: Page, name: string): Promise<Locator> {
  const section = page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  const carousel = section.locator('lookstream-carousel');
  await carousel.scrollIntoViewIfNeeded();
  await carousel.locator('.photo').first().waitFor();
  return carousel;
}

const idsOf = (carousel: Locator) =>
  carousel.evaluate((element) =>
    (element as HTMLElementTagNameMap['lookstream-carousel']).source.page?.looks.map(({ id }) => id),
  );

describe('the page of sources', () => {
  let page: Page;
  let complaints: string[];
  before(async () => {
    ({ page, complaints } = await demo.visit('/demo/sources'));
  });

  for (const name of [
    ...['One product', 'Several products', 'A stream', 'A category', 'A person', 'The whole shop'],
    ...['A widget', 'Few of its own'],
  ]) {
    test(`shows looks for “${name}”`, async () => {
      const carousel = await carouselOf(page, name);
      const ids = (await idsOf(carousel)) ?? [];
      assert.ok(ids.length > 1 && ids.every((id) => id.startsWith('olapic-')), ids.join());
      assert.equal(new Set(ids).size, ids.length);
      const refused = /status of 400|400 from/;
      assert.deepEqual(
        complaints.filter((line) => !refused.test(line)),
        [],
        'but for the last one on the page',
      );
    });
  }

  test('labels what paid creators made, and links the products in it', async () => {
    const carousel = await carouselOf(page, 'Paid creators');
    const ids = (await idsOf(carousel)) ?? [];
    assert.ok(ids.length > 1 && ids.every((id) => id.startsWith('izeax-')), ids.join());
    const photos = await carousel.locator('.slide:not(:empty) .photo').count();
    assert.equal(await carousel.locator('.photo .advertising').count(), photos);
    const link = carousel.getByRole('link', { name: /Speckled Stoneware Mug/ }).first();
    assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
  });

  test('mixes customers and creators, each photo once', async () => {
    const ids = (await idsOf(await carouselOf(page, 'Customers and creators'))) ?? [];
    assert.deepEqual(
      ids.slice(0, 4).map((id) => id.split('-')[0]),
      ['olapic', 'izeax', 'olapic', 'izeax'],
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  test('leads through all looks of the shop to their end', async () => {
    const carousel = await carouselOf(page, 'The whole shop');
    await carousel.locator('.photo').first().focus();
    const counter = carousel.locator('[part=counter]');
    const isAtEnd = async () => {
      const [index, total] = ((await counter.textContent()) ?? '').split('/').map(Number);
      return { isLast: index === total, total: total ?? 0 };
    };
    let { isLast, total } = await isAtEnd();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('End');
      await page.waitForFunction(
        ([element, before]) =>
          (element as HTMLElementTagNameMap['lookstream-carousel']).source.page!.looks.length >
            Number(before) || !(element as HTMLElementTagNameMap['lookstream-carousel']).source.hasMore,
        [await carousel.elementHandle(), total] as const,
      );
      const hasMore = await carousel.evaluate(
        (element) => (element as HTMLElementTagNameMap['lookstream-carousel']).source.hasMore,
      );
      ({ isLast, total } = await isAtEnd());
      if (!hasMore && isLast) break;
    }
    const ids = (await idsOf(carousel)) ?? [];
    assert.ok(isLast && total === ids.length && ids.length > 60, `${total} of ${ids.length}`);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('keeps the author’s words where there is nothing, and where a filter cannot be asked for', async () => {
    for (const name of ['Nothing yet', 'Not to be had']) {
      const section = page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
      await section.scrollIntoViewIfNeeded();
      await section.getByText('Nobody has shown us theirs yet.').waitFor();
      await page.waitForFunction(
        (element) => !element?.shadowRoot?.querySelector('[aria-busy=true]'),
        await section.locator('lookstream-carousel').elementHandle(),
      );
      assert.equal(await section.locator('.photo').count(), 0);
    }
    assert.match(complaints.join(), /400 from .*"rightsOnly\\": cannot be asked of creator/);
  });
});

describe('a page with the tags of Olapic’s own script', () => {
  test('shows the same products’ looks, with only the script’s address changed', async () => {
    const { page, complaints, requests } = await demo.visit('/demo/olapic');
    const carousel = page.locator('#olapic_product lookstream-carousel');
    await carousel.locator('.photo').first().waitFor();
    const edge = await page.request.get(`${demo.url}/v1/looks?product=acme-anvil-50lb`);
    const { looks } = (await edge.json()) as { looks: { id: string }[] };
    assert.deepEqual(
      await idsOf(carousel),
      looks.map(({ id }) => id),
    );
    assert.equal(
      await carousel.evaluate((element) => element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')),
      'fr',
    );

    const wall = page.locator('#olapic_wall lookstream-wall');
    await wall.getByRole('heading', { name: 'At home with Acme' }).waitFor();
    await wall.getByText('Plants & Vases').waitFor();
    const own = complaints.filter((line) => line.startsWith('[lookstream]'));
    assert.equal(own.length, 1, own.join());
    assert.match(own[0] ?? '', /data-apikey is not needed/);
    assert.deepEqual(
      complaints.filter((line) => !line.startsWith('[lookstream]')),
      [],
    );
    assert.ok(!requests.some((url) => url.includes('a-key-that')), 'the key goes nowhere');
  });
});

describe('loader.js', () => {
  const withTag = (tag: string) => (page: Page) =>
    page.route('**/tag.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><p id="before">Before</p>${tag}<p>After</p>`,
      }),
    );

  test('puts an element where its tag stands', async () => {
    const tag =
      '<script src="/loader.js" data-product="acme-anvil-50lb" data-heading="Seen at home"></script>';
    const { page, complaints } = await demo.visit('/demo/tag.html', {}, withTag(tag));
    const carousel = page.locator('script + lookstream-carousel');
    await carousel.getByRole('heading', { name: 'Seen at home' }).waitFor();
    await carousel.locator('.photo').first().waitFor();
    assert.deepEqual(complaints, []);
  });

  test('puts another element into another place', async () => {
    const tag =
      '<script async src="/loader.js" data-element="wall" data-category="plants" data-target="#before"></script>';
    const { page } = await demo.visit('/demo/tag.html', {}, withTag(tag));
    await page.locator('#before > lookstream-wall .photo').first().waitFor();
  });

  test('waits for the place that a tag in the head names', async () => {
    const tag = '<div id="olapic_late"></div>';
    const head =
      '<script async src="/loader.js" data-olapic="olapic_late" data-tags="acme-anvil-50lb"></script>';
    const { page } = await demo.visit(
      '/demo/tag.html',
      {},
      withTag(`${head}${'<p>Words</p>'.repeat(5_000)}${tag}`),
    );
    const carousel = page.locator('#olapic_late > lookstream-carousel');
    await carousel.scrollIntoViewIfNeeded();
    await carousel.locator('.photo').first().waitFor();
    assert.equal(await page.locator('script + lookstream-carousel').count(), 0);
  });

  test('loads the script alone where nothing is to be shown', async () => {
    const tag = '<script src="/loader.js?ver=6.1"></script>';
    const { page, requests } = await demo.visit('/demo/tag.html', {}, withTag(tag));
    await page.waitForFunction(() => customElements.get('lookstream-carousel') !== undefined);
    assert.equal(await page.locator('lookstream-carousel').count(), 0);
    assert.ok(
      requests.some((url) => url.endsWith('/lookstream.js')),
      'without the query',
    );
  });
});
