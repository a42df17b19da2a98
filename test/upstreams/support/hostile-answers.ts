/** Arbitrary answers: a real body in which things were moved, swapped, blown up and badly encoded. */
import fc from 'fast-check';

export interface HostileAnswer {
  status: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** @param body what the service really answers */
export function hostileAnswers(body: unknown): fc.Arbitrary<HostileAnswer> {
  const json = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changed(body, changes)),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  );
  const status = fc.oneof(
    { weight: 8, arbitrary: fc.constant(200) },
    { weight: 2, arbitrary: fc.constantFrom(201, 302, 400, 401, 403, 404, 422, 429, 500) },
  );
  return fc.record({ status, bytes: fc.tuple(json, encoding).map(([value, encode]) => encode(value)) });
}

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, [], {}, '', ' ', true, false, 0, -1, 1.5, 1e300, '0', '-0', 'NaN', '{id}'),
  fc.constantFrom<unknown>([null], [[[]]], { length: 3 }, { then: 'x' }, { toString: null }, [[null, {}]]),
  fc.constantFrom('0000-00-00 00:00:00', '2018-01-01T02:45:90.000-05:00', '2018-02-31', '-1-1-1', '\u0000'),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    '//',
    'https://',
    'https://u:p@h.example/',
    '\uD800',
  ),
  fc.constantFrom('../../..', '["a","b', '^|', '//h.example/a?page_key=1', '['.repeat(3000), '[]'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  // A host of many letters keeps a careless parser of addresses busy.
  fc.constant(
    `https://${Array.from({ length: 5000 }, (_unused, index) => String.fromCodePoint(0x4e00 + index)).join('')}/`,
  ),
  fc.integer({ min: 10_000, max: 60_000 }).map((length) => 'x^| %41/'.repeat(length / 8)),
  fc.constant(JSON.parse('{"__proto__":{"name":"x"},"constructor":1}') as unknown),
  fc.jsonValue({ maxDepth: 3 }),
);

const change = fc.record({
  /** which place, counted through the whole body and round again */
  place: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'wrap', 'only', 'null'),
  value: oddValue,
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

type Holder = Record<string, unknown>;

function changed(body: unknown, changes: Change[]): unknown {
  const root: Holder = { body: structuredClone(body) };
  for (const { place, kind, value } of changes) {
    const places = placesIn(root);
    const [holder, key] = places[place % places.length]!;
    const old = holder[key];
    if (kind === 'remove') Reflect.deleteProperty(holder, key);
    else
      holder[key] = { replace: structuredClone(value), wrap: [old], only: { [key]: old }, null: null }[kind];
    root['body'] ??= null;
  }
  return root['body'];
}

function placesIn(holder: Holder, places: [Holder, string][] = []): [Holder, string][] {
  for (const [key, value] of Object.entries(holder)) {
    places.push([holder, key]);
    if (typeof value === 'object' && value !== null) placesIn(value as Holder, places);
  }
  return places;
}

type Encode = (value: unknown) => Uint8Array<ArrayBuffer>;

const utf8: Encode = (value) => new TextEncoder().encode(JSON.stringify(value));

const encoding: fc.Arbitrary<Encode> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(utf8) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Encode>(
      (value) => new Uint8Array(Buffer.from(JSON.stringify(value), 'utf16le')),
      (value) => new Uint8Array(Buffer.from(JSON.stringify(value), 'latin1')),
      (value) => new TextEncoder().encode(`\uFEFF${JSON.stringify(value)}`),
      (value) => new TextEncoder().encode(`<!doctype html><pre>${JSON.stringify(value)}`),
      () => new Uint8Array(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(2000).map(
      (end): Encode =>
        (value) =>
          utf8(value).slice(0, end),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(), fc.constantFrom(0x80, 0xff, 0xc3, 0x00))
      .map(([place, byte]): Encode => (value) => {
        const bytes = utf8(value);
        bytes[place % bytes.length] = byte;
        return bytes;
      }),
  },
);
