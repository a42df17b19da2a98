import { expect, waitUntil } from '@open-wc/testing';
import { edgeAddress, makeLook } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { open, openLook, find, counterOf, press, asUsual } from './support.ts';

describe('lookstream-viewer: a video', () => {
  useNetwork();
  afterEach(asUsual);

  const video = {
    src: `${edgeAddress}/v1/pictures/look-1/film`,
    poster: null,
    captions: `${edgeAddress}/v1/pictures/look-1/captions`,
  };

  it('waits for the visitor, has controls and captions, and no sound of its own accord', async () => {
    const { viewer } = await openLook({ kind: 'video', video });
    const film = find<HTMLVideoElement>(viewer, 'video');
    expect([film.controls, film.autoplay, film.preload]).to.deep.equal([true, false, 'none']);
    expect(film.hasAttribute('playsinline')).to.equal(true);
    expect(film.poster).to.contain('/look-1/1080');
    expect(film.getAttribute('aria-label')).to.contain('Video by Kaisa look-1');
    expect(film.querySelector('track')?.getAttribute('src')).to.equal(video.captions);
    expect(film.querySelector('track')?.getAttribute('srclang')).to.equal('en');
    expect(network.requests.filter(({ url }) => url === video.src)).to.have.length(0);
    await expect(viewer).to.be.accessible();
  });

  it('keeps the arrow keys for itself', async () => {
    const looks = [makeLook('look-1', { kind: 'video', video }), makeLook('look-2')];
    const { viewer } = await open({ looks });
    find(viewer, 'video').focus();
    await press(viewer, 'ArrowRight');
    expect(counterOf(viewer)).to.equal('1 / 2');
  });

  it('pauses, and is gone, when the visitor goes on', async () => {
    const looks = [
      makeLook('look-1', { kind: 'video', video }),
      makeLook('look-2', { kind: 'video', video }),
    ];
    const { viewer } = await open({ looks });
    const film = find<HTMLVideoElement>(viewer, 'video');
    let isPaused = false;
    film.pause = () => (isPaused = true);
    await press(viewer, 'ArrowRight');
    expect(isPaused).to.equal(true);
    expect(film.isConnected).to.equal(false);
    expect(find(viewer, 'video') === film).to.equal(false);
  });

  it('pauses when the viewer closes', async () => {
    const { viewer } = await openLook({ kind: 'video', video });
    let isPaused = false;
    find<HTMLVideoElement>(viewer, 'video').pause = () => (isPaused = true);
    viewer.close();
    await waitUntil(() => isPaused);
  });
});
