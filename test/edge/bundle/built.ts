import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishBuild } from '../../../scripts/releases/finish-build.ts';
import { keepRelease } from '../../../scripts/releases/keep-release.ts';

/** A folder of builds that is gone after the test. */
export class Built implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'lookstream-builds-'));
  readonly bundle = join(this.root, 'bundle');
  readonly releases = join(this.root, 'releases');
  readonly assets = join(this.root, 'assets');
  #releasedAt = Date.UTC(2026, 10, 1);

  /** @param files beside those that every build has: a script that says its version, a stylesheet and two chunks */
  async build(version: string, files: Record<string, string> = {}): Promise<void> {
    rmSync(this.bundle, { recursive: true, force: true });
    mkdirSync(join(this.bundle, 'chunks'), { recursive: true });
    const own = `wall-${version.replaceAll('.', '')}.js`;
    const all = {
      'lookstream.js': `export const version = '${version}'; import('./chunks/${own}'); ${'// long\n'.repeat(200)}`,
      'lookstream.js.map': '{}',
      'lookstream.css': `:root { --version: '${version}' }`,
      [`chunks/${own}`]: `import { version } from '../lookstream.js'; // of ${version}\n`,
      'chunks/shared-abcdef.js': '// the same in all\n',
      ...files,
    };
    for (const [name, text] of Object.entries(all)) writeFileSync(join(this.bundle, name), text);
    await finishBuild(this.bundle, version);
  }

  /** Each a day after the one before. */
  async release(...versions: string[]): Promise<void> {
    for (const version of versions) {
      await this.build(version);
      await this.keep();
    }
  }

  keep() {
    this.#releasedAt += 24 * 60 * 60 * 1_000;
    return keepRelease(this.bundle, this.releases, new Date(this.#releasedAt));
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
