import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Deps } from '../../../src/edge/app.ts';
import { magazine } from '../edge-under-test.ts';
import { operatedEdges, type Answer } from '../operated-edge.ts';

const publicUrl = 'https://ugc.example';
const thumbnail = 'https://pictures.test/ceramic-vase-1/normal.webp';
const large = '/v1/pictures/izeax-227954/1920';
const photo = 'olapic-3042079992';
const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

function openEdge(changes: Partial<Deps> = {}) {
  const edges = operatedEdges();
  const details = () => edges.asked.filter((call) => call.endsWith('/content/groups/asset')).length;
  return { ...edges, ...edges.open({ publicUrl, ...changes }), details };
}

const target = ({ headers }: Answer) => headers.get('location');
const expiryOf = (answer: Answer) =>
  Number(new URL(target(answer) ?? '').searchParams.get('expires')) * seconds;

/** An edge whose IZEAx has this file for each asset. */
function edgeWithFile(fileOf: (now: number) => string, changes: Partial<Deps> = {}) {
  const edges = operatedEdges();
  const detail = () => ({
    ...{ id: '227954', creator_name: 'Ann', license: 'Full Rights', file_name: 'a.jpg', tag_list: [] },
    ...{ download_url: fileOf(edges.now()), thumbnail_url: thumbnail },
  });
  const edge = edges.open({
    publicUrl,
    ...changes,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return request.url.includes('/content/groups/asset?')
        ? Response.json({ data: detail() })
        : edges.askSandbox(request);
    },
  });
  return { ...edges, ...edge };
}

describe('GET /v1/pictures/{look}/{width}', () => {
  test('leads to the smallest picture that is wide enough, or to the largest', async () => {
    const { get } = openEdge();
    const { images } = (await get(`/v1/looks/${photo}`)).json.looks[0];
    for (const [width, index] of [
      [1, 0],
      [images[0].width, 0],
      [images[0].width + 1, 1],
      [images[2].width, 2],
      [99_999, 2],
    ]) {
      const answer = await get(`/v1/pictures/${photo}/${width}`);
      assert.equal(answer.status, 302);
      assert.equal(target(answer), images[index].src, `width ${width}`);
    }
  });

  test('leads to the file of a creator’s look where its thumbnail is too small', async () => {
    const { get } = openEdge();
    assert.equal(target(await get('/v1/pictures/izeax-227954/640')), thumbnail);
    assert.match(
      target(await get(large)) ?? '',
      /^https:\/\/pictures\.test\/ceramic-vase-1\/original\.webp\?/,
    );
  });

  test('is what the pages of looks say that it is', async () => {
    const { get } = openEdge();
    const [look] = (await get('/v1/looks?group=6001')).json.looks;
    const { src } = look.images.at(-1);
    assert.ok(src.startsWith(`${publicUrl}/`));
    assert.equal((await get(src.slice(publicUrl.length))).status, 302);
  });

  test('has headers that let any page show it, and nobody keep it for more than five minutes', async () => {
    const { get } = openEdge();
    for (const path of [large, `/v1/pictures/${photo}/320`]) {
      const { headers, text } = await get(path);
      assert.equal(headers.get('cache-control'), 'public, max-age=60, s-maxage=300');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(text, '');
    }
  });

  test('has no picture of what is unknown, unlicensed, or named otherwise', async () => {
    const { get } = openEdge();
    for (const path of [
      ...['izeax-1/640', 'izeax-227949/640', 'olapic-1/640', 'x/640', 'izeax-227954/wide'],
      ...['izeax-227954/0', 'izeax-227954/-1', 'izeax-227954/100000', 'izeax-227954/1.5'],
      ...['https%3A%2F%2Felsewhere.example%2F/640', '__proto__/640'],
    ]) {
      const answer = await get(`/v1/pictures/${path}`);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.json.type, 'urn:lookstream:problem:not-found');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    }
  });

  test('refuses parameters that it does not know', async () => {
    const { get } = openEdge();
    assert.equal((await get(`${large}?url=https://elsewhere.example/`)).status, 400);
    assert.equal((await get(`${large}?site=nobody`)).status, 400);
  });

  test('is gone with its look, whether that is blocked, hidden or its author’s', async () => {
    for (const decision of [
      { action: 'block', look: 'izeax-227954' },
      { action: 'hide', look: 'izeax-227954' },
      { action: 'forget', author: 'odile marchetti-wren' },
      { action: 'block', look: photo },
    ]) {
      const { get, operate } = openEdge();
      const path = `/v1/pictures/${decision.look ?? 'izeax-227954'}/1920`;
      assert.equal((await get(path)).status, 302);
      await operate('decisions', decision);
      const answer = await get(path);
      assert.equal(answer.status, 404, JSON.stringify(decision));
      assert.equal(target(answer), null);
    }
  });

  test('does without IZEAx and without Olapic, each in its turn', async () => {
    const { get } = openEdge({ sites: [{ ...magazine, izeax: null }] });
    assert.equal((await get(large)).status, 503);
    assert.equal((await get(`/v1/pictures/${photo}/320`)).status, 302);
    const other = openEdge({ sites: [{ ...magazine, olapic: null }] });
    assert.equal((await other.get(large)).status, 302);
  });
});

