import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verdictOfError, verdictOfPlan, type Verdict } from '../../../src/cli/check/verdict.ts';
import { wordsFor } from '../../../src/cli/check/words.ts';
import {
  UpstreamError,
  type UpstreamErrorKind,
  type UpstreamService,
} from '../../../src/upstreams/errors.ts';

const services: UpstreamService[] = ['olapic', 'metapic', 'two-m', 'izeax'];

function failure(
  service: UpstreamService,
  kind: UpstreamErrorKind,
  status: number | null,
  reason: string | null = 'No.',
): UpstreamError {
  const call = { service, method: 'GET', path: '/' } as const;
  return new UpstreamError({ kind, call, what: 'failed.', status, reason });
}

describe('the verdict on an error', () => {
  const rows: [kind: UpstreamErrorKind, status: number | null, verdict: Verdict, atTwoM?: Verdict][] = [
    ['denied', 401, 'wrong-key'],
    ['denied', 403, 'no-permission', 'wrong-key'],
    ['limited', 429, 'rate-limited'],
    ['timeout', null, 'unreachable'],
    ['shape', 200, 'unreadable'],
    ['shape', null, 'unreadable'],
    ['status', null, 'unreachable'],
    ['status', 500, 'unreachable'],
    ['status', 503, 'unreachable'],
    ['status', 404, 'unreadable'],
    ['status', 400, 'unreadable'],
    ['status', 302, 'unreadable'],
    ['status', 200, 'unreadable', 'plan-expired'],
  ];
  for (const [kind, status, verdict, atTwoM = verdict] of rows) {
    test(`of kind ${kind} with status ${status} is ${verdict}, at 2m.is ${atTwoM}`, () => {
      for (const service of services) {
        const expected = service === 'two-m' ? atTwoM : verdict;
        assert.equal(verdictOfError(failure(service, kind, status)), expected, service);
      }
    });
  }
});

describe('the verdict on a refusal without a word', () => {
  for (const status of [401, 403]) {
    test(`with status ${status} is that of a gateway, but for IZEAx, whose words nobody knows`, () => {
      for (const service of services) {
        const isGateway = verdictOfError(failure(service, 'denied', status, null)) === 'unreadable';
        assert.equal(isGateway, service !== 'izeax', service);
      }
    });
  }
});

describe('the verdict on a plan', () => {
  const now = Date.parse('2026-03-02T14:00:00Z');
  const rows: [expires: string | null, verdict: Verdict][] = [
    [null, 'works'],
    ['2030-01-01T00:00:00', 'works'],
    ['2026-03-02T13:59:59', 'works'],
    ['2026-03-02T00:00:00', 'works'],
    ['2026-03-01T23:59:59', 'plan-expired'],
    ['2022-11-15T15:00:00', 'plan-expired'],
  ];
  for (const [expires, verdict] of rows) {
    test(`that ends ${expires ?? 'never'} is ${verdict}: it must be past in every time zone`, () => {
      assert.equal(verdictOfPlan(expires, now), verdict);
    });
  }
});

describe('the words for a verdict', () => {
  const prefixes = { olapic: 'OLAPIC_', metapic: 'METAPIC_', 'two-m': 'TWO_M_', izeax: 'IZEAX_' };
  const verdicts: Verdict[] = [
    'wrong-key',
    'no-permission',
    'plan-expired',
    'rate-limited',
    'unreachable',
    'unreadable',
    'off',
  ];
  for (const service of services) {
    test(`name a variable of ${service} wherever there is something to do, and no other’s`, () => {
      for (const verdict of verdicts) {
        const { message, advice } = wordsFor(service, verdict);
        const names = (advice ?? '').match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
        assert.ok(names.length > 0, verdict);
        assert.ok(
          names.every((name) => name.startsWith(prefixes[service])),
          `${verdict}: ${advice}`,
        );
        assert.match(message, /^[A-Z0-9].*\.$/);
        assert.match(advice ?? '', /^[A-Z].*\.$/);
      }
      assert.equal(wordsFor(service, 'works').advice, null);
    });
  }
});
