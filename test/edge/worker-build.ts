import { bundleWorker } from '../../scripts/build-worker.ts';

export interface WorkerModule {
  name: string;
  contents: Uint8Array;
  /** the files that it was made from */
  sources: readonly string[];
  /** whether the Worker has it before it answers anything */
  isLoadedAtStart: boolean;
}

/** @returns the Worker as it is deployed, its main module first */
export async function buildWorker(options: { minify: boolean }): Promise<WorkerModule[]> {
  const modules = await bundleWorker(options);
  const importsOf = new Map(modules.map(({ fileName, imports }) => [fileName, imports]));
  const atStart = new Set(modules.slice(0, 1).map(({ fileName }) => fileName));
  for (const name of atStart) for (const imported of importsOf.get(name) ?? []) atStart.add(imported);
  return modules.map(({ fileName, code, moduleIds }) => ({
    name: fileName,
    contents: new TextEncoder().encode(code),
    sources: moduleIds,
    isLoadedAtStart: atStart.has(fileName),
  }));
}
