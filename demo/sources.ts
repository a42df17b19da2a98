import { html, raw } from 'hono/html';
import { indexHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

/** Heading, attributes as they stand on the tag, and what is to be seen; with nothing in them that has to be escaped. */
const sources = [
  ['One product', 'product="acme-anvil-50lb"', 'By the shop’s own key.'],
  ['Several products', 'product="enamel-teapot stoneware-mug"', 'One list, newest first; each photo once.'],
  ['A stream', 'stream="2190252901"', 'Olapic’s id of a product or a gallery.'],
  ['A category', 'category="plants" sort="photorank"', 'By the shop’s key or by Olapic’s id, best first.'],
  ['A person', 'creator="@june.castellaw"', 'By their handle at Instagram, or by Olapic’s id.'],
  ['The whole shop', 'customer in-stock', 'All that was published, if something in it can be bought.'],
  ['A widget', 'widget="a81d64c3f20e4b97b5d8e6f1097a3c52"', 'As it was set up at Olapic.'],
  [
    'Paid creators',
    'group="6001"',
    'A content group of IZEAx: labelled on the photo, its products found by tag.',
  ],
  ['Customers and creators', 'product="stoneware-mug" group="6001"', 'Two services in one list, in turns.'],
  [
    'Few of its own',
    'product="stool-felt-pads" min="4" fallback="category:seating"',
    'One photo, and then those of its category.',
  ],
  ['Nothing yet', 'product="cast-iron-trivet"', 'What the author has written stays.'],
  [
    'Not to be had',
    'creator="@june.castellaw" rights-only',
    'Nobody can say which of a person’s photos may be used: so none is shown.',
  ],
] as const;

/** Where looks can come from: each source as its tag, with what it shows. */
export function sourcesPage(): Html {
  return demoPage({
    title: 'Every source | Lookstream',
    look: 'index',
    header: indexHeader(),
    main: html`<main class="sources">
      <h1>Where photos come from</h1>
      <p>Whoever has Olapic or IZEAx shows what is there with one attribute, alone or together.</p>
      ${sources.map(
        ([name, attributes, words]) =>
          html`<section>
            <h2>${name}</h2>
            <p>${words}</p>
            <pre tabindex="0"><code>&lt;lookstream-carousel ${attributes}&gt;</code></pre>
            ${raw(`<lookstream-carousel ${attributes}>`)}
            <p>Nobody has shown us theirs yet.</p>
            ${raw('</lookstream-carousel>')}
          </section>`,
      )}
    </main>`,
  });
}
