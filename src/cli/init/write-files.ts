import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { NewFile } from './new-files.ts';

/** Read and written by their owner alone. */
const secretMode = 0o600;

/** All of them or none, and each whole: Ctrl-C has to wait for it. */
export function writeFiles(folder: string, files: readonly NewFile[]): void {
  const wait = () => undefined;
  process.on('SIGINT', wait);
  const written = files.map((file) => ({ ...file, path: join(folder, file.name) }));
  try {
    for (const { path, contents, isSecret } of written) {
      writeFileSync(beside(path), contents, isSecret ? { mode: secretMode } : {});
      if (isSecret) chmodSync(beside(path), secretMode);
    }
    for (const { path } of written) renameSync(beside(path), path);
    for (const { name } of files.filter(({ isSecret }) => isSecret)) keepFromGit(folder, name);
  } finally {
    for (const { path } of written) rmSync(beside(path), { force: true });
    process.off('SIGINT', wait);
  }
}

const beside = (path: string) => `${path}.lookstream`;

/** Where there is no git, or no work tree of it, nothing is to be done. */
function keepFromGit(folder: string, name: string): void {
  const isForgotten = 1;
  const { status } = spawnSync('git', ['check-ignore', '--quiet', name], { cwd: folder, stdio: 'ignore' });
  if (status !== isForgotten) return;
  const path = join(folder, '.gitignore');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  appendFileSync(path, `${text === '' || text.endsWith('\n') ? '' : '\n'}${name}\n`);
}
