import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortOrders } from '../../../src/model/looks-page.ts';
import { orderLooks } from '../../../src/sandbox/olapic/look-orders.ts';
import type { OrderOptions } from '../../../src/sandbox/olapic/look-orders.ts';
import { createFixtureWorld, startTime } from '../fixture-world.ts';

const looks = createFixtureWorld().looks.filter((look) => look.products.includes('acme-anvil-50lb'));
const minute = 60 * 1000;

function idsIn(options: Partial<OrderOptions>): string[] {
  const defaults: OrderOptions = { order: 'recent', time: startTime, seed: '2190252887' };
  return orderLooks(looks, { ...defaults, ...options }).map((look) => look.id);
}

describe('orders of looks', () => {
  for (const order of sortOrders) {
    it(`keeps every look once when ${order}`, () => {
      assert.deepEqual(idsIn({ order }).toSorted(), looks.map((look) => look.id).toSorted());
    });
  }

  it('are five different ones', () => {
    assert.equal(new Set(sortOrders.map((order) => idsIn({ order }).join())).size, sortOrders.length);
  });

  it('shuffles the same for half an hour, then anew', () => {
    const now = idsIn({ order: 'shuffled' });
    assert.deepEqual(idsIn({ order: 'shuffled', time: startTime + 30 * minute - 1 }), now);
    assert.notDeepEqual(idsIn({ order: 'shuffled', time: startTime + 30 * minute }), now);
  });

  it('shuffles two streams differently', () => {
    assert.notDeepEqual(idsIn({ order: 'shuffled' }), idsIn({ order: 'shuffled', seed: '2190252888' }));
  });

  it('keeps the photorank for ever', () => {
    const later = idsIn({ order: 'photorank', time: startTime + 1e9, seed: 'other' });
    assert.deepEqual(later, idsIn({ order: 'photorank' }));
  });

  it('rates what arrived within a week above everything else', () => {
    const fresh = {
      ...looks[3]!,
      likes: 0,
      submittedAt: new Date(startTime - 6 * 24 * 60 * minute).toISOString(),
    };
    const rated = orderLooks([...looks, { ...fresh, id: 'fresh' }], {
      order: 'rated',
      time: startTime,
      seed: '',
    });
    assert.equal(rated[0]?.id, 'fresh');
    assert.equal(rated[1]?.likes, looks.length - 1);
  });

  it('keeps the positions that the shop chose', () => {
    assert.deepEqual(
      idsIn({ order: 'media_position' }),
      looks.map((look) => look.id),
    );
  });
});
