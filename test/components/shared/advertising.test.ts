import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/components/lookstream.ts';
import '../../../src/components/product/product.ts';
import type { LookstreamElement } from '../../../src/components/shared/element.ts';
import { makePage, makeProduct } from '../../support/fixtures.ts';
import { contrastOfText } from '../../support/contrast.ts';
import { advertisingWords } from '../../support/advertising-words.ts';
import { useNetwork } from '../../support/network.ts';

/** All that a theme can say, and as badly as it can. */
const hostileTokens = [
  ...[
    'ink',
    'muted',
    'edge',
    'line',
    'fill',
    'surface-ink',
    'accent',
    'accent-ink',
    'badge',
    'badge-ink',
  ].map((name) => `--lookstream-${name}: #fff`),
  '--lookstream-font-size: 1px',
  '--lookstream-name-weight: 1',
  '--lookstream-space: -99px',
  '--lookstream-radius: 99px',
  '--lookstream-duration: 9999s',
].join(';');

/** Parts of ours, by every name that an element has. */
const hostileParts = `lookstream-carousel::part(product), lookstream-product::part(store), lookstream-product::part(name) {
  color: #fff !important; background: #fff !important; font-size: 1px !important; text-transform: lowercase;
}`;

const shows = {
  carousel: (locale: string) =>
    html`<lookstream-carousel locale=${locale} .page=${makePage(3)}></lookstream-carousel>`,
  product: (locale: string) =>
    html`<lookstream-product locale=${locale} .product=${makeProduct('vase')}></lookstream-product>`,
};

async function linksOf(template: unknown): Promise<HTMLAnchorElement[]> {
  const element = await fixture<LookstreamElement>(template as never);
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('a[rel~=sponsored]')];
}

describe('the advertising label', () => {
  useNetwork();
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const [element, show] of Object.entries(shows)) {
    for (const [language, word] of Object.entries(advertisingWords)) {
      it(`begins every affiliate link of a ${element} in ${language}, and the shop’s name follows`, async () => {
        const links = await linksOf(show(language));
        expect(links).not.to.be.empty;
        for (const link of links)
          expect(link.textContent.replace(/\s+/g, ' ').trim().startsWith(`${word} Nordlund `)).to.equal(true);
      });
    }

    for (const scheme of ['light', 'dark'] as const) {
      it(`is readable in a ${element}, whatever a ${scheme} page’s tokens and parts say`, async () => {
        await emulateMedia({ colorScheme: scheme });
        document.documentElement.style.cssText = `color-scheme: light dark; ${hostileTokens}`;
        const style = document.createElement('style');
        style.textContent = hostileParts;
        document.head.append(style);
        const [link] = await linksOf(show('en'));
        const label = link!.querySelector('.advertising')!;
        const { width, height } = label.getBoundingClientRect();
        expect(contrastOfText(label)).to.be.at.least(4.5);
        expect(parseFloat(getComputedStyle(label).fontSize)).to.be.at.least(12);
        expect(width).to.be.above(60);
        expect(height).to.be.above(12);
        expect(label.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
        expect(label.hasAttribute('part')).to.equal(false);
        style.remove();
      });
    }
  }
});
