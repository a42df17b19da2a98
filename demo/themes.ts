import { html } from 'hono/html';
import { indexHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';
import { recipes, type ThemeRecipe } from './theme-recipes.ts';

/** Where `pages.ts` serves the recipes as a stylesheet. */
export const themesSheetPath = '/demo/themes.css';

/** The same carousel and the same wall on the pages of four hosts. */
export function themesPage(): Html {
  return demoPage({
    title: 'Four looks | Lookstream demo',
    look: 'index',
    header: indexHeader(),
    sheets: [themesSheetPath],
    main: html`<main class="full">
      <div class="lead-in">
        <h1>The same element, four hosts</h1>
        <p>
          Every section has the same carousel and the same wall, with the same photos. What differs is the CSS
          that is printed under it: tokens, parts and slots, with no script and nothing forked.
        </p>
      </div>
      ${recipes.map(themeSection)}
    </main>`,
  });
}

function themeSection({ key, name, words, headings, css }: ThemeRecipe): Html {
  const [carousel, wall] = headings;
  return html`<section class="theme ${key}" id="${key}">
    <div>
      <h2>${name}</h2>
      <p>${words}</p>
      <lookstream-carousel product="terracotta-planter" heading="${carousel}">
        ${key === 'bold' ? html`<h3 class="shout" slot="heading">${carousel}</h3>` : ''}
      </lookstream-carousel>
      <lookstream-wall
        product="terracotta-planter"
        heading="${wall}"
        limit="8"
        page-size="8"
      ></lookstream-wall>
      ${css ? html`<pre tabindex="0"><code>${css}</code></pre>` : ''}
    </div>
  </section>`;
}
