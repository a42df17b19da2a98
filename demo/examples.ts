import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** An element in one of its states or uses: its id on the page, what it is called, what there is to see, and the element. */
export type Example = [id: string, name: string, words: string, element: Html];

/** Examples under one heading. */
export function group(name: string, examples: Example[], className = ''): Html {
  return html`<h2>${name}</h2>
    <div class="states ${className}">
      ${examples.map(
        ([id, title, words, element]) =>
          html`<section id="${id}">
            <h3>${title}</h3>
            <p>${words}</p>
            ${element}
          </section>`,
      )}
    </div>`;
}
