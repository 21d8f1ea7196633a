// @ts-check
/**
 * What is built from what, and whether it is up to date. A build leaves a stamp that lists its inputs with
 * size and time; the output is stale as soon as that list would be another one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFolderLock } from '../folder-lock.mjs';
import { projectRoot } from '../project-root.mjs';
import { runQuietly } from '../run-command.mjs';
import { finishCli } from './finish-cli.mjs';

/**
 * @typedef {object} BuildTarget
 * @property {string} name
 * @property {readonly string[]} inputs files and folders, from the project root
 * @property {readonly string[]} outputs files that have to be there
 * @property {readonly string[]} command script below `node_modules`, and its arguments
 * @property {() => void | Promise<void>} [finish] runs after the command
 */

const sharedInputs = [
  'package.json',
  'tsconfig.base.json',
  'resources',
  'src/core',
  'src/files',
  'src/shared',
];

/** @type {Readonly<Record<'cli' | 'app', BuildTarget>>} */
export const buildTargets = {
  cli: {
    name: 'cli',
    inputs: [...sharedInputs, 'vite.cli.config.ts', 'scripts/build', 'src/cli'],
    outputs: ['out/cli/tigang.mjs', 'out/cli/main.cjs', 'out/cli/chinese.bin'],
    command: ['vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
    finish: finishCli,
  },
  app: {
    name: 'app',
    inputs: [...sharedInputs, 'electron.vite.config.ts', 'src/main', 'src/preload', 'src/renderer'],
    outputs: ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'],
    command: ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
  },
};

const developmentFolder = 'out/development';

/**
 * The app with React's development build, which says what the other is silent about: two siblings with one key, an
 * effect without an end. The end-to-end tests drive it, and fail on any such warning. A folder with the shape of the
 * project's, for the app finds its parts from its root.
 *
 * @type {BuildTarget}
 */
export const developmentApp = {
  name: 'development-app',
  inputs: buildTargets.app.inputs,
  outputs: ['main/index.js', 'preload/index.cjs', 'renderer/index.html'].map(
    (file) => `${developmentFolder}/out/${file}`,
  ),
  command: [
    ...buildTargets.app.command,
    '--mode',
    'development',
    '--outDir',
    join(projectRoot, developmentFolder, 'out'),
  ],
  finish() {
    const { name, productName, version, type, main } = JSON.parse(
      readFileSync(join(projectRoot, 'package.json'), 'utf8'),
    );
    writeFileSync(
      join(projectRoot, developmentFolder, 'package.json'),
      `${JSON.stringify({ name, productName, version, type, main }, null, 2)}\n`,
    );
  },
};

/** From the root of the app that end-to-end tests start. */
export const developmentAppRoot = join(projectRoot, developmentFolder);

/** @param {string} path relative to the project root @returns {string[]} */
function listFiles(path) {
  const absolute = join(projectRoot, path);
  if (!existsSync(absolute)) return [];
  const stats = statSync(absolute);
  if (!stats.isDirectory()) return [`${path}:${stats.size}:${stats.mtimeMs}`];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

/** @param {BuildTarget} target */
function fingerprint(target) {
  return `${target.inputs.flatMap(listFiles).join('\n')}\n`;
}

/** @param {BuildTarget} target */
function stampPath(target) {
  return join(projectRoot, 'out', `${target.name}.stamp`);
}

/** @param {BuildTarget} target */
export function isUpToDate(target) {
  if (!target.outputs.every((path) => existsSync(join(projectRoot, path)))) return false;
  const stamp = stampPath(target);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(target);
}

/**
 * Builds the target unless it is up to date. Several processes may ask at once: one builds, the others wait.
 *
 * @param {BuildTarget} target
 * @param {{ force?: boolean, onStart?: () => void }} [options]
 * @returns {Promise<boolean>} whether a build was made
 * @throws with the builder's output when it fails
 */
export async function ensureBuilt(target, { force = false, onStart } = {}) {
  if (!force && isUpToDate(target)) return false;
  return withFolderLock(join(projectRoot, 'out', `${target.name}.lock`), async () => {
    if (!force && isUpToDate(target)) return false;
    onStart?.();
    const stamp = stampPath(target);
    const before = fingerprint(target);
    rmSync(stamp, { force: true });
    const [script = '', ...args] = target.command;
    await runQuietly(process.execPath, [join(projectRoot, 'node_modules', script), ...args]);
    await target.finish?.();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, before);
    return true;
  });
}
