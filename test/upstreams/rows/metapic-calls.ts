/** Metapic's rows. */
import assert from 'node:assert/strict';
import { assertFields, call } from './call.ts';
import type { Call, Surroundings } from './call.ts';

const anvil = 'https://acme.com/acme-anvil-50lb';
const userId = '1';
const today = { from: '2026-11-22 00:00', to: '2026-11-22 23:59' };

/** Somebody follows a link of the user's. */
async function follow({ metapic, visit }: Surroundings): Promise<void> {
  const [answer] = await metapic.deepLinks([anvil], { userId });
  assert.ok(answer?.deepLink);
  await visit(`/metapic${new URL(answer.deepLink).pathname}`);
}

export const metapicCalls: Record<string, Call> = {
  'metapic.deepLinks': call(
    ({ metapic }) => metapic.deepLinks([anvil, 'https://elsewhere.example/'], { userId }),
    (answers) => {
      for (const answer of answers) {
        assertFields(answer, {
          ...{ before: 'string', isInProgramme: 'boolean' },
          ...{ deepLink: 'string|null', store: 'string|null' },
        });
      }
      assert.deepEqual(
        answers.map(({ store }) => store),
        ['Acme', null],
      );
    },
  ),
  'metapic.deepLinkBlogPost': call(
    ({ metapic }) => metapic.deepLinkBlogPost(userId, `<p>An <a href="${anvil}">anvil</a>, at last.</p>`),
    (post) => {
      assert.match(
        post.html,
        /^<p>An <a href="https:\/\/c\.mtpc\.se\/tags\/link\/[\w-]+">anvil<\/a>, at last\.<\/p>$/,
      );
      assert.deepEqual([post.isUpdated, post.answers.length], [true, 1]);
    },
  ),
  'metapic.popularTags': call(
    async (surroundings) => {
      await follow(surroundings);
      return surroundings.metapic.popularTags(userId, { from: '2026-11-01', to: '2026-11-30' });
    },
    ({ items, dropped }) => {
      assert.equal(dropped, 0);
      assert.ok(items.some(({ url }) => url === anvil));
      assertFields(items[0]!, {
        ...{ id: 'string', url: 'string|null', text: 'string|null', clicks: 'number' },
        ...{ createdAt: 'string|null', position: 'object|null' },
      });
    },
  ),
  'metapic.clicksByDate': call(
    async (surroundings) => {
      await follow(surroundings);
      return surroundings.metapic.clicksByDate({ userId, ...today });
    },
    ({ items, dropped }) => {
      assert.deepEqual([items.length, dropped], [1, 0]);
      assertFields(items[0]!, { userId: 'string|null', total: 'number|null', days: 'array' });
    },
  ),
  'metapic.clicks': call(
    async (surroundings) => {
      await follow(surroundings);
      return surroundings.metapic.clicks(today);
    },
    ({ items, dropped }) => {
      assert.equal(dropped, 0);
      assertFields(items[0]!, {
        ...{ userId: 'string|null', linkClicks: 'number', tagClicks: 'number', totalClicks: 'number' },
      });
    },
  ),
  'metapic.userClicks': call(
    async (surroundings) => {
      await follow(surroundings);
      return surroundings.metapic.userClicks(userId, today);
    },
    (clicks) => {
      assert.equal(clicks.userId, userId);
      assert.ok(clicks.linkClicks > 0);
    },
  ),
  'metapic.hello': call(
    ({ metapic }) => metapic.hello(),
    (answer) => assertFields(answer, { message: 'string' }),
  ),
};
