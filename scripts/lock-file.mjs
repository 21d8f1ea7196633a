// @ts-check
/**
 * `node scripts/lock-file.mjs` completes `package-lock.json`; run it after every `npm install PACKAGE`.
 *
 * npm leaves out of the lock the optional packages that the registry at hand does not serve (those for other
 * systems, on some mirrors), and `npm ci` then refuses the lock. The missing entries follow from their parents:
 * an exact version, and the system in the name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project-root.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 *
 * @typedef {Readonly<Record<string, LockEntry>>} LockEntries by path, as in `packages` of the lock
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** @param {string} name @param {string} version @returns {LockEntry} */
function entryFor(name, version) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (os.length !== 1 || cpu.length !== 1 || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`package-lock.json has no entry for ${name}, and none can be made from "${version}".`);
  }
  const libc = words.includes('musl') ? { libc: ['musl'] } : {};
  return { version, cpu, dev: true, ...libc, optional: true, os };
}

/**
 * Optional packages without an entry, as entries.
 *
 * @param {LockEntries} packages
 * @returns {LockEntries}
 */
export function missingOptionalEntries(packages) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (places.some((place) => place in packages)) continue;
      missing[`node_modules/${name}`] = entryFor(name, version);
    }
  }
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(projectRoot, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionalEntries(lock.packages);
  const [top, ...rest] = Object.entries({ ...lock.packages, ...missing });
  const sorted = rest.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(top ? [top, ...sorted] : sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} entries added`);
}
