// @ts-check
import { spawnSync } from 'node:child_process';

/** Debian 12 packages of the libraries that Electron is linked with. */
const packageOfLibrary = new Map([
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libudev.so.1', 'libudev1'],
  ['libX11.so.6', 'libx11-6'],
  ['libxcb.so.1', 'libxcb1'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libxshmfence.so.1', 'libxshmfence1'],
]);

/**
 * Libraries that the dynamic loader does not find, from `ldd`'s words.
 *
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

/**
 * Debian packages that an executable lacks on this machine; a library of no known package stands under its
 * own name.
 *
 * @param {string} executable
 */
export function packagesMissingFor(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const packages = missingLibraries(stdout ?? '').map((name) => packageOfLibrary.get(name) ?? name);
  return [...new Set(packages)].sort();
}
