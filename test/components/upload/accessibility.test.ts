import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { LookstreamUpload } from '../../../src/components/upload/upload.ts';
import { useNetwork } from '../../support/network.ts';
import { useFakeRequests } from './fake-requests.ts';
import {
  agreeAndSend,
  all,
  choose,
  find,
  isThanked,
  makeFile,
  makePhoto,
  open,
  send,
  statesOf,
  write,
} from './support.ts';

const products = [
  { key: 'vase', name: 'Aalis vase' },
  { key: 'bowl', name: 'Aalis bowl' },
];
const everything = { heading: 'Show us yours', intro: 'We look at every photo.', capture: true, products };
const theirs = { asksForPerson: true };

/** More letters than fit into a line, without a place to break. */
const longName = `${'IMG_very-long-name_'.repeat(8)}.jpg`;

describe('lookstream-upload: accessibility', () => {
  useNetwork();
  const requests = useFakeRequests();

  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    document.body.style.cssText = '';
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'none' }]);
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', media: 'screen' });
    await setViewport({ width: 1280, height: 820 });
  });

  /** Goes through all that somebody may see, with a look at each. */
  async function throughout(direction: string, look: (upload: LookstreamUpload) => unknown): Promise<void> {
    const { upload } = await open(everything, { direction, theirs });
    await look(upload);
    await choose(upload, await makePhoto(longName), makeFile('no.jpg', 'text'), await makePhoto('b.jpg'));
    await look(upload);
    await send(upload);
    await waitUntil(() => all(upload, '.form .error').length === 3);
    await look(upload);
    write(upload, '#name', 'Ingrid');
    write(upload, '#email', 'ingrid@example.com');
    await agreeAndSend(upload);
    await waitUntil(() => requests.length > 0);
    requests[0]!.reach(0.62);
    await upload.updateComplete;
    await look(upload);
    requests[0]!.answer({ status: 403 });
    await waitUntil(() => requests.length > 1);
    find(upload, '.sending .actions button').click();
    await waitUntil(() => String(statesOf(upload)) === 'failed,refused,stopped');
    await look(upload);
    find(upload, '.refused .actions button').click();
    await send(upload);
    for (const at of [2, 3]) {
      await waitUntil(() => requests.length > at);
      requests[at]!.receive();
    }
    await isThanked(upload);
    await look(upload);
    requests.length = 0;
  }

  async function audited(upload: LookstreamUpload): Promise<void> {
    await expect(upload).to.be.accessible();
  }

  it('passes the audit in every state', () => throughout('ltr', audited));

  it('passes the audit in dark mode, right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.cssText = 'background: #121212; color: #eee';
    await throughout('rtl', audited);
  });

  for (const direction of ['ltr', 'rtl'])
    it(`cuts nothing off at 320 px, ${direction}`, async () => {
      await setViewport({ width: 320, height: 640 });
      await throughout(direction, (upload) => {
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(scrollWidth).to.equal(clientWidth);
        const { left, right } = upload.getBoundingClientRect();
        for (const part of all(upload, '.photo, .form, .frame, .input, button, p:not(.hidden)')) {
          const box = part.getBoundingClientRect();
          if (!part.getClientRects().length) continue;
          expect(box.left >= left - 1 && box.right <= right + 1, part.outerHTML.slice(0, 80)).to.equal(true);
        }
      });
    });

  it('gives every control at least 44 px', () =>
    throughout('ltr', (upload) => {
      for (const control of all(upload, 'button, label.button, .input, .option')) {
        const { height, width } = control.getBoundingClientRect();
        if (control.closest('.camera')) continue;
        expect(Math.min(height, width), control.outerHTML.slice(0, 80)).to.be.at.least(44);
      }
    }));

  it('stands on the other side, right to left', async () => {
    const { upload } = await open(everything, { direction: 'rtl' });
    const frame = find(upload, '.frame').getBoundingClientRect();
    const head = find(upload, '.head').getBoundingClientRect();
    expect(frame.left).to.be.greaterThan(head.right - 1);
  });

  it('stands still for those who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await throughout('ltr', (upload) => {
      expect(upload.shadowRoot!.getAnimations()).to.be.empty;
    });
  });

  it('has borders in forced colours, where nothing else would be seen', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    const { upload } = await open();
    await choose(upload, await makePhoto());
    expect(getComputedStyle(find(upload, '.picture')).borderTopWidth).to.equal('1px');
  });

  it('is not on paper', async () => {
    const { upload } = await open();
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(upload).display).to.equal('none');
  });

  it('fills its button where the page has set the pair of colours for it', async () => {
    const { upload } = await open();
    await choose(upload, await makePhoto());
    const ground = () => getComputedStyle(find(upload, '.send')).backgroundColor;
    expect(ground()).to.equal('rgba(0, 0, 0, 0)');
    upload.style.cssText = '--lookstream-accent: #1c3ff0; --lookstream-accent-ink: #fff';
    await Promise.all(
      find(upload, '.send')
        .getAnimations()
        .map((animation) => animation.finished),
    );
    expect(ground()).to.equal('rgb(28, 63, 240)');
    expect(getComputedStyle(find(upload, '.send')).color).to.equal('rgb(255, 255, 255)');
  });
});
