import { html } from 'hono/html';
import { demoPage } from './layout.ts';

const snippet = `<link rel="stylesheet" href="/lookstream.css">
<script type="module" src="/lookstream.js"></script>

<lookstream-carousel product="acme-anvil-50lb">
  <a href="/anvil/photos">Customer photos of this anvil</a>
</lookstream-carousel>`;

/** Folder of a picture, address, name, and what the page shows. */
const pages = [
  [
    'stoneware-mug-1',
    '/demo/magazine',
    'A magazine',
    'Products of a shop: the links are labelled, and earn.',
  ],
  ['acme-anvil-50lb-3', '/demo/shop/acme-anvil-50lb', 'A shop', 'Its own products: the links are plain.'],
  ['stoneware-mug-11', '/demo/gallery', 'A gallery', 'A wall of photos to choose from, and more of them.'],
  [
    'enamel-teapot-3',
    '/demo/sources',
    'Every source',
    'By product, category, person or shop; paid creators too; alone or together.',
  ],
  [
    'acme-anvil-50lb-12',
    '/demo/olapic',
    'Coming from Olapic',
    'The vendor’s own tags, with only the script’s address changed.',
  ],
  [
    'terracotta-planter-1',
    '/demo/moving',
    'In motion',
    'Moves by itself, two at a time, until somebody looks.',
  ],
  [
    'ceramic-vase-6',
    '/demo/themes',
    'Four looks',
    'The same photos as four different shops would have them.',
  ],
  [
    'ribbed-candle-2',
    '/demo/languages',
    'Eleven languages',
    'From Arabic to Swedish, or in words of your own.',
  ],
  [
    'ceramic-vase-2',
    '/demo/sharing',
    'Sharing',
    'Short links, networks, and codes for paper: in colour, with a logo.',
  ],
  [
    'glass-carafe-1',
    '/demo/upload',
    'Show us yours',
    'Customers hand in photos: only with their consent, and without where they were taken.',
  ],
  ['walnut-serving-board-2', '/demo/blog', 'A blog post', 'The links in its text earn, and each says so.'],
  [
    'ribbed-candle-1',
    '/demo/consent',
    'Consent and events',
    'Nothing earns or counts before the visitor agrees.',
  ],
  ['wool-throw-3', '/demo/states', 'Every state', 'Loading, empty, failed, offline, sold out, far too long.'],
] as const;

/** Where a visitor of the demo begins. */
export function startPage() {
  return demoPage({
    title: 'Lookstream demo',
    look: 'index',
    header: html``,
    main: html`<main>
      <h1>Customers’ photos that sell</h1>
      <p>
        One script tag shows them, each with the products in it. The same elements on very different pages:
      </p>
      <ul class="choices">
        ${pages.map(
          ([picture, address, name, words]) =>
            html`<li>
              <a href="${address}"
                ><img
                  src="/sandbox/pictures/${picture}/normal.webp"
                  alt=""
                  width="512"
                  height="640"
                  loading="lazy"
                /><strong>${name}</strong><span>${words}</span></a
              >
            </li>`,
        )}
      </ul>
      <h2>What these pages contain</h2>
      <pre tabindex="0"><code>${snippet}</code></pre>
      <p>And what it asks for: <a href="/v1/looks?product=acme-anvil-50lb">a page of looks</a>.</p>
    </main>`,
  });
}
