import { html } from 'hono/html';
import { halmeHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

const acme = 'https://acme.com';
const nordlund = 'https://www.nordlund.example';

const snippet = `<lookstream-links publisher="anna" notice>
  … the post, with its links to shops …
</lookstream-links>`;

const rules = [
  [
    'Earn',
    'The links to Acme and Nordlund, which are in the programme. Each begins with the word that advertising law wants, and names the shop where the text does not.',
  ],
  [
    'Stay as they are',
    'Links within this site, to shops that are not in the programme, that earn for somebody else already, in code, and those that carry data-no-affiliate.',
  ],
  ['Come back', 'When the element is taken away, every link is what it was.'],
] as const;

/** A blog post: its links are the author's, until they earn for her. */
export function blogPage(): Html {
  return demoPage({
    title: 'A table for one | Halme',
    look: 'magazine',
    header: halmeHeader(),
    main: html`<main class="article">
      <p class="kicker">Anna’s Sunday letter</p>
      <h1>How to lay a table for one</h1>
      <p class="byline">Words by Anna Virta. 22 November</p>
      <lookstream-links publisher="anna" notice>
        <p>
          Eating alone is not a smaller version of eating with others. It has its own rules, and the first is
          that the good things are for you too. I begin with
          <a href="${acme}/walnut-serving-board">a board of walnut</a>, since it makes two slices of bread
          look like a decision, and pour the water from
          <a href="${nordlund}/nordlund-karaff">Nordlund’s old carafe</a>.
        </p>
        <p>
          Then a light. Not the one in the ceiling:
          <a href="${acme}/brass-desk-lamp">a lamp that bends its neck</a>, or one
          <a href="${acme}/ribbed-candle">candle with ribs</a> if there is soup. The
          <a href="${acme}/stoneware-mug">speckled mug</a> I have
          <a href="/demo/magazine">written about before</a>. You may put
          <a href="${acme}/terracotta-planter">something that grows</a> where the other person would sit.
        </p>
        <ul>
          <li>Cloth: <a href="https://linen.example/runner">a runner by a weaver</a> who pays nobody.</li>
          <li>Book: mine was <a href="https://www.awin1.com/cread.php?awinmid=1&amp;ued=x">this one</a>.</li>
          <li>
            Chair: <a href="${acme}/oak-stool" data-no-affiliate>a stool</a> that I bought with my own money,
            and will say so.
          </li>
        </ul>
        <p>
          And a throw for afterwards; <a href="${acme}/wool-throw">this one</a> smells of sheep for a week,
          which I came to like.
        </p>
      </lookstream-links>
      <section class="aside">
        <h2>What happens to the links</h2>
        <pre tabindex="0"><code>${snippet}</code></pre>
        <dl>
          ${rules.map(
            ([name, words]) =>
              html`<dt>${name}</dt>
                <dd>${words}</dd>`,
          )}
        </dl>
      </section>
    </main>`,
  });
}
