import { html } from 'hono/html';
import { shopHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

const products = JSON.stringify([
  { key: 'acme-anvil-50lb', name: 'Acme Anvil - 50lb' },
  { key: 'stoneware-mug', name: 'Stoneware Mug' },
]);

/** A shop asks for its customers' photos; what they send waits in the sandbox for a moderator. */
export function uploadPage(): Html {
  return demoPage({
    title: 'Show us yours | Acme',
    look: 'shop',
    header: shopHeader('Acme'),
    main: html`<main class="product-page show-us">
      <lookstream-upload
        site="acme"
        shop="Acme"
        products="${products}"
        intro="Where does it live, and with whom? We look at every photo before it appears, usually within a day."
        capture
      >
        <h1 slot="heading">Show us yours</h1>
        <p>Tag your photo with #acmeathome.</p>
      </lookstream-upload>
    </main>`,
  });
}
