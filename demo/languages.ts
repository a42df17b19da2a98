import { html, raw } from 'hono/html';
import { indexHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

/** BCP 47, the language's own name, and a heading as a shop there would have it. */
const languages = [
  ['en', 'English', 'At home with our customers'],
  ['ar', 'العربية', 'في بيوت عملائنا'],
  ['da', 'Dansk', 'Hjemme hos vores kunder'],
  ['de', 'Deutsch', 'Bei unseren Kunden zu Hause'],
  ['es', 'Español', 'En casa de nuestros clientes'],
  ['fi', 'Suomi', 'Asiakkaidemme kotona'],
  ['fr', 'Français', 'Chez nos clients'],
  ['nb', 'Norsk bokmål', 'Hjemme hos kundene våre'],
  ['nl', 'Nederlands', 'Bij onze klanten thuis'],
  ['pl', 'Polski', 'W domach naszych klientów'],
  ['sv', 'Svenska', 'Hemma hos våra kunder'],
] as const;

/** Words of a page's own, in the place of ours. */
const wording = JSON.stringify(
  {
    credit: 'Snapped by {name}',
    products: { one: '{count} find', other: '{count} finds' },
    nextPhoto: 'Go on',
    advertisement: 'Paid link',
  },
  null,
  2,
);

/** The same photos in every language that the elements speak, and in words of the page's own. */
export function languagesPage(): Html {
  return demoPage({
    title: 'Eleven languages | Lookstream demo',
    look: 'index',
    header: indexHeader(),
    main: html`<main class="wide">
      <h1>Eleven languages, and yours</h1>
      <p>
        An element speaks the language of the nearest <code>lang</code>, and its words load with it: nobody
        downloads a language that is not read. Prices, dates and plurals follow. Captions stay as their
        authors wrote them.
      </p>
      ${languages.map(
        ([tag, name, heading]) =>
          html`<section class="example" id="${tag}">
            <h2 lang="${tag}">${name} <code>${tag}</code></h2>
            <div lang="${tag}" ${raw(tag === 'ar' ? 'dir="rtl"' : '')}>
              <lookstream-carousel product="glass-carafe" heading="${heading}" reports></lookstream-carousel>
            </div>
          </section>`,
      )}
      <section class="example" id="wording">
        <h2>In words of the page’s own</h2>
        <lookstream-carousel
          product="glass-carafe"
          heading="The carafe, as you see it"
          wording="${wording}"
        ></lookstream-carousel>
        <pre tabindex="0"><code>wording='${wording}'</code></pre>
      </section>
    </main>`,
  });
}
