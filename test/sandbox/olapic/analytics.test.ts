import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import { widgets } from '../../../src/sandbox/world/widgets.ts';
import { sandboxOlapicKey } from '../../../src/sandbox/credentials.ts';
import { shops } from '../../../src/sandbox/world/shops.ts';
import { askOlapic, assertRefused } from './ask-olapic.ts';

const [widget] = widgets;
const base = `/track/widget/${widget?.id}`;
const media = '3042079992';

function analytics(token = sandboxOlapicKey) {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  const track = (path: string, visitor = 'visitor-1') =>
    askOlapic(sandbox, `${path}?analytics_id=${visitor}`, token);
  return { track, counts: sandbox.world.olapic.counts, world: sandbox.world };
}

describe('the imitated analytics', () => {
  it('count what happened by widget, source, media and action', async () => {
    const { track, counts } = analytics();
    for (const path of ['/best/render', `/stream/media/${media}/view`, `/stream/media/${media}/view`])
      assert.equal((await track(base + path)).status, 200);
    await track(`${base}/stream/media/${media}/view`, 'visitor-2');
    assert.deepEqual(
      counts.map(({ source, media: of, action, times, visitors }) => [
        source,
        of,
        action,
        times,
        visitors.size,
      ]),
      [
        ['best', null, 'render', 1, 1],
        ['stream', media, 'view', 3, 2],
      ],
    );
  });

  it('count for a look that was reported since', async () => {
    const { track, counts, world } = analytics();
    world.olapic.pending.add(media);
    assert.equal((await track(`${base}/stream/media/${media}/click`)).status, 200);
    assert.equal(counts.length, 1);
  });

  it('let nobody keep their answers', async () => {
    const response = await analytics().track(`${base}/best/render`);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
  });

  it('refuse what they do not know, and count nothing', async () => {
    const { track, counts } = analytics();
    const invalid = (name: string, sent: string, known: string) =>
      `The parameter "${name}" received an invalid value "${sent}", expected was "${known}".`;
    await assertRefused(
      await track(`${base}/photos/render`),
      400,
      invalid('source', 'photos', 'best, category, stream'),
    );
    await assertRefused(
      await track(`${base}/best/shop`),
      400,
      invalid('action', 'shop', 'render, move, upload_click, filter_click, view_all'),
    );
    await assertRefused(
      await track(`${base}/best/media/${media}/buy`),
      400,
      invalid('action', 'buy', 'render, click, view, move, close, shop, play'),
    );
    await assertRefused(
      await track(`${base}/best/render`, ''),
      400,
      'The parameter "analytics_id" is missing.',
    );
    await assertRefused(
      await track(`${base}/best/media/1/view`),
      404,
      'No entity of type "media" was found with id "1".',
    );
    assert.equal((await track('/track/widget/unknown/best/render')).status, 404);
    assert.deepEqual(counts, []);
  });

  it('take no key but that of the widget’s own shop', async () => {
    const other = shops.find(({ customerId }) => customerId !== widget?.shop);
    assert.equal((await analytics(other?.apiKey).track(`${base}/best/render`)).status, 403);
    assert.equal((await analytics('wrong').track(`${base}/best/render`)).status, 401);
  });
});
