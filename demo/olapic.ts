import { html, raw } from 'hono/html';
import { shopHeader } from './headers.ts';
import type { Html } from './layout.ts';

/** As the vendor has shops write it, but for the script's address. */
const embeds = [
  {
    words: 'On a product page: one product’s photos, in French.',
    id: 'olapic_product',
    data: {
      instance: 'a81d64c3f20e4b97b5d8e6f1097a3c52',
      apikey: 'a-key-that-anybody-can-read',
      tags: 'acme-anvil-50lb',
      lang: 'fr_FR',
    },
  },
  {
    words: 'On a community page: the wall as it was set up at Olapic.',
    id: 'olapic_wall',
    data: { instance: '3c9e0f5a7d1b48e2a6f4b85d20c7e913' },
  },
];

/** A shop that comes from Olapic's own script: its pages still have the vendor's tags. */
export function olapicPage(): Html {
  return html`${raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Coming from Olapic | Acme</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/demo/assets/fonts.css" />
        <link rel="stylesheet" href="/demo/assets/host.css" />
        <script type="module" src="/demo/assets/demo.js"></script>
      </head>
      <body class="shop">
        ${shopHeader('Acme')}
        <main class="product-page sources">
          <h1>Coming from Olapic</h1>
          <p>The tags of the vendor’s widget, with only the script’s address changed.</p>
          ${embeds.map(({ words, id, data }) => {
            const attributes = Object.entries({ olapic: id, ...data })
              .map(([name, value]) => `data-${name}="${value}"`)
              .join(' ');
            const tags = `<div id="${id}"></div>\n<script async src="/loader.js" ${attributes}></script>`;
            return html`<section>
              <p>${words}</p>
              <pre tabindex="0"><code>${tags}</code></pre>
              ${raw(tags)}
            </section>`;
          })}
        </main>
      </body>
    </html>`;
}
