import { html } from 'hono/html';
import { halmeHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

/** A page that asks first: links are held back, and nothing is counted, until the visitor has agreed. */
export function consentPage(): Html {
  return demoPage({
    title: 'With your leave | Halme',
    look: 'magazine',
    header: halmeHeader(),
    scriptData: { measure: 'data-layer olapic' },
    main: html`<main class="article">
      <p class="kicker">Consent and events</p>
      <h1>With your leave</h1>
      <div class="ask" id="ask">
        <p>
          May our links be affiliate links, and may we count what is looked at?
          <span id="answer">Not asked yet.</span>
        </p>
        <button type="button" value="yes">Yes</button> <button type="button" value="no">No</button>
      </div>
      <lookstream-links consent="required">
        <p>
          Until you say yes, <a href="https://acme.com/stoneware-mug">this mug</a> and the photos below have
          plain links without a label. Say no afterwards, and they are plain again.
        </p>
      </lookstream-links>
      <lookstream-carousel
        class="wide"
        product="stoneware-mug"
        heading="The mug again"
        consent="required"
        variant="demo"
      >
        <a href="/demo/shop/stoneware-mug">See readers’ photos of this mug</a>
      </lookstream-carousel>
      <section class="aside">
        <h2>What the page hears</h2>
        <p>
          Each event has the look, the product, the source and the variant. Before your yes they leave this
          page for nowhere.
        </p>
        <ol class="log" id="events" tabindex="0" aria-label="Events, the latest first"></ol>
      </section>
    </main>`,
  });
}
