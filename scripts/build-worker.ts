import { rm } from 'node:fs/promises';
import { rolldown, type InputOptions, type OutputChunk, type OutputOptions } from 'rolldown';

const input: InputOptions = {
  input: { worker: 'src/edge/worker.ts' },
  platform: 'browser',
  external: [/^cloudflare:/],
  resolve: { conditionNames: ['workerd', 'worker', 'browser', 'import', 'default'] },
};

/** All that starts in one module behind the main one, since small ones compress badly; the rest comes when it is needed. */
const output: OutputOptions = {
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash:6].js',
  comments: false,
  codeSplitting: { groups: [{ name: 'edge', test: /edge\/(worker-handlers|store\/durable-store)\.ts$/ }] },
};

/** @param directory is emptied first: wrangler uploads every module that it finds there */
export async function buildWorkerInto(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await using bundle = await rolldown(input);
  await bundle.write({ ...output, dir: directory, minify: true, sourcemap: true });
}

/** @returns the Worker's modules, its main module first, as they would be written */
export async function bundleWorker({ minify }: { minify: boolean }): Promise<OutputChunk[]> {
  await using bundle = await rolldown(input);
  const written = await bundle.generate({ ...output, minify });
  const modules = written.output.filter((file): file is OutputChunk => file.type === 'chunk');
  return modules.toSorted((one, other) => Number(other.isEntry) - Number(one.isEntry));
}
