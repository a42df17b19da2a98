import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createFixture } from '../fixture-world.ts';
import { anvil, askMetapic, jsonOf } from './ask-metapic.ts';

interface PostBody {
  newHtml: string;
  linkTranslation: { before: string; status: string; after?: string }[];
  isUpdated: boolean;
}

const first = 'https://c.mtpc.se/tags/link/2082970';

function post(sandbox: Sandbox, blogPost: string, more: object = {}): Promise<PostBody> {
  return jsonOf(askMetapic(sandbox, '/deepLinkBlogPost/1', { blogPost, ...more }));
}

describe('a blog post', () => {
  const posts: [string, string, string][] = [
    ['in double quotes', `<p>See <a href="${anvil}">it</a></p>`, `<p>See <a href="${first}">it</a></p>`],
    ['in single quotes', `<a href='${anvil}'>it</a>`, `<a href="${first}">it</a>`],
    ['after other attributes', `<A class="b" HREF = "${anvil}">`, `<A class="b" HREF = "${first}">`],
    ['of another line', `<a\n  href="${anvil}"\n>`, `<a\n  href="${first}"\n>`],
    ['twice', `<a href="${anvil}"></a><a href="${anvil}">`, `<a href="${first}"></a><a href="${first}">`],
  ];
  for (const [name, html, expected] of posts) {
    it(`gets its links replaced: one ${name}`, async () => {
      const { newHtml, isUpdated, linkTranslation } = await post(createFixture(), html);
      assert.deepEqual([newHtml, isUpdated, linkTranslation.length], [expected, true, 1]);
      assert.deepEqual([linkTranslation[0]?.before, linkTranslation[0]?.after], [anvil, first]);
    });
  }

  const strangers: [string, string][] = [
    ['of a store outside the programme', '<a href="https://elsewhere.example/">it</a>'],
    ['that is a deep link already', `<a href="${first}">it</a>`],
    ['of another element', `<area href="${anvil}"><abbr href="${anvil}">`],
    ['of another attribute', `<a data-href="${anvil}">it</a>`],
    ['without quotes', `<a href=${anvil}>it</a>`],
    ['that leads nowhere', '<a href="javascript:alert(1)">it</a>'],
  ];
  for (const [name, html] of strangers) {
    it(`keeps a link ${name}`, async () => {
      const sandbox = createFixture();
      const { newHtml, isUpdated, linkTranslation } = await post(sandbox, html);
      assert.deepEqual([newHtml, isUpdated], [html, false]);
      assert.ok(linkTranslation.every(({ status }) => status === 'not_found'));
      assert.equal(sandbox.world.metapic.deepLinks.size, 0);
    });
  }

  it('reads an address as a browser does', async () => {
    const sandbox = createFixture();
    await post(sandbox, `<a href=" ${anvil}?a=1&amp;b=2 ">`);
    assert.equal(sandbox.world.metapic.deepLinks.get('2082970')?.url, `${anvil}?a=1&b=2`);
  });

  it('shows links that do not live when the run is dry', async () => {
    const sandbox = createFixture();
    const { newHtml, isUpdated } = await post(sandbox, `<a href="${anvil}">`, { dry: 1 });
    assert.match(newHtml, /^<a href="https:\/\/c\.mtpc\.se\/tags\/link\/\d{7}">$/);
    assert.equal(isUpdated, true);
    assert.equal(sandbox.world.metapic.deepLinks.size, 0);
  });

  it('is refused without text, and for a user who does not exist', async () => {
    const sandbox = createFixture();
    for (const blogPost of [undefined, null, '', 7, ['x']]) {
      const response = await askMetapic(sandbox, '/deepLinkBlogPost/1', { blogPost });
      assert.equal(response.status, 422);
      const { errors } = await jsonOf<{ errors: object }>(response);
      assert.deepEqual(Object.keys(errors), ['blogPost']);
    }
    const response = await askMetapic(sandbox, '/deepLinkBlogPost/9', { blogPost: 'x' });
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { message: 'No query results for model [User].' });
  });

  it('of a million unfinished links takes no time worth mentioning', async () => {
    const html = '<a '.repeat(300_000) + "<a href='".repeat(100_000) + ' '.repeat(100_000);
    assert.equal((await post(createFixture(), html)).isUpdated, false);
  });
});
