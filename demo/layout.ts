import { html, raw } from 'hono/html';

/** A piece of a page, as `html` writes it. */
export type Html = ReturnType<typeof html>;

export interface DemoPage {
  title: string;
  /** the host's look: `magazine`, `shop` or `index` */
  look: string;
  header: Html;
  main: Html;
  /** stylesheets of this page alone */
  sheets?: string[];
  /** `data-*` of the script tag, with nothing in them that has to be escaped */
  scriptData?: Record<string, string>;
}

/** A host page as its owner would write it: the two lines in `head` are all that Lookstream needs. */
export function demoPage({ title, look, header, main, sheets = [], scriptData = {} }: DemoPage): Html {
  const script = raw(
    Object.entries(scriptData)
      .map(([name, value]) => ` data-${name}="${value}"`)
      .join(''),
  );
  return html`${raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/demo/assets/fonts.css" />
        <link rel="stylesheet" href="/demo/assets/host.css" />
        ${sheets.map((sheet) => html`<link rel="stylesheet" href="${sheet}" />`)}
        <link rel="stylesheet" href="/lookstream.css" />
        <script type="module" src="/lookstream.js" ${script}></script>
        <script type="module" src="/demo/assets/demo.js"></script>
      </head>
      <body class="${look}">
        ${header} ${main}
        <footer class="demo">
          <p>
            A demo of Lookstream: the photos, people and shops are made up, the services behind them are
            imitated, and nobody is paid. Reports and photos reach the imitation alone, and the bag forgets
            what is in it.
            <a href="/">All pages</a>
          </p>
        </footer>
      </body>
    </html>`;
}
