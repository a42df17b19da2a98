import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { headLines, hostHtml, hostsInBrowser, partsAreThere } from './hosts/host-in-browser.ts';
import { holdingsOf, keepsAtMost, leavesNothing, watchLeaks } from './hosts/leak-watch.ts';

const hosts = hostsInBrowser();

const carousel =
  '<lookstream-carousel product="vase" heading="Photos"><a href="/photos">All photos</a></lookstream-carousel>';
const wall = '<lookstream-wall product="many" filters="products"></lookstream-wall>';

/** Waits for the looks of both: a carousel has a slide for each look, and less of them while it waits. */
async function looksAreThere(page: Page): Promise<void> {
  await partsAreThere(page, 'slide', 8);
  await partsAreThere(page, 'tile', 12);
}

/** Opens the first photo of each, and closes it again: one viewer serves both. */
async function looksOpen(page: Page): Promise<void> {
  for (const tag of ['lookstream-carousel', 'lookstream-wall']) {
    await page.locator(`${tag} [part=photo]`).first().click();
    const title = page.locator('lookstream-viewer [part=title]');
    await title.waitFor();
    assert.match((await title.textContent()) ?? '', /^Photo by Kaisa/);
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'hidden' });
  }
  assert.equal(await page.locator('lookstream-viewer').count(), 1);
}

/** How often Lit came, by its own book-keeping. */
const litCopies = (page: Page) =>
  page.evaluate(() => (window as unknown as { litElementVersions: string[] }).litElementVersions.length);

describe('a page with more than one script', () => {
  test('from two addresses has one of each element, and a warning for each that came twice', async () => {
    const second = `<script type="module" src="${hosts.elsewhere.url}/lookstream.js"></script>`;
    const { page, errors, warnings } = await hosts.visit(
      { html: hostHtml(carousel + wall, headLines + second) },
      { prepare: watchLeaks },
    );
    await looksAreThere(page);
    await looksOpen(page);
    await leavesNothing(page, 2);
    assert.deepEqual(errors, []);
    assert.ok(warnings.length > 0, 'the author hears of it');
    assert.equal(new Set(warnings).size, warnings.length, `each once: ${warnings.join()}`);
    for (const warning of warnings)
      assert.match(warning, /^\[lookstream\] <lookstream-[a-z]+> is defined already/);
  });

  test('that is asked for with a query too has one Lit, one of each element, and nothing to say', async () => {
    const more = ['?ver=3', '?ver=3&cache=1']
      .map((query) => `<script type="module" src="/lookstream.js${query}"></script>`)
      .join('');
    const { page, errors, warnings } = await hosts.visit(
      { html: hostHtml(carousel + wall, more + headLines) },
      { prepare: watchLeaks },
    );
    await looksAreThere(page);
    await looksOpen(page);
    assert.equal(await litCopies(page), 1);
    await leavesNothing(page);
    assert.deepEqual([...errors, ...warnings], []);
  });

  test('by a stranger who owns the name has one warning, and all else works', async () => {
    const older = `<script>customElements.define('lookstream-carousel', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>0.0.1</p><slot></slot>'; }
    })</script>`;
    const { page, errors, warnings } = await hosts.visit(
      { html: hostHtml(carousel + wall, older + headLines) },
      { prepare: watchLeaks },
    );
    await partsAreThere(page, 'tile', 12);
    assert.ok(await page.getByText('0.0.1').isVisible(), 'the older one keeps its place');
    await page.locator('lookstream-wall [part=photo]').first().click();
    await page.locator('lookstream-viewer [part=title]').waitFor();
    await leavesNothing(page);
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, 1, warnings.join());
    assert.match(warnings[0] ?? '', /^\[lookstream\] <lookstream-carousel> is defined already/);
  });

  test('of its own that uses Lit has both, under Trusted Types and a strict policy', async () => {
    const script = await buildHost(`
      import { LitElement, html } from 'lit';
      customElements.define('host-greeting', class extends LitElement {
        render() { return html\`<b>Good day</b><slot></slot>\`; }
      });`);
    const policy = [
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'",
      "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    ].join('; ');
    const number = { scripts: { 'host.js': script }, headers: { 'content-security-policy': policy } };
    // Relative to the page, which has no slash at its end.
    const own = (path: string) => `<script type="module" src="${path}/host.js"></script>`;
    const path = hosts.here.put({ html: '', ...number });
    const { page, errors, warnings } = await hosts.visit(
      {
        html: hostHtml(`<host-greeting>${carousel}</host-greeting>${wall}`, own(path) + headLines),
        ...number,
      },
      { prepare: watchLeaks },
    );
    await page.getByText('Good day').waitFor();
    await looksAreThere(page);
    await looksOpen(page);
    assert.equal(await litCopies(page), 2, 'its own, and ours');
    await leavesNothing(page);
    assert.deepEqual(
      [...errors, ...warnings.filter((warning) => !/Multiple versions of Lit/.test(warning))],
      [],
    );
  });
});

