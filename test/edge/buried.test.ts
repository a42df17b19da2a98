import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createBuried } from '../../src/edge/takedown/buried.ts';
import type { Decision, TakedownAction } from '../../src/edge/takedown/decision.ts';

const mark = 'look:olapic-1';

type Step = [action: TakedownAction, site: string | null, until?: number];

function after(steps: Step[], time = 0) {
  const buried = createBuried(() => time);
  for (const [action, site, until = null] of steps) {
    buried.add({ action, mark, site, until, by: 'operator' } satisfies Decision);
  }
  return (site: string) =>
    buried.isBlocked(site, mark) ? 'blocked' : buried.isHidden(site, mark) ? 'hidden' : 'shown';
}

describe('decisions about the same look', () => {
  const cases: [sentence: string, steps: Step[], onAcme: string, onDefault: string][] = [
    ['nothing decided shows it', [], 'shown', 'shown'],
    ['a block for all is one for each site', [['block', null]], 'blocked', 'blocked'],
    ['a block for a site is none for another', [['block', 'acme']], 'blocked', 'shown'],
    ['to forget is to block', [['forget', null]], 'blocked', 'blocked'],
    ['a hidden look is still linked to', [['hide', 'acme']], 'hidden', 'shown'],
    [
      'a hide that ends does not shorten a block',
      [
        ['block', 'acme'],
        ['hide', 'acme', 10],
      ],
      'blocked',
      'shown',
    ],
    [
      'nor one for all',
      [
        ['block', null],
        ['hide', 'acme', 10],
      ],
      'blocked',
      'blocked',
    ],
    [
      'a block after a hide blocks',
      [
        ['hide', 'acme', 10],
        ['block', 'acme'],
      ],
      'blocked',
      'shown',
    ],
    [
      'a later end wins',
      [
        ['hide', 'acme', 2_000],
        ['hide', 'acme', 10],
      ],
      'hidden',
      'shown',
    ],
    [
      'unblock takes everything back',
      [
        ['block', null],
        ['hide', 'acme'],
        ['unblock', null],
      ],
      'shown',
      'shown',
    ],
    [
      'unblock for a site holds against a block for all',
      [
        ['block', null],
        ['unblock', 'acme'],
      ],
      'shown',
      'blocked',
    ],
    [
      'until it is blocked for all again',
      [
        ['block', null],
        ['unblock', 'acme'],
        ['block', null],
      ],
      'blocked',
      'blocked',
    ],
    [
      'or for that site',
      [
        ['block', null],
        ['unblock', 'acme'],
        ['hide', 'acme'],
      ],
      'blocked',
      'blocked',
    ],
    [
      'unblock for all takes back what a site has',
      [
        ['block', 'acme'],
        ['unblock', null],
      ],
      'shown',
      'shown',
    ],
    [
      'unblock for a site leaves what others have',
      [
        ['block', 'default'],
        ['unblock', 'acme'],
      ],
      'shown',
      'blocked',
    ],
  ];
  for (const [sentence, steps, onAcme, onDefault] of cases) {
    test(sentence, () => {
      const stateOn = after(steps, 1_000);
      assert.deepEqual([stateOn('acme'), stateOn('default')], [onAcme, onDefault]);
    });
  }

  test('a hide ends by itself, at its end and not before', () => {
    assert.equal(after([['hide', null, 1_000]], 999)('acme'), 'hidden');
    assert.equal(after([['hide', null, 1_000]], 1_000)('acme'), 'shown');
  });

  test('the same decisions added twice say the same', () => {
    const steps: Step[] = [
      ['block', null],
      ['unblock', 'acme'],
      ['hide', 'acme', 2_000],
      ['hide', 'default'],
    ];
    for (const site of ['acme', 'default']) {
      assert.equal(after([...steps, ...steps], 1_000)(site), after(steps, 1_000)(site));
    }
  });
});
