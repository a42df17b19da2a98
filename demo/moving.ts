import { html } from 'hono/html';
import { halmeHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

const snippet = `<lookstream-carousel
  product="ceramic-vase"
  autoplay="5"
  loop
  slides-per-move="2"
></lookstream-carousel>`;

const attributes = [
  [
    'autoplay="5"',
    'The slides move every five seconds; six where no number is given, never under three. Hovering holds them. ' +
      'Focus, a press or a swipe stops them for good, and so do reduced motion and saved data from the start. ' +
      'The first button pauses and plays.',
  ],
  [
    'loop',
    'The arrows lead from the last photo to the first, and back. Without it, the moving ends at the end.',
  ],
  ['slides-per-move="2"', 'An arrow leads two photos on. A swipe goes as far as the hand does.'],
] as const;

/** An article with a carousel that moves by itself, and what makes it move. */
export function movingPage(): Html {
  return demoPage({
    title: 'After the flowers | Halme',
    look: 'magazine',
    header: halmeHeader(),
    main: html`<main class="article">
      <p class="kicker">Rooms</p>
      <h1>What a vase does when there are no flowers</h1>
      <p class="byline">Words by Liv Aaltonen. 19 November</p>
      <p class="opening">
        A vase is busiest in May, and for the rest of the year it stands about. Readers tell us that this is
        when they like theirs best: with grass that sheds, with branches from next door, with two lemons and
        no plan.
      </p>
      <lookstream-carousel
        class="wide"
        product="ceramic-vase"
        heading="Three stems, or thirty, or none"
        intro="Photos by readers. We earn a commission if you buy through a link marked Advertisement."
        autoplay="5"
        loop
        slides-per-move="2"
      >
        <a href="/demo/shop/ceramic-vase">See readers’ photos of this vase</a>
      </lookstream-carousel>
      <section class="aside">
        <h2>What makes it move</h2>
        <pre tabindex="0"><code>${snippet}</code></pre>
        <dl>
          ${attributes.map(
            ([name, words]) =>
              html`<dt><code>${name}</code></dt>
                <dd>${words}</dd>`,
          )}
        </dl>
      </section>
    </main>`,
  });
}
