import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The masthead of the magazine. */
export function halmeHeader(): Html {
  return html`<header class="masthead">
    <div>
      <a class="name" href="/demo/magazine">Halme</a>
      <nav aria-label="Sections">
        <a href="/demo/moving">Rooms</a><a href="/demo/magazine">Objects</a
        ><a href="/demo/magazine">People</a>
      </nav>
    </div>
  </header>`;
}

/** The head of a shop; its bag counts what `demo.ts` puts into it. */
export function shopHeader(name: string): Html {
  return html`<header class="shop-head">
    <div>
      <a class="name" href="/demo/shop/${name === 'Acme' ? 'acme-anvil-50lb' : 'nordlund-vas'}">${name}</a>
      <nav aria-label="Shop">
        <a href="#more">New</a><a href="#more">Kitchen</a><a href="/demo/gallery">Gallery</a>
      </nav>
      <a class="bag" href="#more">Bag (<span id="bag">0</span>)</a>
    </div>
  </header>`;
}

/** The head of the pages that speak of Lookstream itself. */
export function indexHeader(): Html {
  return html`<header class="shop-head">
    <div>
      <a class="name" href="/">Lookstream</a>
      <nav aria-label="Demo">
        <a href="/demo/gallery">Gallery</a><a href="/demo/sources">Sources</a><a href="/demo/themes">Themes</a
        ><a href="/demo/languages">Languages</a><a href="/demo/sharing">Sharing</a
        ><a href="/demo/states">States</a>
      </nav>
    </div>
  </header>`;
}
