/** What `lookstream check` tells of the licences that creators' content is under. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runCheck } from '../../../src/cli/check.ts';
import { sandboxIzeaxToken } from '../../../src/sandbox/credentials.ts';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

const variables = {
  IZEAX_TOKEN: sandboxIzeaxToken,
  IZEAX_ACCOUNT_ID: '1',
  IZEAX_BASE_URL: 'https://sandbox.test/izeax',
};

interface Options {
  licenses?: string;
  content?: object;
  change?: (world: World) => void;
  answer?: (request: Request) => Response | null;
}

/** Asks the sandbox's IZEAx alone. */
async function check({ licenses, content, change, answer }: Options, isJson = false) {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  change?.(sandbox.world);
  const printed: string[] = [];
  const asked: string[] = [];
  const status = await runCheck({
    env: { ...variables, IZEAX_LICENSES: licenses, LOOKSTREAM_SECRET: 'x'.repeat(32) },
    file: content
      ? { text: JSON.stringify(content), readFile: () => assert.fail('No secret is in a file.') }
      : null,
    isJson,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push(new URL(request.url).pathname);
      return answer?.(request) ?? sandbox.app.fetch(request);
    },
    print: (text) => printed.push(text),
    complain: (text) => printed.push(text),
  });
  return { status, printed: printed.join('\n'), asked };
}

async function licensesIn(options: Options) {
  const { services } = JSON.parse((await check(options, true)).printed);
  return services.find(({ service }: { service: string }) => service === 'izeax');
}

const assetsOf = (world: World) => world.izeax.accounts[0]?.assets ?? [];

describe('the licences of creators’ content', () => {
  test('are listed with what is shown, the most frequent first, and which setting to change', async () => {
    const { status, printed } = await check({ licenses: ' full rights , LIMITED ' });
    assert.equal(status, 0);
    assert.match(
      printed,
      /^ {15}Licences of 14 assets in its groups: "Full Rights" \(9 shown\), "Limited" \(4 shown\), "Q4-2018-X" \(1 not shown\)\.\n {15}Add to IZEAX_LICENSES those/m,
    );
  });

  test('ask for nothing where all are shown', async () => {
    const { printed } = await check({ licenses: 'Full Rights,Limited,Q4-2018-X' });
    assert.doesNotMatch(printed, /not shown|Add to/);
  });

  test('are told to programs, too', async () => {
    const { licenses, advice } = await licensesIn({ licenses: 'Limited' });
    assert.deepEqual(licenses, [
      { license: 'Full Rights', assets: 9, shown: false },
      { license: 'Limited', assets: 4, shown: true },
      { license: 'Q4-2018-X', assets: 1, shown: false },
    ]);
    assert.match(advice, /IZEAX_LICENSES/);
  });

  test('name the setting of a file by its path, site by site, and are asked for once', async () => {
    const origins = ['https://shop.example'];
    const izeax = { token: 'env:IZEAX_TOKEN', accountId: '1', baseUrl: variables.IZEAX_BASE_URL };
    const sites = {
      shop: { origins, izeax: { ...izeax, licenses: ['Full Rights', 'Limited', 'Q4-2018-X'] } },
      magazine: { origins, izeax: { ...izeax, licenses: ['Limited'] } },
    };
    const { printed, asked } = await check({ content: { secret: 'env:LOOKSTREAM_SECRET', sites } });
    const [shop = '', magazine = ''] = printed.split('\n\n');
    assert.match(shop, /"Full Rights" \(9 shown\)/);
    assert.match(magazine, /"Full Rights" \(9 not shown\).*\n.*Add to sites\.magazine\.izeax\.licenses/);
    assert.equal(asked.filter((path) => path.endsWith('/content/groups/asset')).length, 14);
  });

  test('are read of fifty assets at most', async () => {
    const change = (world: World) => {
      const [sample] = assetsOf(world);
      const account = world.izeax.accounts[0];
      assert.ok(sample && account);
      for (let group = 0; group < 8; group += 1) {
        const added = Array.from({ length: 10 }, (_, n) => ({
          ...sample,
          id: String(500_000 + group * 10 + n),
        }));
        account.assets.push(...added);
        account.groups.unshift({
          ...{ id: String(9_000 + group), type: 'custom', name: 'More' },
          assets: added.map(({ id }) => id),
        });
      }
    };
    const { asked, printed } = await check({ change });
    assert.equal(asked.filter((path) => path.endsWith('/content/groups/asset')).length, 50);
    assert.match(printed, /Licences of 50 assets/);
  });

  test('that an asset does not have are no licence, and nothing to add', async () => {
    const change = (world: World) => {
      for (const asset of assetsOf(world)) asset.license = '';
    };
    const { licenses, advice } = await licensesIn({ change });
    assert.deepEqual(licenses, [{ license: null, assets: 14, shown: false }]);
    assert.equal(advice, null);
  });

  test('are printed as a name and nothing more', async () => {
    const change = (world: World) => {
      for (const asset of assetsOf(world))
        asset.license = `Rights\u001b[2J\n${sandboxIzeaxToken} ann@person.example`;
    };
    const { printed } = await check({ change });
    assert.match(printed, /"Rights \[2J \[redacted\] …@…" \(14 not shown\)/);
    assert.doesNotMatch(printed, /sandbox-izeax|person\.example/);
  });

  test('say that there is no content yet', async () => {
    const change = (world: World) => void world.scenarios.set('izeax', 'empty');
    assert.match((await check({ change })).printed, /There is no content in its groups yet\./);
  });

  test('that cannot be read are no failure of the account', async () => {
    const answer = (request: Request) =>
      request.url.includes('/content/') ? new Response('', { status: 500 }) : null;
    const { status, printed } = await check({ answer });
    assert.equal(status, 0);
    assert.match(printed, /The licences of its content cannot be read: try again later\./);
    assert.equal((await licensesIn({ answer })).licenses, null);
  });

  test('are not asked for where the credentials are wrong', async () => {
    const answer = () => Response.json({ error: 'No.' }, { status: 401 });
    const { status, printed, asked } = await check({ answer });
    assert.equal(status, 1);
    assert.equal(asked.length, 1);
    assert.doesNotMatch(printed, /Licences/);
  });
});
