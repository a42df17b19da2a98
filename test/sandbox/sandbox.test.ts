import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { createFixture, picturesUrl } from './fixture-world.ts';
import { askOlapic } from './olapic/ask-olapic.ts';

it('shows changes of its world at the next request', async () => {
  const sandbox = createFixture();
  assert.equal((await askOlapic(sandbox, '/media/3042070000')).status, 200);
  sandbox.world.looks = sandbox.world.looks.filter((look) => look.id !== '3042070000');
  assert.equal((await askOlapic(sandbox, '/media/3042070000')).status, 404);
});

it('has the demo’s world by default, a fresh one for each sandbox', async () => {
  const [one, other] = [createSandbox({ picturesUrl }), createSandbox({ picturesUrl })];
  assert.equal((await askOlapic(one, '/streams/bytag/acme-anvil-50lb')).status, 200);
  one.world.looks.length = 0;
  assert.notEqual(other.world.looks.length, 0);
});
