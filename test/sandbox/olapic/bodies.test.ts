import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { acmeKey, createFixture } from '../fixture-world.ts';
import { askOlapic, followLink, readOlapic } from './ask-olapic.ts';
import type { CategoryData, MediaData, MediaListData, StreamData } from './ask-olapic.ts';

const ropeList = '/streams/media/recent?tag_key=acme-rope';

async function firstMedia(path: string): Promise<MediaData> {
  const page = await readOlapic<MediaListData>(createFixture(), path);
  return page._embedded.media[0]!;
}

describe('a customer', () => {
  it('is found at the root by the token alone, with and without a slash', async () => {
    const sandbox = createFixture();
    for (const path of ['', '/']) {
      const data = await readOlapic<{ _embedded: { customer: unknown } }>(sandbox, path);
      assert.deepEqual(data._embedded.customer, await readOlapic(sandbox, '/customers/215815'));
    }
  });

  it('says the currency by symbol and by code', async () => {
    const { settings } = await readOlapic<{ settings: Record<string, unknown> }>(
      createFixture(),
      '/customers/215815',
    );
    assert.equal(settings.currency, '$');
    assert.deepEqual(settings.currency_info, { code: 'USD', symbol: '$', name: 'United States Dollar' });
  });
});

describe('a stream', () => {
  it('is one body under all its addresses', async () => {
    const sandbox = createFixture();
    const stream = await readOlapic<StreamData>(sandbox, '/streams/2190252887');
    for (const path of [
      '/streams/bytag/acme-anvil-50lb',
      '/customers/215815/streams/search?tag_key=acme-anvil-50lb',
      '/customers/215815/streams/bytag/acme-anvil-50lb',
    ]) {
      assert.deepEqual(await readOlapic(sandbox, path), stream);
    }
    assert.equal(stream.tag_based_key, 'acme-anvil-50lb');
  });

  it('carries its customer in full and a picture that nobody published', async () => {
    const { _embedded: embedded } = await readOlapic<StreamData>(createFixture(), '/streams/2190252887');
    assert.equal(embedded.customer.id, '215815');
    assert.ok('currency_info' in embedded.customer.settings);
    const { id, original_image_width: width, ...image } = embedded.base_image;
    assert.equal(id, '3090252887');
    assert.equal(width, '384');
    assert.deepEqual(
      { ...image, _links: 0, images: 0, _analytics: 0 },
      {
        _links: 0,
        _fixed: true,
        type: 'IMAGE',
        source: 'base_image',
        source_id: null,
        original_source: null,
        caption: 'Acme Anvil - 50lb',
        video_url: null,
        share_url: null,
        date_submitted: '2018-09-24T08:47:12+00:00',
        date_published: null,
        favorite: false,
        location: null,
        sonar_place: null,
        original_image_height: '576',
        status: null,
        likes: 0,
        request_id: null,
        images: 0,
        _embedded: { uploader: null, 'streams:all': null, 'categories:all': null },
        _forms: null,
        _analytics: 0,
      },
    );
  });
});

describe('the picture of a stream', () => {
  it('is found by the address that it prints', async () => {
    const sandbox = createFixture();
    const stream = await readOlapic<StreamData>(sandbox, '/streams/2190252887');
    const image = stream._embedded.base_image as MediaData & { _links: { self: { href: string } } };
    const response = await followLink(sandbox, image._links.self.href);
    assert.equal(response.status, 200);
    assert.deepEqual(((await response.json()) as { data: unknown }).data, image);
  });
});

describe('the cover of a stream', () => {
  const coverOf = async (sandbox: Sandbox, path = '/streams/2190252888') =>
    (await readOlapic<StreamData>(sandbox, path))._embedded.cover_media;

  function sandboxWithCover(cover: string): Sandbox {
    const sandbox = createFixture();
    sandbox.world.products.find(({ key }) => key === 'acme-rope')!.cover = cover;
    return sandbox;
  }

  it('is nothing unless the shop chose one', async () => {
    assert.equal(await coverOf(createFixture()), null);
  });

  it('is a media with links to its uploader, streams and categories', async () => {
    const sandbox = sandboxWithCover('3042071000');
    const alone = await readOlapic<MediaData>(sandbox, '/media/3042071000');
    const cover = await coverOf(sandbox);
    assert.deepEqual({ ...cover, _embedded: 0 }, { ...alone, _embedded: 0 });
    const embedded = JSON.stringify(cover?._embedded);
    assert.match(embedded, /"_fixed":false,"id":"500002"/);
    assert.match(embedded, /\/media\/3042071000\/streams\?.*"stream":null.*"category":null/);
  });

  it('is gone with the media', async () => {
    const sandbox = sandboxWithCover('3042071000');
    sandbox.world.olapic.pending.add('3042071000');
    assert.equal(await coverOf(sandbox), null);
    assert.equal(await coverOf(sandboxWithCover('1')), null);
  });
});