/** A host's own script, as its build would make it. */
async function buildHost(source: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['production'],
  });
  return outputFiles[0]!.text;
}

const aggressive = `<base href="/somewhere/else/"><style>
* { all: revert; float: left !important; color: red; letter-spacing: .2em; text-transform: uppercase; text-align: right; text-indent: 3em; word-spacing: 1em; white-space: pre; }
button { all: initial; display: block; inline-size: 3px; background: lime !important; border: 9px solid !important; }
img { max-width: none !important; inline-size: 900px !important; block-size: 2px; position: absolute !important; }
section, div { display: flex !important; flex-direction: row-reverse; }
a { display: none !important; }
p, h2 { font: 60px/1 serif !important; margin: 40px !important; }
dialog { display: none !important; }
html, body, main, lookstream-carousel, lookstream-wall { float: none !important; display: block !important; inline-size: auto !important; clear: both; }
h1 { display: none !important; }
</style>`;

/** Where all that is inside stands, against the element itself, and how its text is set. */
const geometryOf = (page: Page) =>
  page.evaluate(() =>
    ['lookstream-carousel', 'lookstream-wall'].map((tag) => {
      const element = document.querySelector(tag)!;
      const { left, top } = element.getBoundingClientRect();
      return [
        ...element.shadowRoot!.querySelectorAll('section, button, img, .tiles, .track, h2, p, .caption'),
      ]
        .slice(0, 50)
        .map((part) => {
          const box = part.getBoundingClientRect();
          const { textTransform, textAlign, textIndent, wordSpacing, whiteSpace } = getComputedStyle(part);
          const text = [textTransform, textAlign, textIndent, wordSpacing, whiteSpace].join(' ');
          return `${part.localName}.${part.part} ${[box.left - left, box.top - top, box.width, box.height].map(Math.round).join()} ${text}`;
        });
    }),
  );

describe('a page with rules of its own', () => {
  test('cannot get at what is inside of the elements, and its base leads no request astray', async () => {
    const type =
      '<style>lookstream-carousel, lookstream-wall { font: 16px/1.5 sans-serif; letter-spacing: normal; }</style>';
    const bodies = carousel + wall;
    const plain = await hosts.visit({ html: hostHtml(bodies, headLines + type) });
    await looksAreThere(plain.page);
    const { page, errors, warnings, requests } = await hosts.visit(
      {
        html: hostHtml(
          bodies,
          headLines + aggressive + type + '<style>body { margin: 8px !important }</style>',
        ),
      },
      { prepare: watchLeaks },
    );
    await looksAreThere(page);
    await page.locator('lookstream-wall [part=filter]').first().waitFor();
    await plain.page.locator('lookstream-wall [part=filter]').first().waitFor();
    const expected = await geometryOf(plain.page);
    // Fonts and late styles settle in their own time.
    for (
      let tries = 0;
      tries < 20 && JSON.stringify(await geometryOf(page)) !== JSON.stringify(expected);
      tries += 1
    )
      await page.waitForTimeout(50);
    assert.deepEqual(await geometryOf(page), expected);
    await looksOpen(page);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('lookstream-carousel')!;
      shadowRoot!.querySelector<HTMLElement>('[part=skip]')!.click();
    });
    assert.ok(!requests.some((url) => url.includes('/somewhere/')), requests.join('\n'));
    assert.match(page.url(), /\/hosts\/\d+$/, 'nobody has left the page');
    await leavesNothing(page);
    assert.deepEqual([...errors, ...warnings], []);
  });
});

