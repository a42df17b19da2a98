/** Widgets as a shop set them up at Olapic: what they show, and how. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingsOf } from '../../src/edge/widgets/widget-settings.ts';
import type { OlapicWidget, OlapicWidgetStyle } from '../../src/upstreams/olapic/widgets.ts';
import { edgeUnderTest } from './edge-under-test.ts';

const community = '3c9e0f5a7d1b48e2a6f4b85d20c7e913';
const tableware = 'a81d64c3f20e4b97b5d8e6f1097a3c52';
const unpublished = 'f4027b9de58c4316a0c3d971e86b2f5d';

const idsOf = ({ looks }: { looks: { id: string }[] }) => looks.map(({ id }) => id);

describe('GET /v1/widgets/{id}', () => {
  test('tells a wall as attributes of ours', async () => {
    const { status, headers, json } = await edgeUnderTest().get(`/v1/widgets/${community}`);
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(json, {
      id: community,
      element: 'wall',
      attributes: {
        heading: 'At home with Acme',
        intro: 'Show us where it lives',
        'page-size': '20',
        endless: '',
        filters: 'categories',
        wording: '{"allPhotos":"All photos"}',
      },
    });
  });

  test('tells a slider as attributes of ours', async () => {
    const { json } = await edgeUnderTest().get(`/v1/widgets/${tableware}`);
    assert.deepEqual([json.element, json.attributes], ['carousel', { loop: '', limit: '20' }]);
  });

  test('keeps one that is not published for those who preview it', async () => {
    const { get } = edgeUnderTest();
    const hidden = await get(`/v1/widgets/${unpublished}`);
    assert.equal(hidden.status, 404);
    assert.match(hidden.json.detail, /publish it at Olapic, or add preview=1/);
    const { status, json } = await get(`/v1/widgets/${unpublished}?preview=1`);
    assert.deepEqual([status, json.element], [200, 'upload']);
    assert.deepEqual(json.attributes, {
      wording: '{"choosePhoto":"Add your photo","choosePhotos":"Add your photo"}',
    });
  });

  for (const id of ['nothing', '..', '%00', 'a'.repeat(300)]) {
    test(`knows no widget ${id.slice(0, 8)}`, async () => {
      const { status, json } = await edgeUnderTest().get(`/v1/widgets/${id}`);
      assert.deepEqual([status, json.type], [404, 'urn:lookstream:problem:not-found']);
    });
  }
});

describe('looks by widget', () => {
  test('are those of the shop, in the widget’s order and with rights only', async () => {
    const { get } = edgeUnderTest();
    const { json } = await get(`/v1/looks?widget=${community}`);
    const same = await get('/v1/looks?customer=1&sort=photorank&rightsOnly=1');
    assert.deepEqual(idsOf(json), idsOf(same.json));
    assert.equal(json.widget.element, 'wall');
  });

  test('are those of the category that it is about, to their end', async () => {
    const { get } = edgeUnderTest();
    const ids: string[] = [];
    let cursor = '';
    do {
      const { json } = await get(`/v1/looks?widget=${tableware}&limit=9${cursor}`);
      assert.equal('widget' in json, cursor === '', 'the first page tells how it was set up');
      ids.push(...idsOf(json));
      cursor = json.next ? `&cursor=${json.next}` : '';
    } while (cursor);
    const all = await get('/v1/looks?category=tableware&limit=50');
    assert.deepEqual(ids.slice(0, 50), idsOf(all.json));
  });

  test('are a product’s, where one is named: the widget says how', async () => {
    const { get } = edgeUnderTest();
    const { json } = await get(`/v1/looks?widget=${tableware}&product=acme-anvil-50lb`);
    assert.deepEqual(idsOf(json), idsOf((await get('/v1/looks?product=acme-anvil-50lb')).json));
    assert.equal(json.widget.id, tableware);
  });

  test('come in another order, where the tag names one', async () => {
    const { get } = edgeUnderTest();
    const { json } = await get(`/v1/looks?widget=${community}&sort=recent`);
    assert.deepEqual(idsOf(json), idsOf((await get('/v1/looks?customer=1&rightsOnly=1')).json));
  });

  test('are none where there is no such widget, or it is not published', async () => {
    const { get } = edgeUnderTest();
    const nothing = { looks: [], products: {}, next: null };
    assert.deepEqual((await get('/v1/looks?widget=none')).json, { ...nothing, reason: 'unknown' });
    const of = `/v1/looks?widget=${unpublished}`;
    assert.deepEqual((await get(of)).json, { ...nothing, reason: 'inactive' });
    assert.ok((await get(`${of}&preview=1`)).json.looks.length > 0);
  });

  test('are none where the widget is of a type that nobody knows', async () => {
    const { get, sandbox } = edgeUnderTest();
    const widget = sandbox.world.widgets.find(({ id }) => id === community);
    Object.assign(widget ?? {}, { type: 'by_weather' });
    assert.equal((await get(`/v1/looks?widget=${community}`)).json.reason, 'unknown');
  });

  test('cannot be filtered by what the other sources cannot', async () => {
    const { get } = edgeUnderTest();
    const { status, json } = await get(`/v1/looks?widget=${community}&creator=122790126`);
    assert.equal(status, 400);
    assert.match(json.detail, /"rightsOnly": cannot be asked of creator/);
  });
});

describe('the settings of a style', () => {
  const nothing = { title: null, callToAction: null, allPhotosText: null };
  const bare = { sorting: null, mode: null, rightsOnly: null, uploaderId: null, subject: null };
  const attributesOf = (style: Partial<OlapicWidgetStyle>) =>
    settingsOf({
      id: 'w',
      name: null,
      type: 'best_photos',
      ...bare,
      style: { ...nothing, ...style } as OlapicWidgetStyle,
    } as OlapicWidget).attributes;
  const slider = (style: Partial<OlapicWidgetStyle>) => attributesOf({ type: 'olapic_slidev3', ...style });

  for (const [style, attributes] of [
    [{ slideBy: 3 }, { 'slides-per-move': '3' }],
    [{ slideBy: 1, isInfinite: false, photosLimit: 0 }, {}],
    [{ playsItself: true, interval: 5000, duration: 600 }, { autoplay: '5' }],
    [{ playsItself: true, interval: 0, duration: 3000 }, { autoplay: '3' }],
    [{ playsItself: true, interval: null, duration: null }, { autoplay: '' }],
    [{ playsItself: false, interval: 5000 }, {}],
    [{ streamLink: '0' }, { details: 'credit' }],
    [{ streamLink: '1', imageSize: 'mobile' }, {}],
  ] as const) {
    test(`${JSON.stringify(style)} become ${JSON.stringify(attributes)}`, () => {
      assert.deepEqual(slider(style), attributes);
    });
  }

  for (const [style, attributes] of [
    [{ pageLimit: 12, pageBatch: 1 }, { 'page-size': '12' }],
    [{ hasStreamFilter: true }, { filters: 'products' }],
    [{ hasStreamFilter: true, hasCategoryFilter: true }, { filters: 'categories' }],
    [{ shopsTheLook: true, uploadButtonText: 'Add yours' }, {}],
  ] as const) {
    test(`of a wall: ${JSON.stringify(style)} become ${JSON.stringify(attributes)}`, () => {
      assert.deepEqual(attributesOf({ type: 'olapic_wallv2', ...style }), attributes);
    });
  }
});
