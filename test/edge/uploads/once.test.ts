import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { jpegPhoto, pngPhoto } from '../../support/photos.ts';
import { operatedEdges } from '../operated-edge.ts';
import { send } from './handing-in.ts';

let jpeg: Uint8Array;
let png: Uint8Array;
before(async () => {
  [jpeg, png] = [await jpegPhoto(), await pngPhoto()];
});

type Call = 'stash' | 'media';
type Answering = (call: Call, serve: () => Promise<Response>) => Promise<Response>;

/** An edge whose calls that make something are answered as told. */
function opened() {
  const edges = operatedEdges();
  const answering: { how: Answering } = { how: (_, serve) => serve() };
  const edge = edges.open({
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      const call = pathname.endsWith('/stashes') ? 'stash' : pathname.endsWith('/media') ? 'media' : null;
      const serve = () => edges.askSandbox(request);
      return call && request.method === 'POST' ? answering.how(call, serve) : serve();
    },
  });
  const times = (call: string) => edges.asked.filter((one) => one.endsWith(call)).length;
  return {
    ...{ ...edges, edge, times, olapic: edges.sandbox.world.olapic },
    answer: (how: Answering) => void (answering.how = how),
  };
}

const plainly: Answering = (_, serve) => serve();

describe('a photo that is sent again with its id', () => {
  test('is handed in once, and answered as the first time', async () => {
    const { edge, olapic, times } = opened();
    const upload = randomUUID();
    const first = await send(edge, jpeg, { upload });
    const again = await send(edge, jpeg, { upload: upload.toUpperCase() });
    assert.deepEqual([again.status, again.json], [201, first.json]);
    assert.equal(olapic.uploads.size, 1);
    assert.equal(times('/stashes'), 1);
  });

  test('at the same time is handed in once, and who comes too early is told when to come back', async () => {
    const { edge, olapic } = opened();
    const upload = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(edge, jpeg, { upload })));
    for (const { status, json, headers } of answers) {
      if (status === 201) continue;
      assert.equal(json.type, 'urn:lookstream:problem:upload-under-way');
      assert.equal(headers.get('retry-after'), '5');
      assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
    }
    assert.equal((await send(edge, jpeg, { upload })).json.look, 'olapic-3150000000');
    assert.equal(olapic.uploads.size, 1);
    const { consents } = (await edge.operate('consents')).json;
    assert.deepEqual(
      consents
        .filter(({ look }: { look: string | null }) => look !== null)
        .map(({ look }: { look: string }) => look),
      ['olapic-3150000000'],
    );
  });

  test('is another one on another site', async () => {
    const { edge, olapic } = opened();
    const upload = randomUUID();
    await send(edge, jpeg, { upload });
    await send(
      edge,
      jpeg,
      { upload },
      { path: '/v1/looks?site=acme', headers: { origin: 'https://acme.com' } },
    );
    assert.equal(olapic.uploads.size, 2);
  });

  test('is handed in when Olapic is back, and nothing is lost meanwhile', async () => {
    const { edge, olapic, play, logged } = opened();
    const upload = randomUUID();
    play('olapic', 'down');
    for (let time = 0; time < 2; time += 1) {
      const { status, headers, json } = await send(edge, jpeg, { upload });
      assert.equal(status, 503);
      assert.ok(Number(headers.get('retry-after')) > 0);
      assert.match(json.detail, /cannot be handed in at the moment/);
    }
    assert.equal(logged.find(({ event }) => event === 'upload')?.outcome, 'failed');
    play('olapic', null);
    assert.equal((await send(edge, jpeg, { upload })).status, 201);
    assert.equal(olapic.uploads.size, 1);
  });

  test('goes on where it stopped: what was put aside is not put aside twice', async () => {
    const { edge, answer, times, olapic } = opened();
    const upload = randomUUID();
    answer((call, serve) =>
      call === 'media'
        ? Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }))
        : serve(),
    );
    const refused = await send(edge, jpeg, { upload });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '7']);
    const other = await send(edge, png, { upload });
    assert.deepEqual([other.status, other.json.errors[0].field], [400, 'upload']);
    answer(plainly);
    assert.equal((await send(edge, jpeg, { upload })).status, 201);
    assert.equal(times('/stashes'), 1);
    assert.equal(olapic.uploads.size, 1);
  });

  test('is put aside anew where Olapic has forgotten the file', async () => {
    const { edge, answer, times, olapic } = opened();
    const upload = randomUUID();
    answer((call, serve) => {
      if (call === 'media') olapic.stashes.clear();
      return serve();
    });
    assert.equal((await send(edge, jpeg, { upload })).status, 503);
    answer(plainly);
    assert.equal((await send(edge, jpeg, { upload })).status, 201);
    assert.equal(times('/stashes'), 2);
  });

  for (const [how, end] of [
    ['broke off', () => Promise.reject(new TypeError('fetch failed'))],
    ['was an error', () => Promise.resolve(new Response('no', { status: 502 }))],
    ['was nothing that can be read', () => Promise.resolve(new Response('<p>yes</p>'))],
  ] as const) {
    test(`is not sent twice where Olapic took it and its answer ${how}`, async () => {
      const { edge, answer, olapic } = opened();
      const upload = randomUUID();
      answer(async (call, serve) => {
        const served = await serve();
        return call === 'media' ? end() : served;
      });
      const first = await send(edge, jpeg, { upload });
      answer(plainly);
      const again = await send(edge, jpeg, { upload });
      for (const { status, json, headers } of [first, again]) {
        assert.deepEqual([status, headers.get('retry-after')], [409, null]);
        assert.equal(json.type, 'urn:lookstream:problem:upload-outcome-unknown');
        assert.match(json.detail, /another "upload"/);
      }
      assert.equal(olapic.uploads.size, 1);
      const [evidence] = (await edge.operate('consents')).json.consents;
      assert.deepEqual(
        [evidence.look, evidence.upload],
        [null, upload],
        'what was agreed to is kept all the same',
      );
    });
  }
});