describe('a gallery', () => {
  it('has no address: null, or nothing in quotes', async () => {
    const sandbox = createFixture();
    const addressOf = async (id: string) =>
      (await readOlapic<StreamData>(sandbox, `/streams/${id}`)).product_url;
    assert.deepEqual([await addressOf('2190252890'), await addressOf('2190252893')], [null, '']);
  });
});

describe('a hidden product', () => {
  it('says that it is not to be offered, and others that they are', async () => {
    const sandbox = createFixture();
    const isHidden = async (id: string) =>
      (await readOlapic<StreamData>(sandbox, `/streams/${id}`)).hide_from_related;
    assert.deepEqual([await isHidden('2190252892'), await isHidden('2190252888')], [true, false]);
  });
});

describe('a media', () => {
  it('prints numbers as text, dates with an offset, and the caption with its separator', async () => {
    const media = { ...(await readOlapic<object>(createFixture(), '/media/3042070004')) } as Record<
      string,
      unknown
    >;
    assert.equal(media.id, '3042070004');
    assert.equal(media.original_image_width, '1377');
    assert.equal(media.likes, '4');
    assert.equal(media.caption, 'Crates of anvils!^|');
    assert.equal(media.date_submitted, '2026-01-01T10:00:00+00:00');
    assert.equal(media.date_published, '2026-01-06T10:00:30+00:00');
  });

  it('has the number 0 for no likes and null for a size that nobody measured', async () => {
    const sandbox = createFixture();
    assert.equal((await readOlapic<{ likes: unknown }>(sandbox, '/media/3042070000')).likes, 0);
    const unmeasured = await readOlapic<MediaData>(sandbox, '/media/3042071001');
    assert.equal(unmeasured.original_image_width, null);
  });

  it('is shared from the product’s page in a list, and from nowhere by its own id', async () => {
    const inList = await firstMedia(ropeList);
    assert.equal(inList.share_url, 'https://acme.com/acme-rope#opi3042071000');
    assert.equal((await firstMedia('/streams/media/recent?tag_key=acme-badges')).share_url, null);
    const alone = await readOlapic<MediaData>(createFixture(), '/media/3042071000');
    assert.deepEqual({ ...alone, share_url: inList.share_url }, inList);
    assert.equal(alone.share_url, null);
  });

  it('is a video with the address of its file', async () => {
    const media = await firstMedia(ropeList);
    assert.equal(media.type, 'VIDEO');
    assert.equal(media.video_url, 'https://photorankmedia-a.akamaihd.net/media/crate/clip.mp4');
  });

  it('holds its active streams in full, and no inactive one', async () => {
    const media = await firstMedia(ropeList);
    const sandbox = createFixture();
    const [stream, ...others] = media._embedded['streams:all']?._embedded.stream ?? [];
    const alone = await readOlapic<StreamData>(sandbox, '/streams/2190252888');
    const { shop_button_url } = stream!;
    assert.deepEqual(stream, { ...alone, shop_button_url, status: 'available' });
    assert.deepEqual(others, []);
  });

  it('packs the product’s address into a button’s address without a protocol, and for galleries into none', async () => {
    const [rope] = (await firstMedia(ropeList))._embedded['streams:all']!._embedded.stream;
    const button = new URL(`https:${rope!.shop_button_url}`);
    assert.equal(button.host, 'photorankapi-a.akamaihd.net');
    assert.deepEqual(JSON.parse(atob(button.searchParams.get('data')!)), {
      url: 'https://acme.com/acme-rope',
    });
    const sandbox = createFixture();
    const badges = await readOlapic<MediaData>(sandbox, '/media/3042071001');
    assert.equal(badges._embedded['streams:all']!._embedded.stream[0]?.shop_button_url, null);
    assert.equal((await readOlapic<StreamData>(sandbox, '/streams/2190252888')).shop_button_url, null);
  });

  it('packs an address in any script', async () => {
    const sandbox = createFixture();
    sandbox.world.products.find(({ key }) => key === 'acme-rope')!.url = 'https://acme.com/тросы';
    const { _embedded: embedded } = await readOlapic<MediaData>(sandbox, '/media/3042071000');
    const href = embedded['streams:all']!._embedded.stream[0]!.shop_button_url!;
    const data = atob(new URL(`https:${href}`).searchParams.get('data')!);
    const bytes = Uint8Array.from(data, (character) => character.charCodeAt(0));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)), { url: 'https://acme.com/тросы' });
  });

  it('holds the categories of its products in full', async () => {
    const sandbox = createFixture();
    const { _embedded: embedded } = await readOlapic<MediaData>(sandbox, '/media/3042071000');
    const categories = embedded['categories:all']!._embedded.category;
    assert.deepEqual(
      categories.map(({ id, name, key, product_url }) => ({ id, name, key, product_url })),
      [
        { id: '700001', name: 'Tools', key: 'tools', product_url: 'https://acme.com/c/tools' },
        { id: '700002', name: 'Ropes', key: 'ropes', product_url: 'https://acme.com/c/tools' },
      ],
    );
  });

  it('has an item or null where others have an array, when its collections are bare', async () => {
    const sandbox = createFixture();
    const look = sandbox.world.looks.find(({ id }) => id === '3042071001')!;
    const collections = async () => {
      const { _embedded: embedded } = await readOlapic<MediaData>(sandbox, `/media/${look.id}`);
      return [embedded['streams:all']!._embedded.stream, embedded['categories:all']!._embedded.category];
    };
    const [[stream], [category]] = (await collections()) as [StreamData[], CategoryData[]];
    look.hasBareCollections = true;
    assert.deepEqual(await collections(), [stream, category]);
    look.products = [];
    assert.deepEqual(await collections(), [null, null]);
    look.products = ['acme-rope', 'acme-badges'];
    assert.equal((await collections())[0]?.length, 2);
  });

  it('says where it was taken, when that is known', async () => {
    const sandbox = createFixture();
    const { location } = await readOlapic<{ location: unknown }>(sandbox, '/media/3042071002');
    assert.deepEqual(location, { latitude: 59.33, longitude: 18.06 });
    assert.equal((await readOlapic<{ location: unknown }>(sandbox, '/media/3042070000')).location, null);
  });

  it('confirms a handle only where a network does, and prints none as an empty array', async () => {
    const sandbox = createFixture();
    const wile = await readOlapic<MediaData>(sandbox, '/media/3042070000');
    assert.deepEqual(wile._embedded.uploader.social_connections, {
      instagram: { source_id: '500001', username: 'wile' },
    });
    assert.equal(wile._embedded.uploader.avatar_url, null);
    const road = await readOlapic<MediaData>(sandbox, '/media/3042071000');
    assert.deepEqual(road._embedded.uploader.social_connections, []);
  });
});

