import { html } from 'hono/html';
import { halmeHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

/** A page of a system that lets its editors add a script and nothing else. */
export function cmsPage(): Html {
  return demoPage({
    title: 'Three things | Halme',
    look: 'magazine',
    header: halmeHeader(),
    scriptData: { links: 'article', notice: '', publisher: 'anna' },
    main: html`<main class="article">
      <p class="kicker">From a system without custom tags</p>
      <h1>Three things that outlived their fashion</h1>
      <article>
        <p>
          <a href="https://acme.com/acme-anvil-50lb">An anvil</a>, because nothing else holds a door like it.
          <a href="https://acme.com/linen-cushion">A cushion of linen</a>, washed until it forgot its colour.
          And <a href="https://www.nordlund.example/nordlund-vas">a vase</a> in which I keep pencils.
        </p>
      </article>
      <section class="aside">
        <h2>All that this page contains of us</h2>
        <pre
          tabindex="0"
        ><code>&lt;script type="module" src="/lookstream.js" data-links="article" data-publisher="anna" data-notice&gt;&lt;/script&gt;</code></pre>
      </section>
    </main>`,
  });
}
