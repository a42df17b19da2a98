import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamQr } from '../../../src/components/qr/qr.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { pixelsOf, readCode, readPicture } from './read-code.ts';
import { address, drawings, make, serveLogo, show, showLogo } from './support.ts';

const payloads = [
  'x',
  address,
  'https://shop.example/vas/blå?look=olapic-3042079992&utm=ä#bild',
  'مزهرية زرقاء',
  '花瓶 🌿 ñ',
  `https://shop.example/${'long/'.repeat(60)}`,
];

/** The longest that fits: at the level of a plain code, and at that of one with a logo. */
const longest = { plain: 'y'.repeat(2331), logo: 'y'.repeat(1273) };

/** The side that a reader needs: a few pixels for each module of the code. */
const sideFor = (text: string) => (text.length > 400 ? 1480 : 600);

async function readPng(element: LookstreamQr, text: string, pixels?: number): Promise<string> {
  const blob = await element.toPng(pixels);
  const url = URL.createObjectURL(blob!);
  try {
    return await readPicture(url, sideFor(text));
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function sizeOf(blob: Blob | null): Promise<[string, number, number]> {
  const bitmap = await createImageBitmap(blob!);
  return [blob!.type, bitmap.width, bitmap.height];
}

describe('lookstream-qr: files', () => {
  useNetwork();

  for (const text of [...payloads, longest.plain]) {
    it(`are read back: ${text.slice(0, 30)} (${text.length})`, async () => {
      const element = await show({ value: text });
      expect(await readCode(element.toSvg()!, sideFor(text))).to.equal(text);
      expect(await readPng(element, text)).to.equal(text);
    });
  }

  for (const text of [...payloads, longest.logo]) {
    for (const [name, drawing] of Object.entries(drawings)) {
      it(`are read back with a logo that is ${name}: ${text.slice(0, 30)} (${text.length})`, async () => {
        const element = await showLogo({ value: text, logo: serveLogo(`${name}.svg`, drawing) });
        const file = element.toSvg()!;
        expect(file).to.contain('href="data:image/png;base64,');
        expect(await readCode(file, sideFor(text))).to.equal(text);
        expect(await readPng(element, text)).to.equal(text);
      });
    }
  }

  it('are read back in colour, with a logo', async () => {
    const logo = serveLogo('dark.svg', drawings.dark);
    const element = await showLogo({ value: address, logo, foreground: '#767676', background: '#ffffff' });
    expect(await readCode(element.toSvg()!)).to.equal(address);
    expect(await readPng(element, address)).to.equal(address);
  });

  it('are read back with a logo, and a stain on the code besides', async () => {
    const element = await showLogo({ value: address, logo: serveLogo('light.svg', drawings.light) });
    const stained = element.toSvg()!.replace('</svg>', '<path fill="#642" d="M20 27h5v5h-5z"/></svg>');
    expect(await readCode(stained)).to.equal(address);
  });

  it('show the logo', async () => {
    const logo = serveLogo('red.svg', '<path fill="#f00" d="M0 0h9v9H0z"/>');
    const element = await showLogo({ value: address, logo });
    const png = URL.createObjectURL((await element.toPng())!);
    for (const file of [png, `data:image/svg+xml,${encodeURIComponent(element.toSvg()!)}`]) {
      const { data } = await pixelsOf(file, 101);
      const middle = (50 * 101 + 50) * 4;
      expect([...data.slice(middle, middle + 3)]).to.deep.equal([255, 0, 0]);
    }
    URL.revokeObjectURL(png);
  });

  it('leave out a logo that its host does not let them read, and are whole without', async () => {
    const logo = `${edgeAddress}/logos/closed.svg`;
    network.use(
      http.get(logo, ({ request }) =>
        request.mode === 'cors'
          ? HttpResponse.error()
          : HttpResponse.text(
              '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>',
              { headers: { 'content-type': 'image/svg+xml' } },
            ),
      ),
    );
    const element = await showLogo({ value: address, logo });
    expect(element.toSvg()).not.to.contain('<image');
    expect(await readCode(element.toSvg()!)).to.equal(address);
    expect(await readPng(element, address)).to.equal(address);
  });

  describe('as PNG', () => {
    it('are 16 pixels for each module, or as large as they are asked for', async () => {
      const element = await show({ value: address });
      expect(await sizeOf(await element.toPng())).to.deep.equal(['image/png', 33 * 16, 33 * 16]);
      expect(await sizeOf(await element.toPng(1000))).to.deep.equal(['image/png', 1000, 1000]);
      expect(await readPng(element, address, 200)).to.equal(address);
    });

    for (const pixels of [NaN, 0, -5, 12, Infinity]) {
      it(`have a size that can be read for ${pixels}`, async () => {
        const element = await show({ value: address });
        const [, width] = await sizeOf(await element.toPng(pixels));
        expect(width).to.equal(pixels === Infinity ? 8192 : 33 * 16);
      });
    }

    it('have edges as sharp as the pixels', async () => {
      const element = await show({ value: address });
      const url = URL.createObjectURL((await element.toPng(500))!);
      const { data } = await pixelsOf(url, 500);
      URL.revokeObjectURL(url);
      const shades = new Set(data.filter((_, index) => index % 4 === 0));
      expect([...shades].toSorted((a, b) => a - b)).to.deep.equal([0, 255]);
    });

    it('are null while there is no code', async () => {
      const element = make({ value: address });
      element.value = 'x'.repeat(3000);
      expect(await element.toPng()).to.equal(null);
      expect(element.toSvg()).to.equal(null);
    });
  });

  describe('for visitors', () => {
    const { click } = HTMLAnchorElement.prototype;
    afterEach(() => {
      HTMLAnchorElement.prototype.click = click;
    });

    function watchDownloads(): HTMLAnchorElement[] {
      const downloads: HTMLAnchorElement[] = [];
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        downloads.push(this);
      };
      return downloads;
    }

    async function buttonsOf(element: LookstreamQr): Promise<HTMLButtonElement[]> {
      await import('../../../src/components/qr/code-downloads.ts');
      await element.updateComplete;
      await element.updateComplete;
      return [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.downloads button')];
    }

    it('are offered only where the author asks for that', async () => {
      expect(await buttonsOf(await show({ value: address }))).to.have.length(0);
    });

    it('have buttons that keep their place before they are there, and pass the audit', async () => {
      const element = await show({ value: address, downloads: '' });
      const row = element.renderRoot.querySelector('.downloads')!;
      const before = row.getBoundingClientRect().height;
      const buttons = await buttonsOf(element);
      expect(buttons.map(({ innerText }) => innerText.trim())).to.deep.equal(['Save as PNG', 'Save as SVG']);
      expect(row.getBoundingClientRect().height).to.equal(before);
      for (const button of buttons) expect(button.getBoundingClientRect().height).to.equal(44);
      await expect(element).to.be.accessible();
    });

    it('are saved under a name, and are what the code says', async () => {
      const downloads = watchDownloads();
      const element = await show({ value: address, downloads: '', foreground: '#004400' });
      for (const button of await buttonsOf(element)) button.click();
      for (let turn = 0; downloads.length < 2 && turn < 200; turn += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const names = downloads.map(({ download }) => download).toSorted((a, b) => a.localeCompare(b));
      expect(names).to.deep.equal(['qr-code.png', 'qr-code.svg']);
      for (const { href } of downloads) {
        expect(href).to.match(/^data:image\/(png|svg\+xml)/);
        expect(await readPicture(href)).to.equal(address);
      }
    });
  });
});
