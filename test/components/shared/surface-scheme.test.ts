import { expect, fixture, html } from '@open-wc/testing';
import { adoptScheme } from '../../../src/components/shared/surface-scheme.ts';

async function schemeFor(ink: string): Promise<string> {
  const page = await fixture<HTMLElement>(html`<div><dialog></dialog></div>`);
  page.style.color = ink;
  const dialog = page.querySelector('dialog')!;
  adoptScheme(dialog, page);
  expect(dialog.style.color).to.equal('');
  return dialog.style.colorScheme;
}

describe('adoptScheme', () => {
  for (const ink of [
    '#fff',
    'rgb(236 229 216)',
    'oklch(0.95 0.02 90)',
    'color(display-p3 1 1 1)',
    'hsl(60 100% 80%)',
  ]) {
    it(`goes dark where the page writes in ${ink}`, async () => {
      expect(await schemeFor(ink)).to.equal('dark');
    });
  }

  for (const ink of [
    '#000',
    'rgb(31 27 22)',
    'oklch(0.3 0.02 90)',
    'rgb(128 128 128)',
    'color(srgb 0.00001 0 0)',
  ]) {
    it(`follows the page's own scheme where it writes in ${ink}`, async () => {
      expect(await schemeFor(ink)).to.equal('');
    });
  }

  it('forgets the dark page of the last opening', async () => {
    const page = await fixture<HTMLElement>(html`<div style="color: white"><dialog></dialog></div>`);
    const dialog = page.querySelector('dialog')!;
    adoptScheme(dialog, page);
    page.style.color = 'black';
    adoptScheme(dialog, page);
    expect(dialog.style.colorScheme).to.equal('');
  });
});
