import { expect } from '@open-wc/testing';
import { useNetwork } from '../../support/network.ts';
import { open, openLook, find, count, asUsual } from './support.ts';

describe('lookstream-viewer: the words', () => {
  useNetwork();
  afterEach(asUsual);

  it('show the caption in its language, and the hashtags on a line of their own', async () => {
    const { viewer } = await openLook({ language: 'fi', caption: 'Lopulta seinä. #maljakko' });
    expect(find(viewer, '[part=caption]').textContent).to.equal('Lopulta seinä.');
    expect(find(viewer, '[part=tags]').textContent).to.equal('#maljakko');
    expect(find(viewer, '[part=caption]').closest('[lang]')?.getAttribute('lang')).to.equal('fi');
  });

  it('are left out where there are none', async () => {
    const { viewer } = await openLook({ caption: null, author: null, origin: 'upload', publishedAt: null });
    expect(
      count(viewer, '[part=caption], [part=tags], [part=handle], [part=avatar], [part=footer]'),
    ).to.equal(0);
    expect(find(viewer, '#title').textContent).to.equal('Photo by a customer');
  });

  it('say where and when it was published, and lead to the original', async () => {
    const { viewer } = await openLook({});
    expect(find(viewer, '[part=footer]').textContent?.trim()).to.equal(
      'Instagram (opens in a new tab), October 2, 2018',
    );
    const link = find<HTMLAnchorElement>(viewer, '[part=footer] a');
    expect(link.textContent).to.equal('Instagram (opens in a new tab)');
    expect(link.href).to.equal('https://instagram.example/look-1');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener nofollow ugc']);
    expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('name the network without a link where the original is not known', async () => {
    const { viewer } = await openLook({ originUrl: null, publishedAt: null });
    expect(find(viewer, '[part=footer]').textContent?.trim()).to.equal('Instagram');
    expect(count(viewer, '[part=footer] a')).to.equal(0);
  });

  it('are in the page’s own wording', async () => {
    const { viewer } = await open({ wording: { originAndDate: '{date} on {origin}', close: 'Shut' } });
    expect(find(viewer, '[part=footer]').textContent?.trim()).to.match(/^October 2, 2018 on Instagram/);
    expect(find(viewer, '#close').getAttribute('aria-label')).to.equal('Shut');
  });

  it('show the initials of a person without a picture', async () => {
    const { viewer } = await openLook({ author: { name: 'Kaisa Mäkelä', handle: null, avatar: null } });
    expect(find(viewer, '[part=avatar]').textContent).to.equal('KM');
    expect(count(viewer, '[part=avatar] img, [part=handle]')).to.equal(0);
  });

  it('leave room for the initials in larger text', async () => {
    const { viewer } = await openLook({ author: { name: 'Wilma Möller', handle: null, avatar: null } });
    const avatar = find(viewer, '[part=avatar]');
    expect(avatar.getBoundingClientRect().width).to.equal(40);
    avatar.closest('dialog')!.style.fontSize = '32px';
    const words = document.createRange();
    words.selectNodeContents(avatar);
    const { width, height } = avatar.getBoundingClientRect();
    expect(width).to.equal(height);
    // The corner of the words has to be within the circle.
    const text = words.getBoundingClientRect();
    const capitals = 0.72 * parseFloat(getComputedStyle(avatar).fontSize);
    expect(Math.hypot(text.width, capitals)).to.be.below(width);
  });

  it('speak Swedish on a Swedish page', async () => {
    const { viewer } = await open({ locale: 'sv' });
    expect(find(viewer, '#close').getAttribute('aria-label')).to.equal('Stäng');
    expect(find(viewer, '#products').textContent).to.equal('På bilden');
  });
});
