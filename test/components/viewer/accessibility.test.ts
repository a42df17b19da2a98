import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { edgeAddress, makeLook } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { open, withBrokenLook, count, settled, rested, press, asUsual, find } from './support.ts';

describe('lookstream-viewer: accessibility', () => {
  useNetwork();
  afterEach(asUsual);

  it('on a desk', async () => {
    const { viewer } = await open();
    await settled(viewer);
    await expect(viewer).to.be.accessible();
  });

  it('on a phone', async () => {
    await setViewport({ width: 360, height: 780 });
    const { viewer } = await open();
    await settled(viewer);
    await expect(viewer).to.be.accessible();
  });

  it('in a low window, as at a zoom of 200 %', async () => {
    await setViewport({ width: 640, height: 400 });
    const { viewer } = await open();
    await settled(viewer);
    await expect(viewer).to.be.accessible();
  });

  it('in dark mode, right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    document.documentElement.style.colorScheme = 'light dark';
    const { viewer } = await open({}, 'rtl');
    await settled(viewer);
    await expect(viewer).to.be.accessible();
    document.documentElement.style.colorScheme = '';
  });

  it('when the photo did not load', async () => {
    const { viewer } = await open(withBrokenLook('broken-1'));
    await waitUntil(() => count(viewer, '.failed') === 1);
    await rested(viewer);
    await expect(viewer).to.be.accessible();
  });

  it('passes the audit at 320 px with everything that it can have, where nothing is cut off', async () => {
    await setViewport({ width: 320, height: 640 });
    const more = () => new Promise<never>(() => undefined);
    const { viewer } = await open({ reports: true, addToCart: true, index: 0, more });
    await settled(viewer);
    await expect(viewer).to.be.accessible();
    expect(find(viewer, '.scroll').scrollWidth).to.equal(find(viewer, '.scroll').clientWidth);
  });

  it('passes the audit with a video, and while the next look is awaited', async () => {
    const video = { src: `${edgeAddress}/v1/pictures/look-1/film`, poster: null, captions: null };
    const more = () => new Promise<never>(() => undefined);
    const { viewer } = await open({
      looks: [makeLook('look-1', { kind: 'video', video })],
      more,
      reports: true,
    });
    await press(viewer, 'ArrowRight');
    await rested(viewer);
    await expect(viewer).to.be.accessible();
  });

  it('keeps its borders where colours are forced', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    const { viewer } = await open({ reports: true });
    expect(getComputedStyle(find(viewer, '.surface')).borderTopWidth).to.equal('1px');
    await settled(viewer);
    await expect(viewer).to.be.accessible();
  });

  it('stands still for those who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { viewer } = await open();
    expect(viewer.shadowRoot!.getAnimations()).to.have.length(0);
  });
});
