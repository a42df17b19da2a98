import type { Page } from 'playwright-core';

export const linksOfPost = 300;

/**
 * A blog post with a link in every sentence, as its author has written it.
 *
 * @param attributes of the element around it
 */
export function longPost(attributes = ''): string {
  const paragraphs = Array.from({ length: linksOfPost / 5 }, (_, paragraph) => {
    const links = Array.from({ length: 5 }, (_, place) => {
      const number = paragraph * 5 + place;
      return `Sentence ${number} has <a class="buy" data-n="${number}" href="https://acme.com/p?sku=${number}&amp;of=Ab">thing ${number}</a> in it.`;
    });
    return `<p>${links.join(' ')}</p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long post</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/lookstream.css"><script type="module" src="/lookstream.js"></script></head>
    <body><lookstream-links ${attributes}>${paragraphs.join('\n')}</lookstream-links></body></html>`;
}

/** Puts a page of ours where the demo has none; all else is the demo's, over HTTP. */
export async function servePost(page: Page, html: string, path = '/post'): Promise<void> {
  await page.route(`**${path}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
}

/** How many links of the page earn. */
export const earning = (page: Page) =>
  page.evaluate(() => [...document.links].filter(({ host }) => host.endsWith('mtpc.se')).length);
