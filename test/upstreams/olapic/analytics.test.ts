import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOlapicAnalytics } from '../../../src/upstreams/olapic/analytics.ts';
import { caught, everythingIn } from '../support/caught.ts';
import { networkFailure, scriptedFetch, silence, text } from '../support/scripted-fetch.ts';
import type { Scripted } from '../support/scripted-fetch.ts';

const apiKey = 'olapic-key-0123456789abcdef';
const counted = { source: 'stream', visitor: 'visitor-1' } as const;
const pixel = text('GIF89a', { headers: { 'Content-Type': 'image/gif' } });

function analytics(script: Scripted, changes: { instance?: string; timeoutMs?: number } = {}) {
  const { fetch, asked } = scriptedFetch(script);
  const options = { fetch, baseUrl: 'https://data.example/olapic/', apiKey, instance: 'abc123' };
  return { client: createOlapicAnalytics({ ...options, ...changes }), asked };
}

describe('Olapic’s analytics', () => {
  test('are told that a widget was rendered', async () => {
    const { client, asked } = analytics(pixel);
    await client.widgetRendered({ ...counted, source: 'best' });
    assert.deepEqual(
      asked.map(({ url }) => url.href),
      [
        `https://data.example/olapic/track/widget/abc123/best/render?auth_token=${apiKey}&analytics_id=visitor-1`,
      ],
    );
  });

  for (const action of ['render', 'click', 'view', 'shop'] as const) {
    test(`are told of a ${action} of a media`, async () => {
      const { client, asked } = analytics(pixel);
      await client.media('3042079992', action, counted);
      assert.equal(asked[0]?.url.pathname, `/olapic/track/widget/abc123/stream/media/3042079992/${action}`);
    });
  }

  for (const [name, answer] of [
    ['a picture', pixel],
    ['nothing', text(null, { status: 204 })],
    ['a page', text('<html>', { headers: { 'Content-Type': 'text/html' } })],
  ] as const) {
    test(`may answer with ${name}`, async () => {
      await analytics(answer).client.media('1', 'view', counted);
    });
  }

  for (const [name, answer, kind, status] of [
    ['trouble', text('', { status: 503 }), 'status', 503],
    ['a wrong key', text('', { status: 401 }), 'denied', 401],
    ['too many', text('', { status: 429 }), 'limited', 429],
    ['a redirect', text('', { status: 302, headers: { Location: 'https://evil.example' } }), 'status', 302],
    ['a broken network', networkFailure(`no route to ?auth_token=${apiKey}`), 'status', null],
    ['silence', silence, 'timeout', null],
  ] as const) {
    test(`are asked once when there is ${name}, and the error holds no secret`, async () => {
      const { client, asked } = analytics(answer, { timeoutMs: 20 });
      const error = await caught(client.media('1', 'view', counted));
      assert.deepEqual([error.kind, error.status, asked.length], [kind, status, 1]);
      assert.doesNotMatch(everythingIn(error), new RegExp(`${apiKey}|visitor-1`));
    });
  }

  test('are never sent to where a redirect points', async () => {
    const { client, asked } = analytics(pixel);
    await client.widgetRendered(counted);
    assert.equal(asked[0]?.init.redirect, 'manual');
  });

  test('are not asked with what is no id', async () => {
    for (const id of ['', '..', '\ud800']) {
      const { client, asked } = analytics(pixel);
      assert.equal((await caught(client.media(id, 'view', counted))).kind, 'status');
      assert.equal(asked.length, 0);
    }
    const { client, asked } = analytics(pixel);
    await client.media('1/../2', 'view', counted);
    assert.match(asked[0]?.url.pathname ?? '', /\/media\/1%2F..%2F2\/view$/);
  });

  test('end when they are told to', async () => {
    const controller = new AbortController();
    const work = analytics(silence).client.widgetRendered({ ...counted, signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(work, /enough/);
  });

  test('need an address that is one', () => {
    const options = { fetch, baseUrl: 'ftp://data.example', apiKey, instance: 'abc' };
    assert.throws(() => createOlapicAnalytics(options), TypeError);
  });
});
