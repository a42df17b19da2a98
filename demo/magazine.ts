import { html } from 'hono/html';
import { halmeHeader } from './headers.ts';
import { demoPage } from './layout.ts';

/** A magazine's article: the products are other people's, so its links are labelled, and earn. */
export function magazinePage() {
  return demoPage({
    title: 'The first cup | Halme',
    look: 'magazine',
    header: halmeHeader(),
    main: html`<main class="article">
      <p class="kicker">Objects</p>
      <h1>The first cup of the day, and who it belongs to</h1>
      <p class="byline">Words by Liv Aaltonen. 22 November</p>
      <p class="opening">
        Nobody chooses a mug. One of them simply turns out to be yours: it is the one you look for in the
        dishwasher, and the one a guest is quietly steered away from. Ours is grey with a few freckles, and
        has a chip that only we know of.
      </p>
      <p>
        We asked where yours drinks its coffee. Nobody sent a portrait of a mug. They sent window sills, a
        stool that has become a bedside table, a biscuit with a bite missing.
      </p>
      <lookstream-carousel
        class="wide"
        product="stoneware-mug"
        heading="Where the first cup is drunk"
        intro="Photos by readers. We earn a commission if you buy through a link marked Advertisement."
      >
        <a href="/demo/shop/stoneware-mug">See readers’ photos of this mug</a>
      </lookstream-carousel>
      <p>
        What the pictures share is patience. The light is low, the cup is half empty, and whoever drinks from
        it has not yet been asked for anything. One reader keeps hers on a scaffold of unread novels; another
        sets his down on an anvil, which he calls a coaster that will outlive him.
      </p>
      <p>“I own eleven,” writes one of them. “I use one.”</p>
    </main>`,
  });
}