describe('pictures', () => {
  it('come from all the vendor’s shards within one answer, and a second answer says the same', async () => {
    const sandbox = createFixture();
    const path = '/streams/2190252887/media/recent?count=50';
    const [page, again] = [
      await readOlapic<MediaListData>(sandbox, path),
      await readOlapic<MediaListData>(sandbox, path),
    ];
    const addresses = page._embedded.media.flatMap((media) => Object.values(media.images));
    assert.deepEqual(
      new Set(addresses.map((address) => new URL(address).host)),
      new Set([
        'photorankmedia-a.akamaihd.net',
        'z1photorankmedia-a.akamaihd.net',
        'z2photorankmedia-a.akamaihd.net',
        'z3photorankmedia-a.akamaihd.net',
      ]),
    );
    assert.deepEqual(again._embedded.media, page._embedded.media);
    assert.match(page._embedded.media[0]!.images.mobile, /\/media\/crate\/mobile\.webp$/);
  });
});

describe('every answer', () => {
  it('may be cached, and carries the caller’s token in its addresses', async () => {
    const response = await askOlapic(createFixture(), '/customers/215815');
    assert.equal(response.headers.get('Cache-Control'), 'max-age=300');
    const body = await response.text();
    assert.ok(
      body.includes(`//photorankapi-a.akamaihd.net/customers/215815?auth_token=${acmeKey}&version=v2.2`),
    );
  });
});
