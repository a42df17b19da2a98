import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoInBrowser } from './browser-page.ts';
import { earning, linksOfPost, longPost, servePost } from './long-post.ts';

const demo = demoInBrowser();

const asksForLinks = (url: string) => new URL(url).pathname === '/v1/deep-links';

const visitPost = (html: string, prepare?: (page: Page) => Promise<unknown>) =>
  demo.visit('/post', {}, async (page) => {
    await servePost(page, html);
    await prepare?.(page);
  });

const allEarn = (page: Page, count = linksOfPost) =>
  page.waitForFunction(
    (count) => [...document.links].filter(({ host }) => host.endsWith('mtpc.se')).length === count,
    count,
  );

describe('a post of 300 links', () => {
  test('is asked about once, and all of it earns', async () => {
    const { page, requests, complaints } = await visitPost(longPost());
    await allEarn(page);
    await page.waitForLoadState('networkidle');
    assert.equal(requests.filter(asksForLinks).length, 1);
    assert.deepEqual(
      requests.filter((url) => url.includes('mtpc.se')),
      [],
      'no affiliate link is fetched',
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('keeps every node and listener, and every attribute but those two', async () => {
    // Before the script runs: each link with its listener, and the post as its author has written it.
    const { page } = await visitPost(longPost(), (page) =>
      page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const post = document.querySelector('lookstream-links');
          const nodes = [...document.links];
          const pressed: string[] = [];
          Object.assign(window, { before: post?.innerHTML, nodes, pressed });
          for (const node of nodes)
            node.addEventListener('click', (event) => {
              event.preventDefault();
              pressed.push(node.dataset.n ?? '');
            });
        });
      }),
    );
    await allEarn(page);
    const found = await page.evaluate(() => {
      const { before, nodes, pressed } = window as unknown as {
        before: string;
        nodes: HTMLAnchorElement[];
        pressed: string[];
      };
      const isSame = [...document.links].every((link, index) => link === nodes[index]);
      for (const node of nodes) node.click();
      const copy = document.querySelector('lookstream-links')?.cloneNode(true) as HTMLElement;
      for (const link of copy.querySelectorAll('a')) {
        link.firstElementChild?.remove();
        link.href = `https://acme.com/p?sku=${link.dataset.n}&of=Ab`;
        link.removeAttribute('rel');
      }
      const sorted = (markup: string) => {
        const inner = document.createElement('div');
        inner.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
        return [...inner.querySelectorAll('a')].map((link) =>
          [...link.attributes]
            .map(({ name, value }) => `${name}=${value}`)
            .sort()
            .join(),
        );
      };
      return {
        isSame,
        pressed,
        text: copy.textContent === new DOMParser().parseFromString(before, 'text/html').body.textContent,
        attributes: JSON.stringify(sorted(copy.innerHTML)) === JSON.stringify(sorted(before)),
      };
    });
    assert.equal(found.isSame, true);
    assert.deepEqual(
      found.pressed,
      Array.from({ length: linksOfPost }, (_, number) => String(number)),
    );
    assert.equal(found.text, true, 'the words are the same');
    assert.equal(found.attributes, true, 'the attributes are the same');
    await page.context().close();
  });

  test('gives the same address to a press, the menu and the clipboard', async () => {
    const { page } = await visitPost(longPost());
    await allEarn(page);
    const link = page.getByRole('link', { name: 'Advertisement Acme thing 7', exact: true });
    const href = await link.getAttribute('href');
    assert.match(href ?? '', /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    // What the menu and the clipboard take is the address that the link has while the button is still down.
    const seen = await link.evaluate((element) => {
      const hrefs: string[] = [];
      for (const name of ['mousedown', 'contextmenu', 'auxclick', 'copy', 'dragstart'])
        element.addEventListener(name, () => hrefs.push((element as HTMLAnchorElement).href));
      for (const name of ['mousedown', 'contextmenu', 'auxclick', 'copy', 'dragstart'])
        element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
      return hrefs;
    });
    assert.deepEqual(new Set(seen), new Set([href]));
    await page.context().close();
  });

  for (const scenario of ['down', 'malformed', 'rate-limited'] as const) {
    test(`works as it was written when Metapic is ${scenario}`, async () => {
      await demo.play('metapic', scenario);
      try {
        // Its own addresses, which no other test has got links for.
        const html = longPost().replaceAll('sku=', `sku=${scenario}-`);
        const { page, complaints } = await visitPost(html);
        await page.waitForResponse((response) => asksForLinks(response.url()));
        await page.waitForLoadState('networkidle');
        assert.equal(await earning(page), 0);
        const hrefs = await page.evaluate(() => [...document.links].map((link) => link.outerHTML));
        assert.equal(
          hrefs[7],
          `<a class="buy" data-n="7" href="https://acme.com/p?sku=${scenario}-7&amp;of=Ab">thing 7</a>`,
        );
        assert.equal(hrefs.length, linksOfPost);
        assert.deepEqual(complaints, []);
        await page.context().close();
      } finally {
        await demo.play('metapic', null);
      }
    });
  }

  test('works meanwhile when Metapic is slow, and earns as soon as it has answered', async () => {
    await demo.play('metapic', 'slow');
    try {
      // Another publisher: after a failure, nobody waits for the same account for a while.
      const { page, requests } = await visitPost(longPost('publisher="anna"'));
      await page.waitForResponse((response) => asksForLinks(response.url()));
      assert.equal(await earning(page), 0);
      await allEarn(page);
      assert.equal(requests.filter(asksForLinks).length, 2, 'once, and once more for what was pending');
      await page.context().close();
    } finally {
      await demo.play('metapic', null);
    }
  });
});

describe('the demo’s blog post', () => {
  test('pays its author, and leaves alone what is not hers to sell', async () => {
    const { page, complaints } = await demo.visit('/demo/blog');
    await allEarn(page, 7);
    const plain = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('lookstream-links a')]
        .filter(({ host }) => !host.endsWith('mtpc.se'))
        .map(({ href }) => new URL(href).hostname),
    );
    assert.deepEqual(
      plain.sort(),
      ['acme.com', 'linen.example', new URL(demo.url).hostname, 'www.awin1.com'].sort(),
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('needs no more than a script tag', async () => {
    const { page, complaints } = await demo.visit('/demo/cms');
    await allEarn(page, 3);
    assert.ok(await page.getByText('We earn a commission').isVisible());
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
