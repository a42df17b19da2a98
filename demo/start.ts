import { html } from 'hono/html';
import { demoPage } from './layout.ts';

const snippet = `<link rel="stylesheet" href="/lookstream.css">
<script type="module" src="/lookstream.js"></script>

<lookstream-carousel product="acme-anvil-50lb">
  <a href="/anvil/photos">Customer photos of this anvil</a>
</lookstream-carousel>`;

/** Where a visitor of the demo begins. */
export function startPage() {
  return demoPage({
    title: 'Lookstream demo',
    look: 'index',
    header: html``,
    main: html`<main>
      <h1>Customers’ photos that sell</h1>
      <p>One script tag shows them, each with the products in it. The same element on two pages:</p>
      <ul class="choices">
        <li>
          <a href="/demo/magazine"
            ><img
              src="/sandbox/pictures/stoneware-mug-1/normal.webp"
              alt=""
              width="512"
              height="640"
            /><strong>A magazine</strong><span>Products of a shop: the links are labelled, and earn.</span></a
          >
        </li>
        <li>
          <a href="/demo/shop/acme-anvil-50lb"
            ><img
              src="/sandbox/pictures/acme-anvil-50lb-3/normal.webp"
              alt=""
              width="512"
              height="640"
            /><strong>A shop</strong><span>Its own products: the links are plain.</span></a
          >
        </li>
      </ul>
      <h2>What these pages contain</h2>
      <pre tabindex="0"><code>${snippet}</code></pre>
      <p>And what it asks for: <a href="/v1/looks?product=acme-anvil-50lb">a page of looks</a>.</p>
    </main>`,
  });
}
