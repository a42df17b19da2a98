import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Without the background flags, Chromium asks hosts of its own at every start. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium, and on Debian as root installs one where there is none.
 * @returns its path
 * @throws with one sentence that says what to install
 */
export function findChromium(): string {
  const found = [process.env.CHROME_PATH, ...usualPlaces].find((path) => path && existsSync(path));
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && install() && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  throw new Error('The tests need Chromium: install it, or set CHROME_PATH to where it is.');
}

function install(): boolean {
  console.log('Installing Chromium for the tests …');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  // A fresh image has no package lists, an older one may have stale ones.
  return apt(...packages) || (apt('update', '-qq') && apt(...packages));
}
