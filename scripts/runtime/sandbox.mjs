// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} distFolder */
function hasSetuidHelper(distFolder) {
  const helper = join(distFolder, 'chrome-sandbox');
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4755) === 0o4755;
}

/** Whether an ordinary user may make user namespaces: kernels and AppArmor profiles differ, so it is tried. */
function allowsUserNamespaces() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Switches that Chromium needs to start on this machine, with the reason where its sandbox has to be off.
 *
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {{ switches: readonly string[], reason: string | null }}
 */
export function sandboxSwitches(runtime) {
  if (process.platform !== 'linux') return { switches: [], reason: null };
  if (process.getuid?.() === 0) {
    return { switches: ['--no-sandbox'], reason: 'Chromium has no sandbox for root' };
  }
  if (allowsUserNamespaces() || hasSetuidHelper(runtime.distFolder)) return { switches: [], reason: null };
  const helper = join(runtime.distFolder, 'chrome-sandbox');
  return {
    switches: ['--no-sandbox'],
    reason:
      'this system lets ordinary users make no user namespaces. To have the sandbox, run ' +
      `sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
  };
}
