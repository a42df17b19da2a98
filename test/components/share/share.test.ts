import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { delay, http } from 'msw';
import type { LookstreamShare } from '../../../src/components/share/share.ts';
import type { LookstreamShareRequestEvent } from '../../../src/components/shared/visit-events.ts';
import { edgeAddress, hostileText, makeLook } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { keepBodies, refuseShortLinks, shortLinks } from './short-links.ts';
import { dialogOf, fieldOf, fieldSays, find, here, make, replace, restore, sharesOf } from './support.ts';

const shownHere = here.replace('http://', '');

const copyButtonOf = (element: LookstreamShare) => find<HTMLButtonElement>(element, '.field button');

const saveButtonsOf = (element: LookstreamShare) => [
  ...element.renderRoot.querySelectorAll<HTMLButtonElement>('.code button'),
];

function watchClipboard(): string[] {
  const copied: string[] = [];
  replace(navigator, 'clipboard', {
    writeText: async (text: string) => {
      copied.push(text);
    },
  });
  return copied;
}

describe('lookstream-share', () => {
  useNetwork();

  afterEach(() => {
    restore();
  });

  describe('the button', () => {
    it('passes the audit', async () => {
      await expect(await make()).to.be.accessible();
    });

    it('asks the edge for nothing before it is pressed', async () => {
      const element = await make();
      expect(network.asked('/v1/short-links')).to.have.length(0);
      expect(element.renderRoot.querySelectorAll('dialog')).to.have.length(0);
    });

    it('opens the sheet by key, and has the focus again when Escape closes it', async () => {
      const element = await make();
      find(element, 'button').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => element.renderRoot.querySelector('dialog')?.open);
      expect(dialogOf(element).matches(':modal')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialogOf(element).open);
      expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('button');
    });

    it('is left out where something else opens the sheet', async () => {
      const element = await make({ look: 'look-1', 'no-button': '' });
      expect(element.renderRoot.querySelectorAll('button')).to.have.length(0);
      await element.open();
      expect(dialogOf(element).open).to.equal(true);
    });

    it('speaks the language of the page', async () => {
      const element = await make({ look: 'look-1', locale: 'sv' });
      expect(find(element, 'button').textContent?.trim()).to.equal('Dela');
    });
  });

  describe('the sheet', () => {
    afterEach(async () => {
      await emulateMedia({ colorScheme: 'light' });
      await setViewport({ width: 800, height: 600 });
    });

    it('passes the audit', async () => {
      replace(navigator, 'share', async () => undefined);
      const element = await make();
      await element.open({ look: makeLook('look-1') });
      await fieldSays(element, '2m.example/share1');
      await expect(element).to.be.accessible();
    });

    it('passes the audit on a dark page that reads right to left, on a phone', async () => {
      await setViewport({ width: 360, height: 780 });
      await emulateMedia({ colorScheme: 'dark' });
      const page = await fixture<HTMLElement>(
        html`<div dir="rtl" style="color: #fff; background: #111">
          <lookstream-share look="look-1" endpoint=${edgeAddress}></lookstream-share>
        </div>`,
      );
      const element = page.querySelector('lookstream-share')!;
      await element.open({ look: makeLook('look-1') });
      await fieldSays(element, '2m.example/share1');
      expect(dialogOf(element).dir).to.equal('rtl');
      expect(dialogOf(element).style.colorScheme).to.equal('dark');
      expect(fieldOf(element).dir).to.equal('ltr');
      await expect(element).to.be.accessible();
    });

    it('names itself after what is shared', async () => {
      const element = await make({ product: 'vase' });
      await element.open();
      expect(find(element, '#title').textContent).to.equal('Share this product');
      await element.open({ look: makeLook('look-2', { kind: 'video' }) });
      await element.updateComplete;
      expect(find(element, '#title').textContent).to.equal('Share this video');
    });

    it('shows whose photo it is, and where it stands', async () => {
      const element = await make();
      await element.open({ look: makeLook('look-1') });
      expect(find(element, '.what strong').textContent).to.equal('Photo by Kaisa look-1');
      expect(find(element, '.what p').textContent).to.equal(document.title);
      expect(find<HTMLImageElement>(element, '.what img').src).to.contain('/look-1/320');
    });

    it('shows markup in names as text', async () => {
      const element = await make();
      await element.open({
        look: makeLook('look-1', { author: { name: hostileText, handle: null, avatar: null } }),
      });
      expect(find(element, '.what strong').textContent).to.equal(`Photo by ${hostileText}`);
      expect(element.renderRoot.querySelectorAll('.what b')).to.have.length(0);
    });

    it('closes by a click beside it, but not by a drag that ends there', async () => {
      const element = await make();
      await element.open();
      const { left, top } = find(element, '#title').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 2), Math.round(top + 2)] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [4, 4] });
      await sendMouse({ type: 'up' });
      expect(dialogOf(element).open).to.equal(true);
      await sendMouse({ type: 'click', position: [4, 4] });
      expect(dialogOf(element).open).to.equal(false);
    });

    it('is a sheet at the bottom of a phone, as wide as the window', async () => {
      await setViewport({ width: 360, height: 780 });
      const element = await make();
      await element.open();
      await Promise.all(element.shadowRoot!.getAnimations().map((animation) => animation.finished));
      const sheet = find(element, '.surface').getBoundingClientRect();
      expect([sheet.left, sheet.right, sheet.bottom]).to.deep.equal([0, 360, 780]);
      const overflowing = [...find(element, '.content').querySelectorAll('*')].filter(
        (node) => node.getBoundingClientRect().right > 344.5,
      );
      expect(overflowing.map((node) => node.className)).to.deep.equal([]);
    });
  });

  describe('the short link', () => {
    it('is made for the placement “share”, once for one look', async () => {
      const bodies = keepBodies();
      const element = await make();
      await element.open({ look: makeLook('look-1') });
      await fieldSays(element, '2m.example/share1');
      element.close();
      await element.open({ look: makeLook('look-1') });
      const shares = bodies.filter((body) => (body as { placement: string }).placement === 'share');
      expect(shares).to.deep.equal([{ look: 'look-1', page: here, placement: 'share' }]);
    });

    it('leaves the address of the page to be copied while it is being made', async () => {
      const copied = watchClipboard();
      network.use(http.post(shortLinks, () => delay('infinite')));
      const element = await make();
      await element.open();
      expect(fieldOf(element).value).to.equal(shownHere);
      copyButtonOf(element).click();
      await waitUntil(() => copied.length);
      expect(copied).to.deep.equal([here]);
    });

    it('is never that of the look before', async () => {
      const element = await make();
      await element.open({ look: makeLook('look-1') });
      await fieldSays(element, '2m.example/share1');
      element.close();
      network.use(http.post(shortLinks, () => delay('infinite')));
      await element.open({ look: makeLook('look-2') });
      expect(fieldOf(element).value).to.equal(shownHere);
      expect(saveButtonsOf(element).map(({ disabled }) => disabled)).to.deep.equal([true, true]);
    });

    it('gives way to the target when none can be made, and says so', async () => {
      refuseShortLinks();
      const element = await make();
      await element.open();
      await fieldSays(element, 'shop.example/vase');
      expect(find(element, '[role=status]').textContent?.replace(/\s+/g, ' ').trim()).to.equal(
        'The short link could not be made. You can still copy the page’s own address.',
      );
      expect(find(element, 'label').textContent).to.equal('Address of the page');
      await expect(element).to.be.accessible();
    });

    it('is asked for again when the sheet opens again without one', async () => {
      refuseShortLinks();
      const element = await make();
      await element.open();
      await fieldSays(element, 'shop.example/vase');
      element.close();
      keepBodies();
      await element.open();
      await fieldSays(element, '2m.example/share1');
    });
  });

  describe('Copy', () => {
    it('copies the whole address, says so, and keeps its width', async () => {
      const copied = watchClipboard();
      const element = await make();
      const shares = sharesOf(element);
      await element.open();
      await fieldSays(element, '2m.example/share1');
      const { width } = copyButtonOf(element).getBoundingClientRect();
      copyButtonOf(element).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(element, '[role=status]').textContent?.trim() === 'Copied');
      expect(copied).to.deep.equal(['https://2m.example/share1']);
      expect(copyButtonOf(element).innerText.trim()).to.equal('Copied');
      expect(copyButtonOf(element).getBoundingClientRect().width).to.equal(width);
      expect(shares.map(({ method, url, shared }) => [method, url, shared.look])).to.deep.equal([
        ['copy', 'https://2m.example/share1', 'look-1'],
      ]);
    });

    it('says “Copy” again after two seconds', async () => {
      watchClipboard();
      const element = await make();
      await element.open();
      const timers: { callback: () => void; milliseconds: number | undefined }[] = [];
      replace(window, 'setTimeout', (callback: () => void, milliseconds?: number) => {
        timers.push({ callback, milliseconds });
        return timers.length;
      });
      copyButtonOf(element).click();
      await waitForMicrotasks(() => timers.some(({ milliseconds }) => milliseconds === 2000));
      expect(copyButtonOf(element).innerText.trim()).to.equal('Copied');
      timers.find(({ milliseconds }) => milliseconds === 2000)!.callback();
      await element.updateComplete;
      expect(copyButtonOf(element).innerText.trim()).to.equal('Copy');
    });

    it('copies the whole address also by the keys of the field', async () => {
      const element = await make();
      const shares = sharesOf(element);
      await element.open();
      await fieldSays(element, '2m.example/share1');
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      fieldOf(element).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
      expect(event.clipboardData?.getData('text/plain')).to.equal('https://2m.example/share1');
      expect(shares.map(({ method }) => method)).to.deep.equal(['copy']);
    });

    it('selects the address where the page may not use the clipboard', async () => {
      replace(navigator, 'clipboard', undefined);
      const element = await make();
      await element.open();
      await fieldSays(element, '2m.example/share1');
      copyButtonOf(element).click();
      await waitUntil(() => fieldOf(element).selectionEnd === fieldOf(element).value.length);
      expect(fieldOf(element).selectionStart).to.equal(0);
    });
  });

  describe('the QR code', () => {
    for (const format of ['png', 'svg']) {
      it(`stands in the sheet with a short link of its own, and can be saved as ${format}`, async () => {
        const files: { name: string; start: string }[] = [];
        replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
          files.push({ name: this.download, start: this.href.split(/[,;]/)[0]! });
        });
        const element = await make();
        const shares = sharesOf(element);
        await element.open();
        await waitUntil(() => saveButtonsOf(element).every(({ disabled }) => !disabled));
        const button = saveButtonsOf(element).find(
          ({ innerText }) => innerText.trim() === `Save as ${format.toUpperCase()}`,
        );
        button!.click();
        await waitUntil(() => files.length);
        const type = { png: 'image/png', svg: 'image/svg+xml' }[format];
        expect(files).to.deep.equal([{ name: `qr-code.${format}`, start: `data:${type}` }]);
        expect(shares.map(({ method, url }) => [method, url])).to.deep.equal([
          ['save-code', 'https://2m.example/qr1'],
        ]);
      });
    }
  });

  describe('Share with an app', () => {
    const nativeButton = (element: LookstreamShare) => find<HTMLButtonElement>(element, '[part=native]');

    it('is offered only where the device can', async () => {
      const element = await make();
      await element.open();
      expect(element.renderRoot.querySelectorAll('[part=native]')).to.have.length(
        'share' in navigator ? 1 : 0,
      );
    });

    it('hands over the short link, and tells', async () => {
      const handed: ShareData[] = [];
      replace(navigator, 'share', async (data: ShareData) => {
        handed.push(data);
      });
      const element = await make();
      await element.open({ look: makeLook('look-1') });
      await fieldSays(element, '2m.example/share1');
      const shares = sharesOf(element);
      nativeButton(element).click();
      await waitUntil(() => shares.length);
      expect(shares[0]!.method).to.equal('native');
      expect(handed).to.deep.equal([{ title: 'Photo by Kaisa look-1', url: 'https://2m.example/share1' }]);
    });

    it('tells nothing when the visitor thinks better of it', async () => {
      let isAsked = false;
      replace(navigator, 'share', async () => {
        isAsked = true;
        throw new DOMException('', 'AbortError');
      });
      const element = await make();
      const shares = sharesOf(element);
      await element.open();
      nativeButton(element).click();
      await element.updateComplete;
      expect(isAsked).to.equal(true);
      expect(shares).to.have.length(0);
    });
  });

  describe('lookstream-share-request', () => {
    it('tells what is about to be shared', async () => {
      const element = await make({ page: 'https://shop.example/vase#top' });
      const requests: LookstreamShareRequestEvent[] = [];
      element.addEventListener('lookstream-share-request', (event) => requests.push(event));
      find(element, 'button').click();
      expect(requests.map(({ look, shared }) => ({ look, shared }))).to.deep.equal([
        { look: null, shared: { look: null, product: null, page: 'https://shop.example/vase' } },
      ]);
    });

    it('leaves sharing to the page when it is cancelled', async () => {
      const element = await make();
      element.addEventListener('lookstream-share-request', (event) => event.preventDefault());
      await element.open();
      expect(element.renderRoot.querySelectorAll('dialog')).to.have.length(0);
      expect(network.asked('/v1/short-links')).to.have.length(0);
    });
  });

  it('closes its sheet when it leaves the page, and opens again when it is back', async () => {
    const element = await make();
    await element.open();
    const { parentElement } = element;
    element.remove();
    expect(dialogOf(element).open).to.equal(false);
    parentElement!.append(element);
    await element.open();
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    await fieldSays(element, '2m.example/share1');
  });
});

/** Waits without timers, for the tests that hold them. */
async function waitForMicrotasks(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !condition(); turn += 1) await Promise.resolve();
  expect(condition()).to.equal(true);
}
