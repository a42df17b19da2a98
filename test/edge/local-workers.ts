import type { WorkerModule } from './worker-build.ts';

/** What every Worker of the tests runs with: the platform's runtime on this machine, which asks nobody else. */
export const localWorkers = {
  ...{ modulesRoot: '.', compatibilityDate: '2026-07-01', host: '127.0.0.1', port: 0, cf: false },
  telemetry: { enabled: false },
} as const;

/** Modules as Miniflare takes them, the main one first. */
export function esModules(modules: readonly Pick<WorkerModule, 'name' | 'contents'>[]) {
  return modules.map(({ name, contents }) => ({ type: 'ESModule' as const, path: name, contents }));
}