describe('a page that does things in another order', () => {
  test('has its elements first and the script late, and what it set on them counts', async () => {
    const { page, errors, warnings, requests } = await hosts.visit(
      {
        html: hostHtml(
          `<lookstream-carousel><a href="/photos">All photos</a></lookstream-carousel>${wall}`,
          '',
        ),
      },
      { prepare: watchLeaks },
    );
    assert.ok(await page.getByText('All photos').isVisible());
    await page.evaluate(() => {
      Object.assign(document.querySelector('lookstream-carousel')!, {
        product: 'late',
        heading: 'Set early',
        // Its words have to come first: the carousel is known to be in view before it knows its product.
        lang: 'de',
      });
      const script = Object.assign(document.createElement('script'), {
        type: 'module',
        src: '/lookstream.js',
      });
      document.head.append(script);
    });
    await page.getByRole('heading', { name: 'Set early' }).waitFor();
    await looksAreThere(page);
    await page.getByText('Kaisa late-look-1').first().waitFor();
    assert.equal(requests.filter((url) => url.includes('product=late')).length, 1);
    await leavesNothing(page);
    assert.deepEqual([...errors, ...warnings], []);
  });

  test('changes the product on the fly, and shows the last one alone', async () => {
    const { page, errors, warnings } = await hosts.visit(
      { html: hostHtml(carousel + wall) },
      { prepare: watchLeaks },
    );
    await looksAreThere(page);
    await page.evaluate(async () => {
      const elements = [...document.querySelectorAll('lookstream-carousel, lookstream-wall')];
      const products = ['one', 'waiting', 'none', 'two', 'many', 'one', 'waiting', 'three'];
      for (const [count, product] of products.entries()) {
        for (const element of elements) element.setAttribute('product', product);
        if (count % 2) await new Promise(requestAnimationFrame);
      }
    });
    for (const tag of ['lookstream-carousel', 'lookstream-wall'])
      await page.locator(`${tag} [part=credit]`, { hasText: 'Kaisa three-look-1' }).waitFor();
    assert.equal((await holdingsOf(page)).requests, 0, 'what nobody waits for is given up');
    hosts.here.release();
    // Were there answers that nobody waits for any more, they would be here before this one, which is asked for later.
    await page.evaluate(async () => {
      await (await fetch('/v1/looks?product=last')).text();
      await new Promise(requestAnimationFrame);
    });
    const alts = await page.evaluate(() =>
      [...document.querySelectorAll('lookstream-carousel, lookstream-wall')].flatMap((element) =>
        [...element.shadowRoot!.querySelectorAll('[part=picture]')].map((picture) =>
          picture.getAttribute('alt'),
        ),
      ),
    );
    assert.equal(alts.length, 14, 'the first six of the carousel, and all eight of the wall');
    for (const alt of alts) assert.match(alt ?? '', /Kaisa three-look-/);
    await leavesNothing(page);
    assert.deepEqual([...errors, ...warnings], []);
  });

  test('is an app that replaces its view twenty times', { timeout: 60_000 }, async () => {
    const { page, errors, warnings } = await hosts.visit(
      { html: hostHtml('<div id="view"></div>') },
      { prepare: watchLeaks },
    );
    for (let times = 0; times < 20; times += 1) {
      await page.evaluate(
        async ([carousel, wall, times]) => {
          const view = document.querySelector('#view')!;
          history.pushState(null, '', `?view=${times}`);
          view.innerHTML = (carousel as string) + (wall as string).replace('many', `p${times}`);
          const frame = () => new Promise(requestAnimationFrame);
          const shown = (tag: string) =>
            view.querySelector(tag)?.shadowRoot?.querySelectorAll('[part=slide], [part=tile]').length === 8;
          while (!shown('lookstream-carousel') || !shown('lookstream-wall')) await frame();
          // The visitor goes on with a photo open.
          if (Number(times) % 5) return;
          view
            .querySelector('lookstream-wall')!
            .shadowRoot!.querySelector<HTMLElement>('[part=photo]')!
            .click();
          while (
            !document.querySelector('body > lookstream-viewer')?.shadowRoot?.querySelector('dialog[open]')
          )
            await frame();
          document
            .querySelector<HTMLElementTagNameMap['lookstream-viewer']>('body > lookstream-viewer')!
            .close();
        },
        [carousel, wall, times] as const,
      );
    }
    // The viewer stays from view to view, and may know the last place that it was opened from, but no more.
    await keepsAtMost(page, { 'lookstream-carousel': 2, 'lookstream-wall': 2 });
    await leavesNothing(page);
    assert.deepEqual([...errors, ...warnings], []);
  });
});
