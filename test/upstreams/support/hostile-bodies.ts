/** Bodies that no service should ever send, and that any of them may. */

/** Bodies that are odd as a whole, as text. */
export const oddBodies: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '""',
  '"..."',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[{}]',
  '["..."]',
  '{"__proto__":{"data":{}}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":null,"then":"x"}',
  '{"data":null}',
  '{"data":[]}',
  '{"data":"text"}',
  '{"data":{}}',
  '{"error":null}',
  '{"error":{}}',
  '{"metadata":[],"data":{"_embedded":7}}',
  '{"unfinished":',
  '<html><body>Service Unavailable</body></html>',
  '\uFEFF{}',
  '\u0000',
  '['.repeat(5000) + ']'.repeat(5000),
  '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
];

/** Values that stand where something else is expected. */
export const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  '{id}',
  '0',
  '-0',
  'NaN',
  `a${' '.repeat(15_000)}^|b`,
  `/${'%41/'.repeat(4000)}`,
  'x'.repeat(100_000),
  'javascript:alert(1)',
  'data:text/html,x',
  '//',
  'https://',
  'https://user:password@host.example/',
  '\uD800',
  '../../..',
  [],
  [null],
  [[[]]],
  ['https://a.example/'],
  {},
  { length: 3 },
  { href: {} },
  { toString: null },
  JSON.parse('{"__proto__":{"name":"x"},"constructor":1}') as unknown,
];

/** Every copy of a body in which one place, at any depth, holds one odd value. */
export function* disturbed(body: unknown, values: readonly unknown[] = oddValues): Generator<unknown> {
  yield* values;
  if (typeof body !== 'object' || body === null) return;
  for (const [key, value] of Object.entries(body)) {
    for (const odd of disturbed(value, values)) {
      yield Array.isArray(body)
        ? body.map((item: unknown, index) => (String(index) === key ? odd : item))
        : { ...body, [key]: odd };
    }
  }
}
