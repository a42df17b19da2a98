import { html } from 'hono/html';
import type { SandboxProduct, SandboxShop } from '../src/sandbox/world/types.ts';
import { shopHeader } from './headers.ts';
import { demoPage } from './layout.ts';

export interface ShopPage {
  shop: SandboxShop;
  product: SandboxProduct;
  /** the shop's other products */
  others: SandboxProduct[];
  /** address of the folder of pictures */
  picturesUrl: string;
}

/** A shop's own product page: the products in the photos are its own goods, so their links are plain. */
export function shopPage({ shop, product, others, picturesUrl }: ShopPage) {
  const { name, brand } = displayName(product);
  const picture = (of: SandboxProduct, size: string) => `${picturesUrl}/${of.picture}/${size}.webp`;
  return demoPage({
    title: `${name} | ${shop.name}`,
    look: 'shop',
    header: shopHeader(shop.name),
    main: html`<main class="product-page">
      <section class="buy">
        <img src="${picture(product, 'original')}" alt="${name}" width="600" height="600" />
        <div>
          ${brand ? html`<p class="brand">${brand}</p>` : ''}
          <h1>${name}</h1>
          ${product.price ? html`<p class="price">${money(product.price, shop)}</p>` : ''}
          <p class="description">${product.description}</p>
          <button class="add" type="button">Add to bag</button>
        </div>
      </section>
      <lookstream-carousel
        site="${shop.name.toLowerCase()}"
        product="${product.key}"
        heading="At home with our customers"
        details="credit"
        history
        reports
        add-to-cart
      >
        <p>Show us yours: tag your photo with #acmeathome.</p>
      </lookstream-carousel>
      <section class="more" id="more">
        <h2>More from ${shop.name}</h2>
        <ul>
          ${others.map(
            (other) =>
              html`<li>
                <a href="/demo/shop/${other.key}">
                  <img src="${picture(other, 'mobile')}" alt="" width="320" height="320" loading="lazy" />
                  <span>${displayName(other).name}</span>
                  ${other.price ? html`<span class="price">${money(other.price, shop)}</span>` : ''}
                </a>
              </li>`,
          )}
        </ul>
      </section>
    </main>`,
  });
}

/** Feeds put the brand before the name: "Fjell^|Enamel Teapot". */
function displayName({ name }: SandboxProduct): { name: string; brand: string | null } {
  const [first = '', second] = name.split('^|');
  return second === undefined ? { name: first, brand: null } : { name: second, brand: first };
}

function money(amount: string, { currency, language }: SandboxShop): string {
  const format = new Intl.NumberFormat(language.replace('_', '-'), {
    style: 'currency',
    currency: currency.code,
  });
  return format.format(Number(amount));
}
