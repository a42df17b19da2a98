import { build, type BuildResult } from 'esbuild';
import { basename } from 'node:path';
import { workerOptions } from '../../scripts/build-worker.ts';

export interface WorkerModule {
  name: string;
  contents: Uint8Array;
  /** the files that it was made from */
  sources: readonly string[];
  /** whether the Worker has it before it answers anything */
  isLoadedAtStart: boolean;
}

/** @returns the Worker as it is deployed, its main module first */
export async function buildWorker({ minify }: { minify: boolean }): Promise<WorkerModule[]> {
  const { outputFiles, metafile } = await build({
    ...workerOptions,
    ...{ minify, write: false, metafile: true, outdir: 'worker' },
  });
  const main = 'worker/worker.js';
  const atStart = withImports(main, metafile);
  const modules = outputFiles.map(({ path, contents }) => {
    const name = basename(path);
    const output = `worker/${name}`;
    const sources = Object.keys(metafile.outputs[output]?.inputs ?? {});
    return { name, contents, sources, isLoadedAtStart: atStart.has(output) };
  });
  return modules.toSorted(
    (one, other) => Number(other.name === basename(main)) - Number(one.name === basename(main)),
  );
}

function withImports(main: string, { outputs }: NonNullable<BuildResult['metafile']>): Set<string> {
  const loaded = new Set([main]);
  for (const output of loaded) {
    for (const { path, kind } of outputs[output]?.imports ?? []) {
      if (kind === 'import-statement') loaded.add(path);
    }
  }
  return loaded;
}
