import type { Browser } from 'playwright-core';
import sharp from 'sharp';

export interface LabelledPicture {
  label: string;
  /** PNG */
  picture: Buffer;
  isWide: boolean;
}

/** So that a page of documentation stays light. */
const mostBytes = 300_000;

const style = `
  body { margin: 0; padding: 28px 28px 4px; background: #eceae6; color: #1c1b1a; font: 500 15px/1.3 'Instrument Sans', system-ui, sans-serif; }
  main { columns: VAR_COLUMNS; column-gap: 24px; }
  figure { margin: 0 0 24px; break-inside: avoid; }
  figcaption { margin-bottom: 8px; }
  img { display: block; max-width: 100%; margin: auto; background: #fff; border: 1px solid #d3cfc8; box-sizing: border-box; }
`;

/**
 * The states of an element side by side, each with its label: wide ones first, the rest in columns.
 *
 * @param columns how many
 * @returns WebP, as good as fits into the bytes
 */
export async function contactSheet(
  browser: Browser,
  pictures: LabelledPicture[],
  columns: number,
): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 100 } });
  const page = await context.newPage();
  const figures = (wanted: boolean) =>
    pictures
      .filter(({ isWide }) => isWide === wanted)
      .map(
        ({ label, picture }) =>
          `<figure><figcaption>${escape(label)}</figcaption>` +
          `<img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
      )
      .join('');
  await page.setContent(
    `<meta charset="utf-8"><style>${style.replace('VAR_COLUMNS', String(columns))}</style>` +
      `${figures(true)}<main>${figures(false)}</main>`,
  );
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const sheet = await page.screenshot({ fullPage: true });
  await context.close();
  return compressed(sheet);
}

async function compressed(sheet: Buffer): Promise<Buffer> {
  for (let quality = 82; ; quality -= 6) {
    const webp = await sharp(sheet).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (webp.length <= mostBytes || quality < 40) return webp;
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
