import type { Terms } from '../shared/terms/terms.ts';

/**
 * The label is in the page's own tree, so it has a shadow root of its own: no style of the page, no token and no part
 * reaches it. Important rules of an inner tree win over important ones of the page. Its ground and ink are the
 * browser's own pair, which is readable on every page.
 */
const css = `
:host{all:initial!important;font:inherit!important;color:inherit!important;cursor:inherit!important;color-scheme:inherit!important;display:inline!important}
b{display:inline-block;padding:.05em .45em .1em;border:1px solid;border-radius:2px;background:Canvas;color:CanvasText;
font:inherit;font-size:max(.75em,12px);font-weight:500;font-style:normal;line-height:1.35;letter-spacing:0;white-space:nowrap;
text-indent:0;text-transform:none;vertical-align:.08em}
i{display:inline-block;font-style:normal;font-size:max(.875em,13px);text-indent:0;white-space:break-spaces;overflow-wrap:anywhere}`;

let sheet: CSSStyleSheet | undefined;

/**
 * The advertising label of a link in a text, and the shop that the link leads to. Each is a box of its own, so the
 * direction of a name disturbs nothing around it.
 *
 * @param store null where it is not known, or where the link's own words say it
 */
export function createLabel({ advertisement, lang }: Terms, store: string | null): HTMLElement {
  const label = document.createElement('span');
  label.lang = lang;
  const root = label.attachShadow({ mode: 'open' });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
  const chip = document.createElement('b');
  chip.textContent = advertisement;
  const shop = document.createElement('i');
  // The spaces keep the words of the link's accessible name apart. Within a box, the link does not underline them.
  shop.textContent = store ? ` ${store} ` : ' ';
  root.append(chip, shop);
  return label;
}
