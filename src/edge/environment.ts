import { parseHttpUrl } from '../model/http-url.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** All that is missing or wrong in the configuration, one line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(problems: readonly string[]) {
    super(`The configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads variables one by one, and says all that is wrong with them at once. */
export interface EnvironmentReader {
  /** trimmed; null when unset or blank */
  text(name: string): string | null;
  /** separated by spaces or commas */
  list(name: string): string[];
  wholeNumber(name: string, fallback: number, most: number): number;
  /** an http(s) address, without a slash at its end */
  address(name: string, fallback: string): string;
  /** names of hosts, in lower case */
  hosts(name: string): string[];
  /** notes what is missing or wrong, and what to set; must repeat no secret */
  complain(problem: string): void;
  /** @throws {ConfigError} when anything was complained about */
  check(): void;
}

export const highestPort = 65_535;

/** @param env such as `process.env` */
export function readEnvironment(env: Environment): EnvironmentReader {
  const problems: string[] = [];
  const text = (name: string) => env[name]?.trim() || null;
  const list = (name: string) => (text(name) ?? '').split(/[\s,]+/).filter(Boolean);

  return {
    text,
    list,

    wholeNumber(name, fallback, most) {
      const value = Number(text(name) ?? fallback);
      if (Number.isInteger(value) && value >= 0 && value <= most) return value;
      problems.push(`${name} must be a whole number from 0 to ${most}.`);
      return fallback;
    },

    address(name, fallback) {
      const url = parseHttpUrl(text(name) ?? fallback);
      if (!url) problems.push(`${name} must be an http(s) address, such as ${fallback}.`);
      return (url ?? fallback).replace(/\/+$/, '');
    },

    hosts(name) {
      return list(name).map((value) => {
        if (/[/@?#]/.test(value)) problems.push(`${name}: "${value}" is no host; write it as shop.example.`);
        return value.toLowerCase();
      });
    },

    complain: (problem) => void problems.push(problem),

    check() {
      if (problems.length > 0) throw new ConfigError(problems);
    },
  };
}
