import { html, raw } from 'hono/html';
import { shopHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

/** What the address may ask for, and the attribute that it turns into: a closed list, whatever else is asked. */
const variants = {
  'layout=masonry': { attributes: 'layout="masonry"', words: 'Masonry' },
  lead: { attributes: 'lead', words: 'With a lead photo' },
  'credit=below': { attributes: 'credit="below"', words: 'Names below' },
  'filters=products': { attributes: 'filters="products"', words: 'By product' },
  endless: { attributes: 'endless', words: 'Endless' },
};

/**
 * A shop's own gallery of what its customers have shown.
 * @param query of the page's address, without its question mark
 */
export function galleryPage(query: string): Html {
  const asked = query.split('&').map((part) => part.replace(/=$/, ''));
  const chosen = Object.entries(variants).filter(([name]) => asked.includes(name));
  const attributes = chosen.map(([, variant]) => variant.attributes).join(' ');
  const filters = attributes.includes('filters') ? '' : 'filters="categories"';
  const link = (address: string, words: string, isCurrent: boolean) =>
    html`<a href="${address}" ${raw(isCurrent ? 'aria-current="page"' : '')}>${words}</a>`;
  return demoPage({
    title: 'The mug, at yours | Acme',
    look: 'shop',
    header: shopHeader('Acme'),
    main: html`<main class="product-page">
      <div class="opener">
        <h1>The mug, at yours</h1>
        <p>
          We photograph ours on white. You put yours on scaffolds of novels, on wet balconies, next to a
          biscuit with a bite missing. We know which we would rather look at.
        </p>
      </div>
      <lookstream-wall
        site="acme"
        product="stoneware-mug"
        ${raw(`${filters} ${attributes}`)}
        sorts="recent photorank"
        history
        reports
        add-to-cart
      >
        <p>Nobody has shown us theirs yet. Tag your photo with #acmeathome.</p>
      </lookstream-wall>
      <nav class="variants" aria-label="The same wall, otherwise">
        ${link('/demo/gallery', 'As a grid', chosen.length === 0)}
        ${Object.entries(variants).map(([name, { words }]) =>
          link(
            `/demo/gallery?${name}`,
            words,
            chosen.some(([other]) => other === name),
          ),
        )}
      </nav>
      <section class="closing" id="more">
        <h2>The mug itself</h2>
        <p>
          Thrown stoneware, 35 cl. The speckles are iron in the clay, so no two are alike.
          <a href="/demo/shop/stoneware-mug">See the Speckled Stoneware Mug</a>
        </p>
      </section>
    </main>`,
  });
}
