import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sandboxOlapicKey } from '../../../src/sandbox/credentials.ts';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import { createDefaultWorld } from '../../../src/sandbox/world/default-world.ts';
import {
  categoryById,
  lookById,
  looksOfProduct,
  personById,
  productById,
  productByKey,
  shopByApiKey,
  shopById,
} from '../../../src/sandbox/world/world.ts';

const world = createDefaultWorld();
const acme = shopByApiKey(world, sandboxOlapicKey);
const pictures = [...world.products, ...world.looks].flatMap(({ picture }) => picture ?? []);

interface EmbeddedData {
  'streams:all': { _embedded: { stream: unknown } };
  'categories:all': { _embedded: { category: unknown } };
}

function shapeOf(collection: unknown): string {
  if (Array.isArray(collection)) return 'array';
  return collection === null ? 'null' : typeof collection;
}

function duplicatesIn(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the demo’s world', () => {
  it('has the document’s own example: the anvil of customer 215815', () => {
    assert.equal(acme?.customerId, '215815');
    const anvil = productByKey(world, '215815', 'acme-anvil-50lb');
    assert.equal(anvil?.streamId, '2190252887');
    assert.equal(anvil.active, true);
  });

  it('has at least 12 products and 60 looks for Acme', () => {
    const products = world.products.filter((product) => product.shop === acme?.customerId);
    const looks = world.looks.filter((look) => look.shop === acme?.customerId);
    assert.ok(products.length >= 12, `${products.length} products`);
    assert.ok(looks.length >= 60, `${looks.length} looks`);
  });

  it('names only shops, products and people that exist', () => {
    for (const product of world.products) assert.ok(shopById(world, product.shop), product.key);
    for (const look of world.looks) {
      assert.ok(shopById(world, look.shop), look.id);
      assert.ok(personById(world, look.person), `${look.id}: ${look.person}`);
      for (const key of look.products) {
        assert.ok(productByKey(world, look.shop, key), `${look.id}: ${key}`);
      }
    }
  });

  it('has categories and widgets of products, styles and shops that exist', () => {
    for (const { shop, products, key } of world.categories) {
      for (const product of products) assert.ok(productByKey(world, shop, product), `${key}: ${product}`);
    }
    for (const { id, shop, style, type, subject } of world.widgets) {
      assert.ok(
        world.widgetStyles.some((candidate) => candidate.id === style && candidate.shop === shop),
        id,
      );
      if (type === 'by_category') assert.equal(categoryById(world, subject ?? '')?.shop, shop);
      if (type === 'by_stream') assert.equal(productById(world, subject ?? '')?.shop, shop);
    }
  });

  it('has looks of the mug and of the anvil in two categories and more, with names that people can read', async () => {
    const { app } = createSandbox({ world, picturesUrl: 'https://pictures.test' });
    for (const key of ['stoneware-mug', 'acme-anvil-50lb']) {
      const path = `/olapic/streams/media/recent?tag_key=${key}&count=50&auth_token=${sandboxOlapicKey}`;
      const { data } = await (await app.request(path)).json();
      const names = new Set(
        data._embedded.media.flatMap(({ _embedded: embedded }: { _embedded: EmbeddedData }) =>
          (embedded['categories:all']._embedded.category as { name: string }[]).map(({ name }) => name),
        ),
      );
      assert.ok(names.size >= 2, `${key}: ${[...names].join()}`);
      for (const name of names) assert.match(String(name), /^[A-Z][a-z]+( & [A-Z][a-z]+)?$/);
    }
  });

  it('has a product whose looks need a second page, also of those whose stock is asked for', () => {
    const mug = productByKey(world, acme?.customerId ?? '', 'stoneware-mug');
    assert.ok(mug && looksOfProduct(world, mug).length > 20);
    assert.equal(mug.availability, 'true');
  });

  it('has looks that lose their place when rights or stock are asked for', () => {
    for (const key of ['stoneware-mug', 'acme-anvil-50lb']) {
      const looks = world.looks.filter(({ products }) => products.includes(key));
      const given = looks.filter(({ rightsGiven }) => rightsGiven).length;
      assert.ok(given > 0 && given < looks.length, `${key}: ${given} of ${looks.length}`);
    }
    const carafe = productByKey(world, acme?.customerId ?? '', 'glass-carafe');
    assert.equal(carafe?.availability, 'false');
    const alone = world.looks.filter(({ products }) => products.join() === 'glass-carafe');
    assert.ok(alone.length > 0);
  });

  it('has a user of its own for each shop, to upload as', () => {
    for (const { userId, customerId } of world.shops) {
      assert.equal(personById(world, userId)?.shop, customerId);
    }
  });

  it('has looks with and without rights, a hidden product in a look, and galleries of both kinds', async () => {
    const given = world.looks.filter((look) => look.rightsGiven).length;
    assert.ok(given > 0 && given < world.looks.length, String(given));
    const hidden = world.products.filter((product) => product.isHidden);
    assert.ok(hidden.some(({ key }) => world.looks.some(({ products }) => products.includes(key))));
    const galleries = world.products.filter((product) => product.url === null);
    const { app } = createSandbox({ world, picturesUrl: 'https://pictures.test' });
    const addresses = galleries.map(async ({ streamId }) => {
      const response = await app.request(`/olapic/streams/${streamId}?auth_token=${sandboxOlapicKey}`);
      const body: { data: { product_url: unknown } } = await response.json();
      return body.data.product_url;
    });
    assert.deepEqual(new Set(await Promise.all(addresses)), new Set([null, '']));
  });

  it('has people with a picture, with another network, and with a network that tells no handle', () => {
    assert.ok(world.people.some(({ avatar }) => avatar !== null));
    const networks = world.people.flatMap(({ otherNetworks }) => Object.entries(otherNetworks));
    assert.ok(networks.some(([name, handle]) => name === 'twitter' && handle !== null));
    assert.ok(networks.some(([, handle]) => handle === null));
  });

  it('has a product with a cover, which is a look of the same shop that shows it', () => {
    const covered = world.products.filter(({ cover }) => cover !== null);
    assert.notEqual(covered.length, 0);
    for (const { shop, key, cover } of covered) {
      const look = lookById(world, cover ?? '');
      assert.deepEqual([look?.shop, look?.products.includes(key)], [shop, true], key);
    }
  });

  it('has embedded collections of all three shapes', async () => {
    const { app } = createSandbox({ world, picturesUrl: 'https://pictures.test' });
    const shop = world.shops.find(({ name }) => name === 'Nordlund');
    const path = `/olapic/customers/${shop?.customerId}/media/recent?auth_token=${shop?.apiKey}`;
    const { data } = await (await app.request(path)).json();
    const shapes = data._embedded.media.flatMap(({ _embedded: embedded }: { _embedded: EmbeddedData }) =>
      [embedded['streams:all']._embedded.stream, embedded['categories:all']._embedded.category].map(shapeOf),
    );
    assert.deepEqual(new Set(shapes), new Set(['array', 'object', 'null']));
  });

  it('knows the size of every picture', () => {
    for (const picture of pictures) {
      const size = world.pictureSizes[picture];
      assert.ok(size && size.width > 0 && size.height > 0, picture);
    }
  });

  it('has every size of every picture, and every video, as a file', () => {
    const sizes = ['square', 'thumbnail', 'mobile', 'normal', 'original'];
    const files = new Set(pictures.flatMap((picture) => sizes.map((size) => `${picture}/${size}.webp`)));
    for (const { picture, video } of world.looks) {
      if (picture !== null && video !== null) files.add(`${picture}/${video}`);
    }
    // That of a social network is nobody’s file.
    for (const { avatar } of world.people) if (avatar && !/^https?:/.test(avatar)) files.add(avatar);
    const folder = new URL('../../../src/sandbox/pictures/', import.meta.url);
    const missing = [...files].filter((file) => !existsSync(new URL(file, folder)));
    assert.deepEqual(missing, []);
  });

  it('uses no id, and no product key within a shop, twice', () => {
    assert.deepEqual(duplicatesIn(world.shops.map((shop) => shop.customerId)), []);
    assert.deepEqual(duplicatesIn(world.shops.map((shop) => shop.apiKey)), []);
    assert.deepEqual(duplicatesIn(world.people.map((person) => person.id)), []);
    assert.deepEqual(duplicatesIn(world.looks.map((look) => look.id)), []);
    assert.deepEqual(duplicatesIn(world.products.map((product) => product.streamId)), []);
    assert.deepEqual(duplicatesIn(world.products.map(({ shop, key }) => `${shop} ${key}`)), []);
    assert.deepEqual(duplicatesIn(world.categories.map((category) => category.id)), []);
    assert.deepEqual(duplicatesIn(world.categories.map(({ shop, key }) => `${shop} ${key}`)), []);
    assert.deepEqual(duplicatesIn(world.widgets.map((widget) => widget.id)), []);
    assert.deepEqual(duplicatesIn(world.widgetStyles.map((style) => style.id)), []);
  });

  it('has only dates that can be read', () => {
    for (const look of world.looks) {
      assert.ok(Date.parse(look.submittedAt) <= Date.parse(look.publishedAt), look.id);
    }
  });
});
