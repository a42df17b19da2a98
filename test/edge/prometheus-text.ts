import assert from 'node:assert/strict';

export interface Sample {
  labels: Record<string, string>;
  value: number;
}

export interface Family {
  type: string;
  help: string;
  /** by the sample's name: a histogram has three */
  samples: Map<string, Sample[]>;
}

const namePattern = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const label = `[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\n"])*"`;
const commentLine = new RegExp(`^# (HELP|TYPE) (${namePattern}) (.+)$`);
const sampleLine = new RegExp(`^(${namePattern})(?:\\{(${label}(?:,${label})*)\\})? (\\+Inf|-?[0-9.e+-]+)$`);
const types = ['counter', 'gauge', 'histogram'];

/**
 * Reads Prometheus' text format 0.0.4 strictly: every line must be understood, each family stands in one piece behind
 * its HELP and TYPE, no series occurs twice, and the buckets of a histogram add up.
 */
export function parsePrometheusText(text: string): Map<string, Family> {
  assert.ok(text.endsWith('\n'), 'the last line ends, too');
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  let current = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const comment = commentLine.exec(line);
    if (comment) {
      const [, kind, name = '', rest = ''] = comment;
      if (kind === 'HELP') {
        assert.ok(!families.has(name), `${name} comes twice`);
        families.set(name, { type: '', help: rest, samples: new Map() });
      } else {
        assert.ok(name === current && types.includes(rest), line);
        families.get(name)!.type = rest;
      }
      current = name;
      continue;
    }
    const [, name = '', labels = '', value = ''] = sampleLine.exec(line) ?? [];
    assert.ok(name !== '', `not understood: ${line}`);
    const family = families.get(current)!;
    assert.ok(namesOf(current, family.type).includes(name), `${name} stands below ${current}`);
    assert.ok(!seen.has(`${name}{${labels}}`), `twice: ${line}`);
    seen.add(`${name}{${labels}}`);
    const samples = family.samples.get(name) ?? [];
    family.samples.set(name, samples);
    samples.push({ labels: readLabels(labels), value: value === '+Inf' ? Infinity : Number(value) });
  }
  for (const [name, family] of families) if (family.type === 'histogram') assertBuckets(name, family);
  return families;
}

function namesOf(name: string, type: string): string[] {
  return type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name];
}

function readLabels(text: string): Record<string, string> {
  const pairs = text.match(new RegExp(label, 'g')) ?? [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', quoted = ''] = pair.split(/=(.*)/s);
      return [name, quoted.slice(1, -1).replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one))];
    }),
  );
}

function assertBuckets(name: string, { samples }: Family): void {
  for (const { labels, value: count } of samples.get(`${name}_count`) ?? []) {
    const whole = JSON.stringify(labels);
    const buckets = (samples.get(`${name}_bucket`) ?? []).filter(
      (bucket) => JSON.stringify({ ...bucket.labels, le: undefined }) === whole,
    );
    const bounds = buckets.map(({ labels: { le } }) => (le === '+Inf' ? Infinity : Number(le)));
    assert.deepEqual(
      bounds,
      bounds.toSorted((one, other) => one - other),
    );
    assert.equal(bounds.at(-1), Infinity);
    buckets.reduce((before, { value }) => {
      assert.ok(value >= before, `${name}${whole}: buckets count up`);
      return value;
    }, 0);
    assert.equal(buckets.at(-1)?.value, count);
  }
}