describe('the address of a file', () => {
  test('is asked for once by a thousand visitors', async () => {
    const { get, details } = openEdge();
    await get('/v1/looks/izeax-227954');
    const before = details();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => get(large)));
    assert.ok(answers.every(({ status }) => status === 302));
    assert.equal(details(), before + 1);
  });

  test('is another one after hours, and never one that is dead', async () => {
    const edge = openEdge();
    const given = new Set<string | null>();
    for (let step = 0; step < 40; step += 1) {
      const answer = await edge.get(large);
      await edge.idle();
      assert.equal(answer.status, 302);
      assert.ok(expiryOf(answer) - edge.now() >= minutes, `after ${step} steps of 13 minutes`);
      given.add(target(answer));
      edge.pass(13 * minutes);
    }
    assert.ok(given.size >= 8, `${given.size} addresses in 8 hours and 40 minutes`);
  });

  test('is kept by nobody for longer than it lives', async () => {
    const lives = 3 * minutes;
    const edge = edgeWithFile(
      (now) => `https://files.test/a.jpg?expires=${Math.floor((now + lives) / seconds)}`,
    );
    const { headers } = await edge.get(large);
    assert.equal(headers.get('cache-control'), 'public, max-age=60, s-maxage=120');
    edge.pass(80 * seconds);
    const later = await edge.get(large);
    assert.equal(later.headers.get('cache-control'), 'public, max-age=40, s-maxage=40');
    edge.pass(41 * seconds);
    const fresh = await edge.get(large);
    assert.ok(expiryOf(fresh) - edge.now() >= 2 * minutes, 'the old one is not given any more');
  });

  test('is used once where it is born dying', async () => {
    const edge = edgeWithFile((now) => `https://files.test/a.jpg?Expires=${Math.floor(now / seconds) + 30}`);
    const { status, headers } = await edge.get(large);
    assert.deepEqual([status, headers.get('cache-control')], [302, 'no-store']);
  });

  test('is good for five minutes where it does not say for how long', async () => {
    let number = 0;
    const edge = edgeWithFile(() => `https://files.test/${(number += 1)}.jpg`);
    const first = target(await edge.get(large));
    edge.pass(3 * minutes);
    assert.equal(target(await edge.get(large)), first);
    edge.pass(3 * minutes);
    assert.notEqual(target(await edge.get(large)), first);
  });

  test('that died with nobody to ask is an error, and no way into nothing', async () => {
    const edge = openEdge();
    await edge.get(large);
    edge.play('izeax', 'down');
    edge.pass(30 * minutes);
    assert.equal((await edge.get(large)).status, 302, 'it still lives');
    await edge.idle();
    edge.pass(2 * hours);
    const { status, json } = await edge.get(large);
    assert.deepEqual([status, json.type], [503, 'urn:lookstream:problem:upstream-failed']);
    assert.equal(target(await edge.get('/v1/pictures/izeax-227954/640')), thumbnail, 'that lives on');
  });

  test('is left out where the site does not list its host: the thumbnail has to do', async () => {
    const listed = [{ ...magazine, pictureHosts: ['pictures.test'] }];
    const edge = edgeWithFile(() => 'https://files.elsewhere.example/a.jpg', { sites: listed });
    assert.equal(target(await edge.get(large)), thumbnail);
  });

  test('that moves to a host that the site does not list is left out at once', async () => {
    let host = 'pictures.test';
    const listed = [{ ...magazine, pictureHosts: ['pictures.test'] }];
    const edge = edgeWithFile(() => `https://${host}/a.jpg`, { sites: listed });
    assert.equal((await edge.get('/v1/looks/izeax-227954')).json.looks[0].images.length, 2);
    host = 'files.elsewhere.example';
    assert.equal(target(await edge.get(large)), thumbnail);
  });
});
