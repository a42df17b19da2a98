import type { Measurement } from './measure.ts';
import { median } from './statistics.ts';

/** One run of one candidate: what was measured, or why nothing was. */
export interface Run {
  scenario: string;
  candidate: string;
  /** from 1 */
  round: number;
  measurement: Measurement | null;
  failure: string | null;
}

/** All runs, by scenario and candidate. */
export class Results {
  readonly runs: Run[] = [];

  of(scenario: string, candidate: string): Measurement[] {
    return this.runs
      .filter((run) => run.scenario === scenario && run.candidate === candidate)
      .flatMap(({ measurement }) => measurement ?? []);
  }

  /** NaN where there is nothing measured */
  median(scenario: string, candidate: string, valueOf: (measurement: Measurement) => number): number {
    return median(this.of(scenario, candidate).map(valueOf));
  }

  failuresOf(scenario: string, candidate: string): number {
    return this.runs.filter((run) => {
      return run.scenario === scenario && run.candidate === candidate && run.failure !== null;
    }).length;
  }

  get failures(): string[] {
    return this.runs.flatMap(({ scenario, candidate, round, failure }) =>
      failure ? [`${scenario}, ${candidate}, round ${round}: ${failure}`] : [],
    );
  }
}
