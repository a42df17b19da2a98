/** A look made of tokens, parts and slots; `css` is both what the page prints and what it is styled by. */
export interface ThemeRecipe {
  /** class of the section that has it */
  key: string;
  name: string;
  /** what it is made of, in a sentence */
  words: string;
  /** titles of the carousel and of the wall, in the host's own voice */
  headings: [string, string];
  css: string;
}

const minimal = `.minimal {
  --lookstream-radius: 0px;
  --lookstream-gap: 2px;
  --lookstream-wall-gap: 2px;
  --lookstream-peek: .12;
  --lookstream-line: transparent;
  --lookstream-title-size: 1em;
  --lookstream-name-weight: 400;
  --lookstream-ratio: 3 / 4;
}`;

const bold = `.bold {
  --lookstream-radius: 14px;
  --lookstream-button-radius: 14px;
  --lookstream-gap: 20px;
  --lookstream-wall-gap: 12px;
  --lookstream-name-weight: 700;
  --lookstream-price-weight: 700;
  --lookstream-line: currentcolor;
  --lookstream-edge: currentcolor;
  --lookstream-accent: #1c3ff0;
  --lookstream-accent-ink: #fff;
  --lookstream-badge: #1c3ff0;
  --lookstream-badge-ink: #fff;
  --lookstream-ratio: 1;
}

/* the page's own heading, in slot="heading" */
.bold .shout {
  font-size: clamp(1.5rem, 1.1rem + 2.4vw, 2.125rem);
  font-weight: 700;
  letter-spacing: -.035em;
  line-height: 1.1;
  margin: 0;
}

.bold ::part(nav-next),
.bold ::part(nav-previous) {
  background: #1c3ff0;
  border-color: #1c3ff0;
  color: #fff;
}`;

const dark = `.dark {
  --lookstream-ink: #f1ece2;
  --lookstream-surface: #141312;
  --lookstream-surface-ink: #f1ece2;
  --lookstream-accent: #d9a441;
  --lookstream-accent-ink: #141312;
  --lookstream-backdrop: rgb(0 0 0 / .78);
  --lookstream-radius: 4px;
  --lookstream-scrim: 70%;
  --lookstream-title-font: Newsreader, Georgia, serif;
  --lookstream-title-size: 2em;
  --lookstream-title-weight: 400;
}

.dark ::part(price),
.dark ::part(counter) {
  color: #d9a441;
}`;

export const recipes: ThemeRecipe[] = [
  {
    key: 'plain',
    name: 'As it comes',
    words: 'No token set: the page’s own type and ink, and nothing else.',
    headings: ['Green things, at home', 'More green things'],
    css: '',
  },
  {
    key: 'minimal',
    name: 'Minimal',
    words: 'Photos edge to edge, no circles, no corners, one weight of type. Tokens alone.',
    headings: ['Plants, seen', 'Plants, all'],
    css: minimal,
  },
  {
    key: 'bold',
    name: 'Bold',
    words:
      'Squares, round corners, one loud blue. The heading is the page’s own, in a slot; the arrows are parts.',
    headings: ['Your plant. Your mess.', 'Show us more'],
    css: bold,
  },
  {
    key: 'dark',
    name: 'Dark',
    words: 'Paper ink on near black, gold for what costs money, the magazine’s serif for the title.',
    headings: ['After dark', 'The night shift'],
    css: dark,
  },
];

/** What the page is beside the elements: the ground and type that each host would already have. */
const hosts = `
.theme { padding: 56px 0 64px; }
.theme > div { max-width: 1240px; margin-inline: auto; padding-inline: 20px; }
.theme h2 { margin: 0; font-size: 1em; }
.theme p { margin: 0; font-size: .875em; }
.theme lookstream-carousel { margin-block: 40px; }
.minimal { background: #fff; color: #222; color-scheme: light; font-size: 14px; }
.bold { background: #ffe9c7; color: #10131f; color-scheme: light; }
.dark { background: #141312; color: #f1ece2; color-scheme: dark; font-family: Newsreader, Georgia, serif; font-size: 18px; }
`;

/** The stylesheet of the page of themes: their policy forbids inline styles. */
export const themesSheet = [hosts, ...recipes.map(({ css }) => css)].join('\n');
