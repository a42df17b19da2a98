import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withTrustedPictures } from '../../src/edge/looks/picture-hosts.ts';
import type { Look } from '../../src/model/look.ts';
import type { LooksPage } from '../../src/model/looks-page.ts';
import { makeLook, makeProduct } from '../support/fixtures.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const photo = 'https://photos.example/vase.jpg';
const social = 'https://avatars.social.example/kaisa.jpg';

function pageWith(avatar: string | null, image: string | null, src = photo): LooksPage {
  const look = makeLook('look-1', {
    author: { name: 'Kaisa', handle: null, avatar },
    images: [{ src, width: 320, height: 400 }],
  });
  return { looks: [look], products: { vase: makeProduct('vase', { image }) }, next: null, reason: null };
}

const seen = ({ looks, products }: LooksPage) => ({
  avatar: looks[0]?.author?.avatar,
  image: products.vase?.image,
  photos: looks.flatMap(({ images }) => images.map(({ src }) => src)),
});

describe('withTrustedPictures', () => {
  test('trusts the hosts that the photos are on, and the site’s own', () => {
    const avatar = 'https://photos.example/kaisa.jpg';
    const image = 'https://magazine.example/vase.jpg';
    assert.deepEqual(seen(withTrustedPictures(magazine, pageWith(avatar, image), null)), {
      avatar,
      image,
      photos: [photo],
    });
  });

  test('leaves out what is anywhere else: the author has initials then', () => {
    assert.deepEqual(seen(withTrustedPictures(magazine, pageWith(social, social), null)), {
      avatar: null,
      image: null,
      photos: [photo],
    });
    const alike = 'https://notphotos.example/x.jpg';
    assert.equal(seen(withTrustedPictures(magazine, pageWith(alike, null), null)).avatar, null);
  });

  test('trusts what the site lists and nothing else, subdomains included', () => {
    const site = { ...magazine, pictureHosts: ['social.example', 'photos.example'] };
    assert.equal(seen(withTrustedPictures(site, pageWith(social, null), null)).avatar, social);
    const elsewhere = withTrustedPictures(
      site,
      pageWith(null, null, 'https://elsewhere.example/a.jpg'),
      null,
    );
    assert.deepEqual(elsewhere.looks, []);
  });

  test('trusts addresses of our own for pictures, and nothing else that is beside them', () => {
    const publicUrl = 'https://ugc.example';
    const ours = `${publicUrl}/v1/pictures/izeax-1/1920?site=default`;
    const beside = `${publicUrl}/kaisa.jpg`;
    for (const pictureHosts of [[], ['photos.example']]) {
      const site = { ...magazine, pictureHosts };
      const page = withTrustedPictures(site, pageWith(beside, null, ours), publicUrl);
      assert.deepEqual(seen(page), { avatar: null, image: null, photos: [ours] });
    }
    const unknown = withTrustedPictures(
      { ...magazine, pictureHosts: ['photos.example'] },
      pageWith(null, null, ours),
      null,
    );
    assert.deepEqual(unknown.looks, []);
  });

  test('lets a site trust everybody', () => {
    const site = { ...magazine, pictureHosts: ['*'] };
    assert.equal(seen(withTrustedPictures(site, pageWith(social, null), null)).avatar, social);
  });

  test('treats videos as photos', () => {
    const page = pageWith(null, null);
    const [look] = page.looks;
    assert.ok(look);
    const video = { src: 'https://elsewhere.example/a.mp4', poster: social, captions: null };
    const site = { ...magazine, pictureHosts: ['photos.example'] };
    assert.equal(
      withTrustedPictures(site, { ...page, looks: [{ ...look, video }] }, null).looks[0]?.video,
      null,
    );
  });
});

test('GET /v1/looks sends no visitor to a social network for an avatar', async () => {
  const avatarOf = async (sites = [magazine]) => {
    const { json } = await edgeUnderTest({ sites }).get('/v1/looks?product=acme-anvil-50lb&limit=50');
    const ingrid = json.looks.find((look: Look) => look.author?.name === 'Ingrid Solhaug');
    return ingrid.author.avatar as string | null;
  };
  assert.equal(await avatarOf(), null);
  const trusting = [{ ...magazine, pictureHosts: ['*'] }];
  assert.equal(await avatarOf(trusting), 'https://avatars.social.example/ingrid.jpg');
});
