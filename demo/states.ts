import { html, raw } from 'hono/html';
import type { Product } from '../src/model/product.ts';
import { group, type Example } from './examples.ts';
import { indexHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

const fallback = html`<p>
  The author’s own words: <a href="/demo/shop/stoneware-mug">all about the mug</a>.
</p>`;

const carousel = (edge: string, heading: string, attributes = '', inside: Html | '' = '') =>
  html`<lookstream-carousel
    product="stoneware-mug"
    endpoint="/demo/edges/${edge}"
    heading="${heading}"
    ${raw(attributes)}
    >${inside}</lookstream-carousel
  >`;

const wall = (edge: string, heading: string, attributes = '', inside: Html | '' = '') =>
  html`<lookstream-wall
    product="stoneware-mug"
    endpoint="/demo/edges/${edge}"
    heading="${heading}"
    page-size="6"
    ${raw(attributes)}
    >${inside}</lookstream-wall
  >`;

const carouselStates: Example[] = [
  [
    'loading',
    'Loading',
    'The answer takes twenty seconds here. Nothing moves when it comes.',
    carousel('slow', 'At home, in a moment'),
  ],
  [
    'credit',
    'Credit only',
    'On the page of the product itself, which need not be named again.',
    carousel('some', 'At home with our customers', 'details="credit"'),
  ],
  [
    'video',
    'Video and paid content',
    'A badge says what a press leads to; paid content is labelled on the photo.',
    carousel('video', 'In motion, at home'),
  ],
  [
    'selling',
    'Sold out, no price',
    'In words, after the price; what is not known is not invented.',
    carousel('selling', 'What they fill them from'),
  ],
  ['one', 'One photo', 'It stays as large as it would be among others.', carousel('one', 'A kitchen of one')],
  [
    'bare',
    'Nobody’s name, no products',
    'The lines stay reserved, so that neighbours stand on one line.',
    carousel('bare', 'Seen, but not said by whom'),
  ],
  [
    'long',
    'Long names',
    'Cut with an ellipsis here, whole in the viewer; label and price never.',
    carousel('long', 'Everybody, by their full name'),
  ],
  ['hostile', 'Hostile names', 'Text is text, whatever it says.', carousel('hostile', 'People of few words')],
  [
    'broken',
    'Photos that do not load',
    'Their ground and their words stay.',
    carousel('broken', 'A dark room'),
  ],
  [
    'waiting',
    'A slow further page',
    'Open the last photo and go on: the arrow waits, and nothing closes.',
    carousel('waits', 'More, in a moment'),
  ],
  [
    'stopped',
    'A further page that does not come',
    'Leaf to the end: what is there stays. Offline, a last slide says what it waits for.',
    carousel('stops', 'The end of the shelf'),
  ],
  [
    'empty',
    'Empty',
    'The author’s words stand in the reserved space: when-empty="keep", the default.',
    carousel('empty', 'Nobody yet', '', fallback),
  ],
  [
    'failed',
    'Failed',
    'The author’s words again, an event, and one line in the console.',
    carousel('failed', 'No answer', '', fallback),
  ],
  [
    'collapsed',
    'Empty, collapsed',
    'when-empty="collapse" gives the space back, but only outside of the view.',
    carousel('empty', 'Nobody, again', 'when-empty="collapse"'),
  ],
];

const wallStates: Example[] = [
  ['wall-loading', 'Loading', 'Twenty seconds here, as above.', wall('slow', 'The wall, in a moment')],
  [
    'wall-stopped',
    'More did not come',
    'Press “Show more”: what is there stays, and there is one way on.',
    wall('stops', 'Half a wall'),
  ],
  [
    'wall-video',
    'Video, paid content, names below',
    'For pale photos: credit="below".',
    wall('video', 'Names under the photos', 'credit="below"'),
  ],
  ['wall-hostile', 'Hostile names', 'Cut where the tile ends.', wall('hostile', 'Strange visitors')],
  ['wall-empty', 'Empty', 'The author’s words.', wall('empty', 'An empty wall', '', fallback)],
  ['wall-failed', 'Failed', 'The author’s words.', wall('failed', 'No wall at all', '', fallback)],
];

const otherStates: Example[] = [
  [
    'share',
    'Share',
    'A button; the sheet comes with the press.',
    html`<lookstream-share product="stoneware-mug"></lookstream-share>`,
  ],
  [
    'share-failed',
    'Share, without short links',
    'The page’s own address is there in their place.',
    html`<lookstream-share endpoint="/demo/edges/failed"></lookstream-share>`,
  ],
  [
    'qr',
    'QR code',
    'Black on white in every theme.',
    html`<lookstream-qr value="https://acme.com/stoneware-mug"></lookstream-qr>`,
  ],
  [
    'qr-failed',
    'QR code, too long',
    'The author’s words, where a text fits in no code.',
    html`<lookstream-qr value="${'long '.repeat(700)}"><p>Ask at the till.</p></lookstream-qr>`,
  ],
];

/** What `demo.ts` gives to the element as its `product`, which has no attribute. */
function row(product: Product, attributes = ''): Html {
  return html`<lookstream-product
    data-product="${JSON.stringify(product)}"
    ${raw(attributes)}
  ></lookstream-product>`;
}

/** Every element in every state that a visitor may come upon, each with its name. */
export function statesPage(
  products: Record<'own' | 'affiliate' | 'soldOut' | 'noPrice' | 'long', Product>,
): Html {
  const productStates: Example[] = [
    ['product-own', 'Own goods', 'A plain link in the same tab.', row(products.own)],
    [
      'product-cart',
      'Own goods, to be bought',
      'add-to-cart: the page answers, here after a moment.',
      row(products.own, 'add-to-cart'),
    ],
    ['product-affiliate', 'Affiliate link', 'Label, shop, and a tab of its own.', row(products.affiliate)],
    [
      'product-consent',
      'Consent awaited',
      'consent="required": the plain link, nobody is paid.',
      row(products.affiliate, 'consent="required"'),
    ],
    ['product-sold-out', 'Sold out', 'The link stays.', row(products.soldOut)],
    ['product-no-price', 'No price', 'Nothing where nothing is known.', row(products.noPrice)],
    ['product-long', 'Long names', 'They wrap; the price does not break.', row(products.long)],
  ];
  return demoPage({
    title: 'Every state | Lookstream demo',
    look: 'index',
    header: indexHeader(),
    main: html`<main class="wide">
      <h1>Every state</h1>
      <p>
        What a visitor sees when all is well is on the other pages. Here is the rest: the edges behind these
        elements are slow, empty, hostile or not there at all.
      </p>
      ${group('Carousel', carouselStates)} ${group('Wall', wallStates)} ${group('Product', productStates)}
      ${group('Share and QR code', otherStates)}
    </main>`,
  });
}
