import { html } from 'hono/html';
import { group, type Example } from './examples.ts';
import { indexHeader } from './headers.ts';
import { demoPage, type Html } from './layout.ts';

/** Where `pages.ts` serves the mark below. */
export const markPath = '/demo/mark.svg';

/** A vase in a circle: what a shop may have upon its codes. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
  <circle cx="20" cy="20" r="20" fill="#7a3b1e"/>
  <path fill="#fff" d="M16 8h8v3.4c0 2.2 1 3.6 2.4 5.4C27.9 18.7 29 20.6 29 23.4c0 4-2.2 6.8-5 8.6h-8c-2.800-1.8-5-4.6-5-8.6 0-2.8 1.1-4.7 2.6-6.6C15 15 16 13.600 16 11.400z"/>
</svg>`;

const product = 'stoneware-mug';

const buttons: Example[] = [
  [
    'usual',
    'As it comes',
    'A short link, five places to share it on, and its code.',
    html`<lookstream-share product="${product}"></lookstream-share>`,
  ],
  [
    'chosen',
    'Chosen networks',
    'networks="email linkedin bluesky"',
    html`<lookstream-share product="${product}" networks="email linkedin bluesky"></lookstream-share>`,
  ],
  [
    'none',
    'None',
    'networks=""',
    html`<lookstream-share product="${product}" networks=""></lookstream-share>`,
  ],
];

const codes: Example[] = [
  [
    'plain',
    'To take along',
    'downloads: black on white, as every reader likes it best.',
    html`<lookstream-qr product="${product}" downloads></lookstream-qr>`,
  ],
  [
    'colors',
    'In colours',
    'foreground="#7a3b1e" background="#fdf6ec"',
    html`<lookstream-qr product="${product}" foreground="#7a3b1e" background="#fdf6ec"></lookstream-qr>`,
  ],
  [
    'logo',
    'With a logo',
    `logo="${markPath}": the code mends what lies under it.`,
    html`<lookstream-qr product="${product}" logo="${markPath}" downloads></lookstream-qr>`,
  ],
  [
    'print',
    'For a label',
    'size-mm="30": thirty millimetres, on paper and in the file.',
    html`<lookstream-qr product="${product}" size-mm="30" downloads></lookstream-qr>`,
  ],
  [
    'poster',
    'All of it',
    'Colours, a logo, and 55 millimetres.',
    html`<lookstream-qr
      product="${product}"
      foreground="#16324f"
      background="#eef3f8"
      logo="${markPath}"
      size-mm="55"
    ></lookstream-qr>`,
  ],
  [
    'refused',
    'What no camera reads',
    'foreground="#e8a33d" on white is drawn black on white, and the console says why.',
    html`<lookstream-qr product="${product}" foreground="#e8a33d"></lookstream-qr>`,
  ],
];

/** Sharing, and what a QR code can be on a page, a label or a poster. */
export function sharingPage(): Html {
  return demoPage({
    title: 'Sharing | Lookstream demo',
    look: 'index',
    header: indexHeader(),
    main: html`<main class="wide">
      <h1>Sharing, on screen and on paper</h1>
      <p>
        A button opens a sheet with a short link, plain links to networks, and a code. Nothing of any network
        is loaded: a link tells it only what its visitor sends. The codes may also stand on a page by
        themselves.
      </p>
      ${group('The button', buttons, 'sharing')} ${group('The code', codes, 'sharing')}
    </main>`,
  });
}
