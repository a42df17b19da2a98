import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoInBrowser } from './browser-page.ts';
import { readQr } from './read-qr.ts';
import { openShare, openViewer, photosOf } from './visitor.ts';

const demo = demoInBrowser();
const deepLink = /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/;

describe('the magazine page', () => {
  test('shows looks with labelled links that earn', async () => {
    const { page, complaints } = await demo.visit('/demo/magazine');
    const carousel = page.locator('lookstream-carousel');
    await carousel.locator('[part=slide]').nth(19).waitFor({ state: 'attached' });
    assert.equal(await carousel.locator('[part=slide]').count(), 20);
    const link = carousel.locator('[part=product]').first();
    assert.match((await link.getAttribute('href')) ?? '', deepLink);
    assert.equal(await link.getAttribute('rel'), 'sponsored noopener');
    assert.match((await link.textContent()) ?? '', /^\s*Advertisement\s+Acme/);
    assert.ok(await link.getByText('Advertisement').isVisible());
    await page.waitForFunction(() => {
      const picture = document.querySelector('lookstream-carousel')?.shadowRoot?.querySelector('img');
      return picture?.complete && picture.naturalWidth > 0;
    });
    assert.deepEqual(complaints, []);
  });

  test('opens a photo in the viewer, shares it, and gives the focus back', async () => {
    const { page, complaints } = await demo.visit('/demo/magazine');
    const photo = photosOf(page).nth(1);
    const description = (await photo.getByRole('img').getAttribute('alt')) ?? '';
    const viewer = await openViewer(page, 1);
    const title = (
      await viewer
        .getByText(/^(Photo|Video) by/)
        .first()
        .textContent()
    )?.trim();
    assert.ok(title && description.startsWith(title), `${title} opens from ${description}`);

    const product = viewer.getByRole('link').first();
    assert.match((await product.getAttribute('href')) ?? '', deepLink);
    assert.equal(await product.getAttribute('rel'), 'sponsored noopener');
    assert.ok(await product.getByText('Advertisement').isVisible());

    await viewer.getByRole('button', { name: 'Share this photo' }).click();
    const sheet = page.getByRole('dialog', { name: 'Share this photo' });
    const field = sheet.getByRole('textbox', { name: 'Short link' });
    await page.waitForFunction(
      (input) => (input as HTMLInputElement).value.includes('2m.is/'),
      await field.elementHandle(),
    );
    const shared = (await field.inputValue()).replace(/^(https:\/\/)?/, 'https://');
    const code = sheet.getByRole('img', { name: /QR code for/ });
    await code.waitFor();
    const scanned = await readQr(code);

    // Two placements, two links, one target: this page, at this look.
    assert.match(shared, /^https:\/\/2m\.is\/\w+$/);
    assert.match(scanned, /^https:\/\/2m\.is\/\w+$/);
    assert.notEqual(scanned, shared);
    const targets = await Promise.all(
      [shared, scanned].map(async (url) => {
        const response = await fetch(`${demo.url}/sandbox/two-m${new URL(url).pathname}`, {
          redirect: 'manual',
        });
        return response.headers.get('location');
      }),
    );
    assert.equal(targets[0], targets[1]);
    assert.match(targets[0] ?? '', new RegExp(`^${demo.url}/demo/magazine#opi\\d+$`));

    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    assert.ok(await viewer.isVisible(), 'Escape closes the sheet and leaves the viewer');
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
    const isFocused = await photo.evaluate(
      (button) => (button.getRootNode() as ShadowRoot).activeElement === button,
    );
    assert.ok(isFocused, 'the focus is back on the photo');
    assert.deepEqual(complaints, []);
  });

  test('leads through the deep link to the shop, in a tab of its own', async () => {
    const { page } = await demo.visit('/demo/magazine');
    const link = page.locator('lookstream-carousel').locator('[part=product]').first();
    await link.waitFor();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.waitForURL('**/demo/shop/*');
    assert.equal(await page.evaluate(() => location.pathname), '/demo/magazine', 'the article stays open');
  });

  test('stays the same with plain links while Metapic is down', async () => {
    // A product that no test before has asked links for: what is stored would still be given.
    await demo.play('metapic', 'down');
    try {
      const { page, complaints } = await demo.visit('/demo/magazine', {}, (fresh) =>
        fresh.route('**/v1/looks?*', (route) =>
          route.continue({ url: route.request().url() + '&publisher=anna' }),
        ),
      );
      const carousel = page.locator('lookstream-carousel');
      await carousel.locator('[part=slide]').nth(19).waitFor({ state: 'attached' });
      assert.equal(await carousel.locator('[part=slide]').count(), 20);
      const link = carousel.locator('[part=product]').first();
      assert.equal(await link.getAttribute('href'), 'https://acme.com/stoneware-mug');
      assert.equal(await link.getAttribute('rel'), null);
      assert.equal(await page.getByText('Advertisement', { exact: true }).count(), 0);
      assert.deepEqual(complaints, []);
    } finally {
      await demo.play('metapic', null);
    }
  });

  test('asks for the script, one JSON and photos, and for nothing outside', async () => {
    const { page, requests } = await demo.visit('/demo/magazine');
    await page.locator('lookstream-carousel').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => {
      const picture = document.querySelector('lookstream-carousel')?.shadowRoot?.querySelector('img');
      return picture?.complete && picture.naturalWidth > 0;
    });
    const paths = requests
      .map((url) => url.replace(demo.url, ''))
      .filter((path) => !path.startsWith('data:'));
    const ours = paths.filter((path) => !path.startsWith('/demo/') && !path.startsWith('/sandbox/pictures/'));
    const [sheet, script, looks, ...early] = ours;
    assert.deepEqual(
      [sheet, script, looks],
      ['/lookstream.css', '/lookstream.js', '/v1/looks?product=stoneware-mug'],
    );
    assert.deepEqual(early, [], 'before the first photo');
    // Half a second later comes what nobody sees at first, in two small files.
    await page.waitForRequest((request) => /\/chunks\/common-/.test(request.url()));
    const names = requests.map((url) => /\/chunks\/(\w+)-[^/]+$/.exec(url)?.[1]).filter(Boolean);
    assert.deepEqual(names.sort(), ['common', 'late']);
  });

  test('is navigable by keyboard alone', async () => {
    const { page } = await demo.visit('/demo/magazine');
    const carousel = page.locator('lookstream-carousel');
    await carousel.getByRole('button', { name: 'Next photo' }).focus();
    await page.keyboard.press('Enter');
    await carousel.getByText('2 / 20').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog');
    await viewer.waitFor();
    const position = viewer.getByText(/^\d+ \/ 20$/);
    const before = await position.textContent();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(([element, old]) => (element as HTMLElement).textContent !== old, [
      await position.elementHandle(),
      before,
    ] as const);
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
  });

  test('shows the author’s own words without JavaScript', async () => {
    const { page } = await demo.visit('/demo/magazine', { javaScriptEnabled: false });
    assert.ok(await page.getByRole('link', { name: 'See readers’ photos of this mug' }).isVisible());
  });
});