describe('a photo that Olapic will not have', () => {
  const refusing =
    (refused: Call, message: string): Answering =>
    (call, serve) =>
      call === refused
        ? Promise.resolve(Response.json({ metadata: { code: 400 }, data: { message } }, { status: 400 }))
        : serve();
  const invalid = "An error was thrown while uploading the file: 'Invalid media file type.'";
  const charset = 'There were an issue trying to identify the charset of the parameter "caption": Quentin.';

  for (const call of ['stash', 'media'] as const) {
    test(`as a file (${call}) is refused as one, and leaves no evidence of what did not happen`, async () => {
      const { edge, answer, logged } = opened();
      answer(refusing(call, invalid));
      const { status, json } = await send(edge, jpeg, { caption: 'By Quentin' });
      assert.equal(status, 415);
      assert.match(json.detail, /"file": is not taken by Olapic: send another file/);
      const { consents } = (await edge.operate('consents')).json;
      assert.ok(consents.every(({ look }: { look: string | null }) => look === null));
      assert.doesNotMatch(JSON.stringify(logged), /Quentin/);
    });
  }

  test('for its caption is refused for that, and may be sent with another', async () => {
    const { edge, answer, logged, olapic } = opened();
    const upload = randomUUID();
    answer(refusing('media', charset));
    const { status, json, text } = await send(edge, jpeg, { upload, caption: '\ue000' });
    assert.equal(status, 400);
    assert.equal(json.errors[0].field, 'caption');
    assert.doesNotMatch(text + JSON.stringify(logged), /Quentin/);
    answer(plainly);
    assert.equal((await send(edge, jpeg, { upload })).status, 201);
    assert.equal(olapic.uploads.size, 1);
  });
});
