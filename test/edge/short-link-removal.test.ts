import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fingerprint } from '../../src/edge/keys.ts';
import { shortLinkKey } from '../../src/edge/links/short-link-key.ts';
import { sandboxTwoMKey } from '../../src/sandbox/credentials.ts';
import { operatedEdges } from './operated-edge.ts';

const look = 'olapic-3042079992';
const other = 'olapic-3042079997';
const page = 'https://magazine.example/first-cup';
const minute = 60_000;

type Edges = ReturnType<typeof operatedEdges>;

const targetsAt = ({ sandbox }: Edges) =>
  [...sandbox.world.twoM.shortLinks.values()].map(({ url }) => url).toSorted();

/** Delivers every five seconds, as a Node process does, for so many minutes. */
async function deliverFor(edges: Edges, edge: ReturnType<Edges['open']>, minutes: number): Promise<void> {
  for (let round = 0; round < minutes * 12; round += 1) {
    await edge.deliver();
    edges.pass(5_000);
  }
}

describe('short links to a look that is blocked', () => {
  test('are deleted at 2m.is, all of them and no others', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    for (const placement of ['share', 'qr']) {
      for (const id of [look, other]) await edge.post('/v1/short-links', { look: id, page, placement });
      await edge.post('/v1/short-links', { page, placement });
    }
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    const left = [page, page, `${page}#opi3042079997`, `${page}#opi3042079997`];
    assert.deepEqual(targetsAt(edges), left);
    assert.deepEqual((await edge.operate('letters')).json.letters, []);
  });

  test('are made anew for whoever shares it once it is unblocked', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    const share = () => edge.post('/v1/short-links', { look, page, placement: 'share' });
    const { shortUrl } = (await share()).json;
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    await edge.operate('decisions', { action: 'unblock', look });
    const again = (await share()).json.shortUrl;
    assert.notEqual(again, shortUrl);
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 1);
  });

  test('go with their author', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    for (const id of [look, 'olapic-3042079980', other]) {
      await edge.post('/v1/short-links', { look: id, page, placement: 'share' });
    }
    await edge.operate('decisions', { action: 'forget', author: '@june.castellaw' });
    await edge.idle();
    assert.deepEqual(targetsAt(edges), [`${page}#opi3042079997`]);
  });

  test('on one site stay on the others', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    const atAcme = 'https://acme.com/acme-anvil-50lb';
    const origin = { origin: 'https://acme.com' };
    await edge.post('/v1/short-links?site=acme', { look, page: atAcme, placement: 'share' }, origin);
    await edge.operate('decisions', { action: 'block', look, site: 'acme' });
    await edge.idle();
    assert.deepEqual(targetsAt(edges), [`${page}#opi3042079992`]);
  });

  test('stay while it is only hidden', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    await edge.operate('decisions', { action: 'hide', look });
    await edge.idle();
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 1);
  });

  for (const [sentence, keep] of [
    ['as their bare address', (shortUrl: string) => shortUrl],
    [
      'without id and marks',
      (shortUrl: string, leadsTo: string) =>
        JSON.stringify({ shortUrl, leadsTo, madeAt: 0, expiresAt: null }),
    ],
  ] as const) {
    test(`are deleted when an earlier version kept them ${sentence}`, async () => {
      const edges = operatedEdges();
      const edge = edges.open();
      const owner = await fingerprint(sandboxTwoMKey);
      for (const id of [look, other]) {
        const { shortUrl, target } = (
          await edge.post('/v1/short-links', { look: id, page, placement: 'share' })
        ).json;
        const key = shortLinkKey('default', owner, { target, placement: 'share' });
        await edges.store.settle(key, keep(shortUrl, target));
      }
      await edge.operate('decisions', { action: 'block', look });
      await edge.idle();
      assert.deepEqual(targetsAt(edges), [`${page}#opi3042079997`]);
    });
  }

  test('are deleted over minutes where there are more than a minute has calls, and none is forgotten', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    for (let n = 0; n < 40; n += 1) {
      if (n === 20) edges.pass(2 * minute);
      const made = await edge.post('/v1/short-links', { look, page: `${page}?n=${n}`, placement: 'share' });
      assert.equal(made.status, 200);
    }
    await edge.post('/v1/short-links', { look: other, page, placement: 'share' });
    edges.pass(2 * minute);
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 11, 'a minute has 30 calls');
    const [waiting] = (await edge.operate('letters')).json.letters;
    assert.equal(waiting.topic, 'short-link-removal');
    await deliverFor(edges, edge, 3);
    assert.deepEqual(targetsAt(edges), [`${page}#opi3042079997`]);
    assert.deepEqual((await edge.operate('letters')).json.letters, []);
  });

  test('are deleted when 2m.is is back', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    edges.play('two-m', 'down');
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    await deliverFor(edges, edge, 5);
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 1);
    edges.play('two-m', null);
    await deliverFor(edges, edge, 10);
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 0);
  });

  test('that somebody has deleted already are no trouble', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    await edge.post('/v1/short-links', { look, page, placement: 'qr' });
    const { shortLinks } = edges.sandbox.world.twoM;
    const [first] = shortLinks.keys();
    shortLinks.delete(first!);
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    assert.equal(shortLinks.size, 0);
    assert.deepEqual((await edge.operate('letters')).json.letters, []);
  });

  test('are not taken for deleted when the plan does not allow to delete them', async () => {
    const edges = operatedEdges();
    let mayDelete = false;
    const edge = edges.open({
      async fetch(input, init) {
        const { url, method } = new Request(input, init);
        const isRefused = method === 'DELETE' && !mayDelete && url.includes('/url/1/');
        return isRefused
          ? Response.json({ error: 1, message: 'This is not in your plan.' })
          : edges.askSandbox(input, init);
      },
    });
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    await edge.post('/v1/short-links', { look, page, placement: 'qr' });
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    const { shortLinks } = edges.sandbox.world.twoM;
    assert.deepEqual(
      [...shortLinks.values()].map(({ id }) => id),
      [1],
      'one that stays does not keep the others',
    );
    assert.ok(edges.logged.some(({ event }) => event === 'letter-deferred'));
    mayDelete = true;
    await deliverFor(edges, edge, 2);
    assert.equal(shortLinks.size, 0);
  });

  test('are not taken for deleted when 2m.is refuses whatever it is asked', async () => {
    const edges = operatedEdges();
    let refuses = false;
    const edge = edges.open({
      fetch: async (input, init) =>
        refuses ? Response.json({ error: 1 }, { status: 404 }) : edges.askSandbox(input, init),
    });
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    refuses = true;
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    refuses = false;
    await deliverFor(edges, edge, 2);
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 0);
  });

  test('stay when it was unblocked before 2m.is could be asked', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post('/v1/short-links', { look, page, placement: 'qr' });
    edges.play('two-m', 'down');
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    await edge.operate('decisions', { action: 'unblock', look });
    edges.play('two-m', null);
    await deliverFor(edges, edge, 10);
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 1);
    assert.deepEqual((await edge.operate('letters')).json.letters, []);
  });

  for (const [action, status, left] of [
    ['block', 503, 0],
    ['hide', 200, 1],
  ] as const) {
    test(`${action}: a link that is made at that moment ${left ? 'stays' : 'is not given, and goes too'}`, async () => {
      const edges = operatedEdges();
      const operator = edges.open();
      const edge = edges.open({
        async fetch(input, init) {
          const response = await edges.askSandbox(input, init);
          if (new Request(input, init).url.endsWith('/url/add')) {
            await operator.operate('decisions', { action, look });
            await operator.idle();
          }
          return response;
        },
      });
      const answer = await edge.post('/v1/short-links', { look, page, placement: 'share' });
      assert.equal(answer.status, status);
      assert.equal(answer.json.target, `${page}#opi3042079992`);
      await deliverFor(edges, operator, 1);
      assert.equal(edges.sandbox.world.twoM.shortLinks.size, left);
    });
  }

  test('of a look of another service with the same number stay', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    await edge.operate('decisions', { action: 'block', look: look.replace('olapic', 'izeax') });
    await edge.idle();
    assert.equal(edges.sandbox.world.twoM.shortLinks.size, 1);
  });
});
