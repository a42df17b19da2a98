import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { delay, http, HttpResponse } from 'msw';
import type { LookstreamQr } from '../../../src/components/qr/qr.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { readCode } from './read-code.ts';
import {
  address,
  drawings,
  make,
  restoreWarnings,
  serveLogo,
  show,
  showLogo,
  watchWarnings,
} from './support.ts';

const codeOf = (element: LookstreamQr) => element.renderRoot.querySelector<HTMLElement>('.code')!;

/** What is drawn: the ink of the modules and the ground of the square. */
function colorsOf(element: LookstreamQr): [string, string] {
  const path = element.renderRoot.querySelector('path')!;
  return [getComputedStyle(path).fill, getComputedStyle(codeOf(element)).backgroundColor];
}

/** Modules along a side, with the quiet zone. */
const modulesOf = (element: LookstreamQr) =>
  Number(element.renderRoot.querySelector('svg')!.getAttribute('viewBox')!.split(' ')[2]);

const blackOnWhite = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];

describe('lookstream-qr: what its author wishes', () => {
  useNetwork();
  afterEach(async () => {
    restoreWarnings();
    await emulateMedia({ media: 'screen' });
  });

  describe('colours', () => {
    for (const [foreground, background] of [
      ['#1c3ff0', '#ffffff'],
      ['#123', '#FDF6E3'],
      // As pale as is allowed: 4.54 and 4.56 to 1.
      ['#767676', '#ffffff'],
      ['#000000', '#757575'],
    ] as const) {
      it(`are drawn, and read back: ${foreground} on ${background}`, async () => {
        const warnings = watchWarnings();
        const element = await show({ value: address, foreground, background });
        expect(await readCode(element.toSvg()!)).to.equal(address);
        expect(element.toSvg()).to.contain(`fill="${foreground}"`).and.contain(`fill="${background}"`);
        expect(colorsOf(element)).not.to.deep.equal(blackOnWhite);
        expect(warnings).to.deep.equal([]);
        await expect(element).to.be.accessible();
      });
    }

    it('may be only one: the other is black, or white', async () => {
      const dark = await show({ value: address, foreground: '#004400' });
      expect(colorsOf(dark)).to.deep.equal(['rgb(0, 68, 0)', 'rgb(255, 255, 255)']);
      const ground = await show({ value: address, background: '#ffee88' });
      expect(colorsOf(ground)).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 238, 136)']);
    });

    for (const [foreground, background, advice] of [
      ['#777777', '#ffffff', 'darker'],
      ['#ffffff', '#000000', 'darker'],
      ['#fff', '#fff', 'darker'],
      ['red', '#ffffff', '#rrggbb'],
      ['#000000', 'url(x)', '#rrggbb'],
      ['#0000', '#fff', '#rrggbb'],
      ['"/><script>', '#fff', '#rrggbb'],
    ] as const) {
      it(`that no camera reads are black on white, and said once: ${foreground} on ${background}`, async () => {
        const warnings = watchWarnings();
        const element = await show({ value: address, foreground, background });
        element.value = `${address}2`;
        await oneEvent(element, 'load');
        expect(colorsOf(element)).to.deep.equal(blackOnWhite);
        expect(await readCode(element.toSvg()!)).to.equal(`${address}2`);
        expect(warnings).to.have.length(1);
        expect(warnings[0])
          .to.match(/^\[lookstream\] /)
          .and.contain(advice);
      });
    }

    it('follow their attributes', async () => {
      const element = await show({ value: address, foreground: '#004400' });
      element.foreground = '#440000';
      await oneEvent(element, 'load');
      expect(colorsOf(element)[0]).to.equal('rgb(68, 0, 0)');
      element.foreground = null;
      await oneEvent(element, 'load');
      expect(colorsOf(element)).to.deep.equal(blackOnWhite);
    });
  });

  describe('the size', () => {
    /** So many millimetres are so many CSS pixels. */
    const pixels = (millimetres: number) => (millimetres * 96) / 25.4;

    it('is that of the code with its quiet zone, on the screen and in the file', async () => {
      const element = await show({ value: address, 'size-mm': '30' });
      const { width, height } = element.renderRoot.querySelector('svg')!.getBoundingClientRect();
      expect([width, height].map(Math.round)).to.deep.equal([113, 113]);
      expect(codeOf(element).getBoundingClientRect().width).to.be.closeTo(pixels(30), 0.1);
      expect(element.getBoundingClientRect().width).to.be.closeTo(pixels(30), 0.1);
      expect(element.toSvg()).to.contain('width="30mm" height="30mm"');
    });

    it('has room on paper that the screen has not', async () => {
      const element = make({ value: address, 'size-mm': '90' });
      const drawn = oneEvent(element, 'load');
      await fixture(html`<div style="inline-size: 200px">${element}</div>`);
      await drawn;
      expect(codeOf(element).getBoundingClientRect().width).to.equal(200);
      await emulateMedia({ media: 'print' });
      expect(codeOf(element).getBoundingClientRect().width).to.be.closeTo(pixels(90), 0.1);
    });

    it('may be the least at which phones read it', async () => {
      const warnings = watchWarnings();
      const least = Math.ceil(modulesOf(await show({ value: address })) * 0.33);
      const element = await show({ value: address, 'size-mm': String(least) });
      expect(element.toSvg()).to.contain(`width="${least}mm"`);
      expect(warnings).to.deep.equal([]);
    });

    for (const sizeMm of ['10', '0', '-30', '30mm', 'NaN', '1e3', '30000', '30;color:red', ' ']) {
      it(`is that of the page, and this is said once, for “${sizeMm}”`, async () => {
        const warnings = watchWarnings();
        const element = await show({ value: address, 'size-mm': sizeMm });
        element.requestUpdate();
        await element.updateComplete;
        expect(element.getBoundingClientRect().width).to.equal(188);
        expect(element.toSvg()).to.contain(`width="${modulesOf(element) * 16}"`);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/^\[lookstream\] size-mm=.* 11 to 3000 millimetres/);
      });
    }
  });

  describe('the logo', () => {
    it('lies in the middle, on a clear square of whole modules, at most a quarter as wide as the code', async () => {
      const element = await showLogo({ value: address, logo: serveLogo('dark.svg', drawings.dark) });
      const clear = element.renderRoot.querySelector('rect')!;
      const picture = element.renderRoot.querySelector('image')!;
      const [x, width, inner] = [
        Number(clear.getAttribute('x')),
        Number(clear.getAttribute('width')),
        Number(picture.getAttribute('x')),
      ];
      expect(Number.isInteger(x)).to.equal(true);
      expect(2 * x + width).to.equal(modulesOf(element));
      expect(width).to.be.at.most((modulesOf(element) - 8) / 4);
      expect(inner - x).to.equal(1);
      expect(picture.getAttribute('width')).to.equal(String(width - 2));
    });

    it('is drawn upon a code that is there before it, and that keeps its modules', async () => {
      network.use(
        http.get(`${edgeAddress}/logos/late.svg`, async () => {
          await delay(100);
          return HttpResponse.text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
            { headers: { 'content-type': 'image/svg+xml' } },
          );
        }),
      );
      const element = await show({ value: address, logo: `${edgeAddress}/logos/late.svg` });
      const path = element.renderRoot.querySelector('path')!.getAttribute('d');
      expect(element.renderRoot.querySelectorAll('image')).to.have.length(0);
      expect(await readCode(element.toSvg()!)).to.equal(address);
      await oneEvent(element, 'load');
      expect(element.renderRoot.querySelectorAll('image')).to.have.length(1);
      expect(element.renderRoot.querySelector('path')!.getAttribute('d')).to.equal(path);
    });

    it('is left out where it never comes', async () => {
      network.use(http.get(`${edgeAddress}/logos/never.svg`, () => delay('infinite')));
      const element = await show({ value: address, logo: `${edgeAddress}/logos/never.svg` });
      expect(element.renderRoot.querySelectorAll('image, rect')).to.have.length(0);
      expect(await readCode(element.toSvg()!)).to.equal(address);
    });

    for (const logo of [
      `${edgeAddress}/logos/broken.svg`,
      'javascript:alert(1)',
      'data:image/png;base64,x',
      'http://',
    ]) {
      it(`is left out, and this is said once, where there is none: ${logo.replace(edgeAddress, '')}`, async () => {
        network.use(
          http.get(`${edgeAddress}/logos/broken.svg`, () => HttpResponse.text('', { status: 404 })),
        );
        const warnings = watchWarnings();
        const element = await show({ value: address, logo });
        // Pictures of the tests before may fail only now, when their answers are gone.
        const ours = () => warnings.filter((warning) => warning.includes(`logo="${logo}"`));
        await waitUntil(() => ours().length);
        element.requestUpdate();
        await element.updateComplete;
        expect(element.renderRoot.querySelectorAll('image, rect')).to.have.length(0);
        expect(await readCode(element.toSvg()!)).to.equal(address);
        expect(ours()).to.have.length(1);
        expect(ours()[0]).to.match(/^\[lookstream\] No picture/);
      });
    }

    it('is left out of a code that has no room for it', async () => {
      const warnings = watchWarnings();
      const text = 'x'.repeat(2000);
      const element = await show({ value: text, logo: serveLogo('dark.svg', drawings.dark) });
      expect(element.renderRoot.querySelectorAll('image')).to.have.length(0);
      expect(await readCode(element.toSvg()!, 1480)).to.equal(text);
      expect(warnings.filter((warning) => warning.includes('with a logo'))).to.have.length(1);
    });

    it('is never that of the address before', async () => {
      const element = await showLogo({ value: address, logo: serveLogo('dark.svg', drawings.dark) });
      network.use(http.get(`${edgeAddress}/logos/never.svg`, () => delay('infinite')));
      element.logo = `${edgeAddress}/logos/never.svg`;
      await element.updateComplete;
      expect(element.renderRoot.querySelectorAll('image')).to.have.length(0);
    });

    it('is named nowhere: the code has its name', async () => {
      const element = await showLogo({ value: address, logo: serveLogo('dark.svg', drawings.dark) });
      await expect(element).to.be.accessible();
      expect(element.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal(
        'QR code for 2m.is/k7QdA',
      );
    });
  });
});
