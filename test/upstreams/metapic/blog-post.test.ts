import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, networkFailure, sentBody, text } from '../support/scripted-fetch.ts';
import { item, metapic, post } from './asked-metapic.ts';

const html = "<div> <a href='https://na-kd.com'> link</a></div>";
const linked = '<div> <a href="https://c.mtpc.se/tags/link/2082970"> link</a></div>';

describe('a blog post', () => {
  test('is sent with the user who is paid in the path', async () => {
    const { client, asked } = metapic(json(post()));
    await client.deepLinkBlogPost('a/b', html);
    const { url, init } = asked[0]!;
    assert.deepEqual([init.method, url.href], ['POST', 'https://api.example/metapic/deepLinkBlogPost/a%2Fb']);
    assert.deepEqual(sentBody(asked[0]!), { blogPost: html });
  });

  test('comes back with its links, and nothing of what they earn', async () => {
    assert.deepEqual(await metapic(json(post())).client.deepLinkBlogPost('1', html), {
      html: linked,
      isUpdated: true,
      answers: [
        {
          ...{ before: 'https://na-kd.com', isInProgramme: true, store: 'NA-KD' },
          deepLink: 'https://c.mtpc.se/tags/link/2082970',
        },
      ],
    });
  });

  test('comes back as it was sent from a dry run, which makes no link', async () => {
    const { client, asked } = metapic(json(post()));
    const linkedPost = await client.deepLinkBlogPost('1', html, { isDryRun: true });
    assert.deepEqual(linkedPost, {
      html,
      isUpdated: true,
      answers: [{ before: 'https://na-kd.com', isInProgramme: true, deepLink: null, store: 'NA-KD' }],
    });
    assert.deepEqual(sentBody(asked[0]!), { blogPost: html, dry: 1 });
  });

  test('keeps its spaces and is of any length', async () => {
    const long = ` ${'<p>…</p>'.repeat(10_000)}\n`;
    const { html: back } = await metapic(json(post({ newHtml: long }))).client.deepLinkBlogPost('1', html);
    assert.equal(back, long);
  });

  for (const newHtml of [undefined, null, '', 'rewritten', 7]) {
    test(`stays as its author wrote it when no link changed, whatever comes back: ${String(newHtml)}`, async () => {
      const body = post({ newHtml, isUpdated: false, linkTranslation: [] });
      const linkedPost = await metapic(json(body)).client.deepLinkBlogPost('1', html);
      assert.deepEqual(linkedPost, { html, isUpdated: false, answers: [] });
    });
  }

  const answers: [string, unknown, number][] = [
    ['a list with dots', [item(), '...'], 1],
    ['one without a list', item(), 1],
    ['null', null, 0],
    ['a text', 'x', 0],
  ];
  for (const [name, linkTranslation, count] of answers) {
    test(`has ${String(count)} answers when they are ${name}`, async () => {
      const { answers } = await metapic(json(post({ linkTranslation }))).client.deepLinkBlogPost('1', html);
      assert.equal(answers.length, count);
    });
  }

  test('has no answer that leads elsewhere', async () => {
    const body = post({ linkTranslation: [item({ after: 'https://evil.example/' })] });
    const { answers } = await metapic(json(body)).client.deepLinkBlogPost('1', html);
    assert.equal(answers[0]!.deepLink, null);
  });

  for (const blank of ['', ' \n']) {
    test(`is not sent when it is blank: ${JSON.stringify(blank)}`, async () => {
      const { client, asked } = metapic(json(post()));
      assert.deepEqual(await client.deepLinkBlogPost('1', blank), {
        ...{ html: blank, isUpdated: false, answers: [] },
      });
      assert.equal(asked.length, 0);
    });
  }

  test('is never sent twice, as each time can make links', async () => {
    const { client, asked } = metapic(networkFailure(), json(post()));
    await caught(client.deepLinkBlogPost('1', html));
    assert.equal(asked.length, 1);
  });

  test('is not sent for a user whom no address can hold', async () => {
    const { client, asked } = metapic(json(post()));
    assert.equal((await caught(client.deepLinkBlogPost('..', html))).kind, 'status');
    assert.equal(asked.length, 0);
  });
});

describe('whatever the service answers to a blog post', () => {
  const unknown: unknown[] = [[], {}, null, 'x', post({ isUpdated: null }), post({ isUpdated: 'perhaps' })];
  for (const body of [...unknown, post({ newHtml: null }), post({ newHtml: ' ' })]) {
    test(`it is an unknown shape: ${JSON.stringify(body).slice(0, 60)}`, async () => {
      assert.equal((await caught(metapic(json(body)).client.deepLinkBlogPost('1', html))).kind, 'shape');
    });
  }

  test('there is a value or an upstream error', async () => {
    for (const body of oddBodies) await survives(metapic(text(body)).client.deepLinkBlogPost('1', html));
    for (const odd of disturbed(post()))
      await survives(metapic(json(odd)).client.deepLinkBlogPost('1', html));
  });
});
