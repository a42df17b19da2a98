import { expect, waitUntil } from '@open-wc/testing';
import { useNetwork } from '../../support/network.ts';
import { open, find, dialogOf, counterOf, press, asUsual } from './support.ts';

describe('lookstream-viewer: sharing', () => {
  useNetwork();
  afterEach(asUsual);

  it('opens the sheet with this look over the viewer, and Escape leads back', async () => {
    const { viewer } = await open({ index: 1 });
    const button = find(viewer, '.bar button[aria-label="Share this photo"]');
    button.focus();
    await press(viewer, 'Enter');
    await waitUntil(() => find(viewer, 'lookstream-share').shadowRoot?.querySelector('dialog')?.open);
    const sheet = find(viewer, 'lookstream-share').shadowRoot!;
    expect(sheet.querySelector('.what strong')?.textContent).to.equal('Photo by Kaisa look-2');
    await press(viewer, 'Escape');
    await waitUntil(() => !sheet.querySelector('dialog')?.open);
    expect(dialogOf(viewer).open).to.equal(true);
    expect(viewer.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Share this photo');
  });

  it('keeps the arrow keys of the sheet from moving the viewer', async () => {
    const { viewer } = await open();
    find(viewer, '.bar button[aria-label="Share this photo"]').click();
    await waitUntil(() => find(viewer, 'lookstream-share').shadowRoot?.querySelector('dialog')?.open);
    await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('1 / 4');
  });
});
