// @ts-check
/** The binary of the `electron` package: its own installer fetches it the first time it is needed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startProgress } from '../console-progress.mjs';
import { projectRoot } from '../project-root.mjs';
import { runtimeCacheFolder } from './runtime-cache.mjs';
import { watchedDownload } from './watched-download.mjs';

/** @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime */

const packageFolder = join(projectRoot, 'node_modules/electron');
const firstByteMs = 30_000;
/** A machine that could not reach the download is not asked to wait for it again for this long. */
const retryAfterMs = 12 * 3600_000;

function packageVersion() {
  return /** @type {string} */ (
    JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
  );
}

/** @returns {ElectronRuntime | null} */
export function findOfficialElectron() {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const distFolder = join(packageFolder, 'dist');
  const executable = join(distFolder, readFileSync(pathFile, 'utf8'));
  const versionFile = join(distFolder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return version === packageVersion() ? { kind: 'official', version, executable, distFolder } : null;
}

function refusalFile() {
  return join(runtimeCacheFolder(), `electron-${packageVersion()}-unreachable`);
}

/** Whether the download was tried a short while ago, and failed. */
export function officialFailedLately() {
  const file = refusalFile();
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < retryAfterMs;
}

/** @returns {Promise<{ runtime: ElectronRuntime } | { reason: string }>} */
export async function downloadOfficialElectron() {
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'tigang-electron-'));
  const progress = startProgress(`Electron ${packageVersion()}: download`);
  try {
    const { ok, reason } = await watchedDownload({
      command: process.execPath,
      args: [join(packageFolder, 'install.js')],
      env: {
        ...process.env,
        TMPDIR: temporaryFolder,
        TEMP: temporaryFolder,
        TMP: temporaryFolder,
        ELECTRON_GET_NO_PROGRESS: '1',
      },
      watch: [temporaryFolder, join(packageFolder, 'dist')],
      stallMs: firstByteMs,
      onProgress: (mebibytes) => progress.update(`${mebibytes.toFixed(0)} MiB`),
    });
    const runtime = ok ? findOfficialElectron() : null;
    if (runtime) {
      progress.end('done');
      rmSync(refusalFile(), { force: true });
      return { runtime };
    }
    progress.end(`not possible (${reason})`);
    mkdirSync(dirname(refusalFile()), { recursive: true });
    writeFileSync(refusalFile(), `${reason}\n`);
    return { reason };
  } finally {
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}
