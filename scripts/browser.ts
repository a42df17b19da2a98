import { existsSync } from 'node:fs';
import { aptInstall } from './apt-install.ts';

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
  console.log('Installing Chromium for the tests …');
  if (aptInstall('chromium', 'fonts-dejavu-core') && existsSync('/usr/bin/chromium'))
    return '/usr/bin/chromium';
  throw new Error('The tests need Chromium: install it, or set CHROME_PATH to where it is.');
}
