import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamUpload } from '../../../src/components/upload/upload.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { heightBeforeScript, useReserveStyles } from '../../support/reserved-space.ts';
import { all, choose, errorsOf, find, makePhoto, open, textOf, useRules } from './support.ts';

const hint = (upload: LookstreamUpload) => textOf(upload.renderRoot.querySelector('.hint'));

describe('lookstream-upload', () => {
  useNetwork();

  it('shows what it takes, in words, and nothing that is not needed yet', async () => {
    const { upload } = await open({ heading: 'Show us yours', intro: 'We look at every photo.' });
    expect(textOf(find(upload, '[part=heading]'))).to.equal('Show us yours');
    expect(textOf(find(upload, '[part=intro]'))).to.equal('We look at every photo.');
    expect(textOf(find(upload, '[for=files]'))).to.equal('Choose photos');
    expect(hint(upload)).to.equal('or drop files here JPEG, PNG, WebP, or MP4, up to 20 MB');
    const input = find<HTMLInputElement>(upload, '#files');
    expect(input.accept).to.equal('image/jpeg,image/png,image/webp,video/mp4');
    expect(input.multiple).to.equal(true);
    expect(all(upload, '.form, #camera')).to.be.empty;
    expect(find(upload, 'section').getAttribute('aria-label')).to.equal('Show us yours');
  });

  it('asks for the rules of its site, once', async () => {
    const { upload, page } = await open({ site: 'acme' });
    expect(network.asked('/v1/uploads').at(-1)).to.deep.equal({ site: 'acme' });
    const { length } = network.asked('/v1/uploads');
    page.append(upload);
    await upload.updateComplete;
    expect(network.asked('/v1/uploads')).to.have.length(length);
    expect(hint(upload)).not.to.equal('');
  });

  it('leaves out types that it does not know, and speaks the language of the page', async () => {
    const theirs = { types: ['image/jpeg', 'image/jxl'] as never, mostBytes: 12_345_678 };
    const { upload } = await open({ locale: 'sv' }, { theirs });
    expect(hint(upload)).to.equal('eller släpp filer här JPEG, högst 12,3 MB');
    upload.locale = 'ar';
    await waitUntil(() => hint(upload).includes('إفلات'));
  });

  it('names the most of pictures and of films, where they differ', async () => {
    const { upload } = await open({}, { theirs: { mostBytes: 100_000_000, mostPictureBytes: 20_000_000 } });
    const lines = all(upload, '.hint p').map(textOf);
    expect(lines.slice(1)).to.deep.equal(['JPEG, PNG, or WebP, up to 20 MB', 'MP4, up to 100 MB']);
  });

  it('takes words of the page’s own', async () => {
    const { upload } = await open({ wording: { choosePhotos: 'Your pictures', tooMany: '{count}!' } });
    await waitUntil(() => textOf(find(upload, '[for=files]')) === 'Your pictures');
  });

  it('takes one photo where that is all that is wanted, and another in its place', async () => {
    const { upload } = await open({ limit: 1 });
    expect(textOf(find(upload, '[for=files]'))).to.equal('Choose a photo');
    expect(find<HTMLInputElement>(upload, '#files').multiple).to.equal(false);
    await choose(upload, await makePhoto('first.jpg'));
    expect(textOf(find(upload, '[for=files]'))).to.equal('Choose another');
    await choose(upload, await makePhoto('second.jpg'));
    await waitUntil(() => textOf(find(upload, '.file')) === 'second.jpg');
    expect(all(upload, '.photo')).to.have.length(1);
  });

  for (const limit of ['none', '0', '-3', '25'])
    it(`takes ten at most, whatever else is asked for: ${limit}`, async () => {
      const { upload } = await open({ limit });
      expect(upload.most).to.equal(limit === '-3' ? 1 : 10);
    });

  it('offers the camera where the author wants that, of phones', async () => {
    const { upload } = await open({ capture: true });
    const camera = find<HTMLInputElement>(upload, '#camera');
    expect(camera.getAttribute('capture')).to.equal('environment');
    expect(camera.accept).to.equal('image/jpeg,image/png,image/webp');
    const isShown = getComputedStyle(camera.parentElement!).display !== 'none';
    expect(isShown).to.equal(matchMedia('(pointer: coarse)').matches);
  });

  describe('without rules', () => {
    it('shows the author’s own words, and says so once', async () => {
      const errors: Event[] = [];
      const listen = (event: Event) => errors.push(event);
      document.addEventListener('lookstream-error', listen);
      const { upload } = await open({}, { theirs: null });
      document.removeEventListener('lookstream-error', listen);
      expect(all(upload, '.frame')).to.be.empty;
      const slot = find<HTMLSlotElement>(upload, 'slot:not([name])');
      expect(textOf(slot.assignedElements()[0])).to.equal('Send it by mail');
      expect(errors).to.have.length(1);
      await upload.add([await makePhoto()]);
      expect(all(upload, '.photo')).to.be.empty;
    });

    for (const [name, body] of Object.entries({
      'something else': { looks: [] },
      'no types': { types: [], mostBytes: 5, terms: { version: '1', url: null } },
      nothing: null,
    }))
      it(`takes ${name} for no rules`, async () => {
        const { upload } = await open({ endpoint: `${edgeAddress}/broken` }, { theirs: null });
        network.use(http.get(`${edgeAddress}/broken/v1/uploads`, () => HttpResponse.json(body)));
        await upload.source.ask();
        await upload.updateComplete;
        expect(upload.source.hasFailed).to.equal(true);
      });

    it('asks again when the connection is back', async () => {
      const { upload } = await open({}, { theirs: null });
      useRules();
      dispatchEvent(new Event('online'));
      await waitUntil(() => upload.source.setup);
      await upload.updateComplete;
      expect(all(upload, '.frame')).to.have.length(1);
    });

    it('takes as much room as with them', async () => {
      const { upload } = await open({ heading: 'Show us yours' }, { theirs: null });
      expect(upload.getBoundingClientRect().height).to.equal(480);
      const { upload: other } = await open({ heading: 'Show us yours' });
      expect(other.getBoundingClientRect().height).to.equal(480);
    });
  });

  describe('before the script', () => {
    useReserveStyles();

    it('has the room that it takes afterwards', async () => {
      expect(heightBeforeScript('lookstream-upload', {})).to.equal(480);
      const { upload } = await open();
      expect(upload.getBoundingClientRect().height).to.equal(480);
    });
  });

  describe('products to choose from', () => {
    const choices = (upload: LookstreamUpload) => all(upload, '#product option').map(textOf);

    it('are those of the author, by name', async () => {
      const products = JSON.stringify([
        { key: 'vase', name: 'Aalis vase' },
        { key: 'bowl', name: 'Aalis bowl' },
        null,
        { key: 7 },
      ]);
      const { upload } = await open({ products });
      await choose(upload, await makePhoto());
      expect(choices(upload)).to.deep.equal(['Aalis vase', 'Aalis bowl', 'None of these']);
    });

    it('are called what other elements on the page call them', async () => {
      const { upload, page } = await open({ product: 'vase  bowl' });
      const carousel = document.createElement('lookstream-carousel');
      Object.assign(carousel, { source: { page: makePage(1) } });
      page.append(carousel);
      await choose(upload, await makePhoto());
      expect(choices(upload)[0]).to.match(/^Aalis vase/);
      expect(choices(upload)).to.have.length(3);
      expect(choices(upload).at(1)).to.be.oneOf(['bowl', 'Aalis bowl, ochre']);
    });

    it('are not asked for where there is one', async () => {
      const { upload } = await open({ product: 'vase' });
      await choose(upload, await makePhoto());
      expect(all(upload, '#product')).to.be.empty;
      expect(errorsOf(upload)).to.be.empty;
    });
  });
});
