/** Counts and durations of this instance, as Prometheus reads them. */
export interface Metrics {
  count(name: Counter, labels: Labels, by?: number): void;
  /** @param ms milliseconds */
  time(name: Timer, labels: Labels, ms: number): void;
  /** @param gauges what is counted anew each time that somebody looks @returns Prometheus' text format 0.0.4 */
  print(gauges: readonly Gauge[]): string;
}

export type Labels = Readonly<Record<string, string>>;

export interface Gauge {
  name: string;
  help: string;
  values: readonly { labels: Labels; value: number }[];
}

const counters = {
  lookstream_requests_total: 'Requests by route and status.',
  lookstream_answers_total: 'Pages of looks by where they came from.',
  lookstream_upstream_calls_total: 'Calls to services by what came of them.',
  lookstream_uploads_total: 'Photos that were handed in, by what came of them.',
  lookstream_log_events_total: 'Log lines that warn or tell of an error.',
} as const;
export type Counter = keyof typeof counters;

const timers = {
  lookstream_request_seconds: 'How long requests took.',
  lookstream_upstream_seconds: 'How long services took to answer.',
} as const;
export type Timer = keyof typeof timers;

/** seconds; the last one is all */
const bounds = [0.001, 0.005, 0.025, 0.1, 0.25, 1, 2.5, 10, Infinity];
/** What a caller chooses must not become memory: past this, new labels are counted together. */
const mostSeries = 500;

interface Series {
  labels: Labels;
  value: number;
  /** of a timer: how many were at most as long as each bound */
  buckets: number[];
  sum: number;
}

export function createMetrics(): Metrics {
  const series = new Map<string, Map<string, Series>>();

  function seriesOf(name: string, labels: Labels): Series {
    const named = series.get(name) ?? new Map<string, Series>();
    series.set(name, named);
    // One name has always the same labels, in the same order.
    const whole = Object.values(labels).join('\n');
    const isNew = !named.has(whole);
    const key = isNew && named.size >= mostSeries ? 'other' : whole;
    let found = named.get(key);
    if (!found) {
      found = {
        labels: key === 'other' ? { other: 'true' } : labels,
        value: 0,
        buckets: bounds.map(() => 0),
        sum: 0,
      };
      named.set(key, found);
    }
    return found;
  }

  return {
    count(name, labels, by = 1) {
      seriesOf(name, labels).value += by;
    },

    time(name, labels, ms) {
      const found = seriesOf(name, labels);
      const seconds = ms / 1_000;
      found.value += 1;
      found.sum += seconds;
      bounds.forEach((bound, index) => {
        if (seconds <= bound) found.buckets[index] = (found.buckets[index] ?? 0) + 1;
      });
    },

    print(gauges) {
      const listOf = (name: string) => [...(series.get(name)?.values() ?? [])];
      return [
        ...Object.entries(counters).map(([name, help]) =>
          block(name, help, 'counter', listOf(name).map(line(name))),
        ),
        ...Object.entries(timers).map(([name, help]) =>
          block(name, help, 'histogram', listOf(name).flatMap(histogram(name))),
        ),
        ...gauges.map(({ name, help, values }) => block(name, help, 'gauge', values.map(line(name)))),
      ].join('');
    },
  };
}

function block(name: string, help: string, type: string, lines: string[]): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

const line =
  (name: string) =>
  ({ labels, value }: { labels: Labels; value: number }): string =>
    `${name}${printLabels(labels)} ${value}\n`;

const histogram =
  (name: string) =>
  ({ labels, value, buckets, sum }: Series): string[] => [
    ...bounds.map((bound, index) => {
      const le = bound === Infinity ? '+Inf' : String(bound);
      return line(`${name}_bucket`)({ labels: { ...labels, le }, value: buckets[index] ?? 0 });
    }),
    line(`${name}_sum`)({ labels, value: sum }),
    line(`${name}_count`)({ labels, value }),
  ];

function printLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