describe('the shop’s own product page', () => {
  test('links its own goods plainly, without a label', async () => {
    const { page, complaints } = await demo.visit('/demo/shop/acme-anvil-50lb');
    const carousel = page.locator('lookstream-carousel');
    await carousel.scrollIntoViewIfNeeded();
    await carousel.getByRole('group').first().waitFor();
    const viewer = await openViewer(page, 0);
    const product = viewer.getByRole('link', { name: /Acme Anvil - 50lb/ });
    assert.equal(await product.getAttribute('href'), 'https://acme.com/acme-anvil-50lb');
    assert.doesNotMatch((await product.getAttribute('rel')) ?? '', /sponsored/);
    assert.equal(await page.getByText('Advertisement', { exact: true }).count(), 0);
    assert.deepEqual(complaints, []);
  });

  test('keeps its own words for a product that nobody has photographed', async () => {
    const { page, complaints } = await demo.visit('/demo/shop/cast-iron-trivet');
    await page.locator('lookstream-carousel').scrollIntoViewIfNeeded();
    assert.ok(await page.getByText('Show us yours').isVisible());
    assert.deepEqual(complaints, []);
  });
});

describe('a careful host', () => {
  test('has no inline script, no inline style and Trusted Types, and nothing is refused', async () => {
    const { page, complaints } = await demo.visit('/demo/magazine', {}, async (fresh) => {
      await fresh.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(event.violatedDirective),
        );
      });
    });
    const policy = (await page.request.get(`${demo.url}/demo/magazine`)).headers()['content-security-policy'];
    assert.match(
      policy ?? '',
      /default-src 'none'.*require-trusted-types-for 'script'; trusted-types lit-html$/,
    );
    await openShare(page, 0);
    assert.deepEqual(complaints, []);
  });
});
