import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { http } from 'msw';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { ask, makeLooks, partOf, partsOf, serve, show } from './support.ts';

const page = makePage(2);
page.looks.push(
  makeLook('bare', { products: [], author: null, caption: null, categories: ['Kitchen'] }),
  makeLook('film', { kind: 'video', sponsored: true }),
);
const dark = 'color: #ece5d8; background: #181613';
const light = 'color: #1f1b16; background: #fbf9f4';
const all = { heading: 'Seen at home', intro: 'By readers.', filters: 'products', sorts: 'recent rated' };

describe('lookstream-wall: accessibility', () => {
  useNetwork();

  afterEach(async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'none' }]);
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, surroundings, direction] of [
    ['on a light page', light, 'ltr'],
    ['on a dark page', dark, 'ltr'],
    ['from right to left', light, 'rtl'],
  ] as const) {
    it(`passes the audit ${name}, with everything`, async () => {
      const wall = await show(page, all, surroundings, direction);
      await waitUntil(() => partsOf(wall, 'filter').length > 0, 'the filters are there');
      await expect(wall).to.be.accessible();
    });

    it(`passes the audit ${name}, with names below`, async () => {
      await expect(await show(page, { credit: 'below' }, surroundings, direction)).to.be.accessible();
    });

    it(`passes the audit ${name}, as a masonry`, async () => {
      await expect(await show(page, { layout: 'masonry' }, surroundings, direction)).to.be.accessible();
    });

    it(`passes the audit ${name}, while it waits and without looks`, async () => {
      network.use(http.get(`${edgeAddress}/v1/looks`, () => new Promise<never>(() => undefined)));
      const wall = await show(makePage(0), {}, surroundings, direction);
      await expect(wall).to.be.accessible();
      wall.page = null;
      wall.product = 'vase';
      wall.endpoint = edgeAddress;
      await waitUntil(() => wall.shadowRoot!.querySelector('.blank'), 'it waits');
      await expect(wall).to.be.accessible();
    });
  }

  it('passes the audit with many looks, and after a failure', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const long = await show(makePage(500));
    await expect(long).to.be.accessible();
    long.remove();
    serve(makeLooks(20));
    const wall = await ask();
    network.use(http.get(`${edgeAddress}/v1/looks`, () => Response.error()));
    partOf(wall, 'more').click();
    await waitUntil(() => wall.source.hasMoreFailed, 'more did not come');
    await wall.updateComplete;
    await expect(wall).to.be.accessible();
    console.warn = warn;
  });

  it('is a named list of buttons that open a dialog', async () => {
    const wall = await show(page);
    expect(wall.shadowRoot!.querySelector('section')).to.have.attribute('aria-label', 'Customer photos');
    expect(partOf(wall, 'tiles')).to.have.attribute('role', 'list');
    expect(partsOf(wall, 'tile').map((tile) => tile.getAttribute('role'))).to.deep.equal(
      Array(4).fill('listitem'),
    );
    expect(partOf(wall, 'photo')).to.have.attribute('aria-haspopup', 'dialog');
    expect(
      wall.getAttributeNames(),
      'only the end of the reserved space is put on the author’s element',
    ).to.deep.equal(['style']);
  });

  for (const [direction, onward, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`moves by arrow keys as the eye does (${direction})`, async () => {
      const wall = await show(makePage(9), {}, 'inline-size: 600px', direction);
      const position = () => wall.shadowRoot!.activeElement?.closest('.tile')?.getAttribute('aria-posinset');
      partOf(wall, 'photo').focus();
      // The keys come with a script of their own, which the focus sends for.
      await waitUntil(async () => {
        if (position() === '1') await sendKeys({ press: onward });
        return position() === '2';
      }, 'one on');
      for (const [key, to] of [
        ['ArrowDown', '5'],
        [back, '4'],
        ['ArrowDown', '7'],
        ['ArrowUp', '4'],
        [back, '4'],
      ] as const) {
        await sendKeys({ press: key });
        await waitUntil(() => position() === to, `${key} leads to ${to}, not ${position()}`);
      }
    });
  }

  it('lets the keyboard skip the photos', async () => {
    const wall = await show(page);
    const skip = partOf(wall, 'skip');
    skip.focus();
    expect(skip.offsetHeight).to.be.at.least(44);
    await sendKeys({ press: 'Enter' });
    expect(wall.shadowRoot!.activeElement).to.have.id('end');
  });

  it('puts names on the ground of the page where colours are forced', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    const wall = await show(page);
    await waitUntil(
      () => getComputedStyle(partOf(wall, 'credit')).backgroundImage === 'none',
      'no scrim is left',
    );
    expect(getComputedStyle(partOf(wall, 'photo')).borderTopWidth).to.equal('1px');
  });

  it('moves nothing where motion is unwelcome', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    expect((await show(page)).shadowRoot!.getAnimations()).to.be.empty;
  });

  it('needs no scrolling sideways at 320 px, also with large text', async () => {
    await setViewport({ width: 320, height: 640 });
    const wall = await show(
      page,
      { ...all, heading: 'Donaudampfschifffahrtsgesellschaft' },
      'font-size: 200%',
    );
    await waitUntil(() => partsOf(wall, 'filter').length > 0, 'the filters are there');
    expect(wall.scrollWidth).to.be.at.most(wall.clientWidth);
  });
});
