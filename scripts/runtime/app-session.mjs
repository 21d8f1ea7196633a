// @ts-check
import { say } from '../console-progress.mjs';
import { installPackages } from '../system/debian-packages.mjs';
import { needsVirtualDisplay, openDisplay } from '../system/display.mjs';
import {
  packagesMissingForChineseText,
  packagesMissingForDisplay,
  packagesMissingForElectron,
} from '../system/requirements.mjs';
import { getElectronRuntime, runtimeEnvironment } from './electron-runtime.mjs';
import { sandboxSwitches } from './sandbox.mjs';

/**
 * @typedef {object} AppSession
 * @property {string} executable
 * @property {readonly string[]} switches
 * @property {NodeJS.ProcessEnv} env whole environment for the app
 * @property {boolean} virtualDisplay
 * @property {() => void} close
 */

/**
 * Everything that the app needs to run on this machine: an Electron, its libraries, fonts and a display. What
 * is missing is installed where that is allowed.
 *
 * @param {{ virtualDisplay?: boolean }} [options]
 * @returns {Promise<AppSession>}
 * @throws with a message for the person at the terminal
 */
export async function openAppSession({ virtualDisplay = false } = {}) {
  const runtime = await getElectronRuntime();
  const wantsVirtual = process.platform === 'linux' && (virtualDisplay || needsVirtualDisplay());
  const needed = [
    ...packagesMissingForElectron(runtime.executable),
    ...packagesMissingForDisplay(wantsVirtual),
  ];
  const forText = packagesMissingForChineseText();
  try {
    await installPackages([...needed, ...forText], 'the app');
  } catch (error) {
    if (needed.length > 0) throw error;
    // Without fonts the app starts all the same.
    say(error instanceof Error ? error.message : String(error));
  }
  const display = await openDisplay({ virtual: virtualDisplay });
  const sandbox = sandboxSwitches(runtime);
  if (sandbox.reason !== null) say(`Sandbox off: ${sandbox.reason}.`);
  return {
    executable: runtime.executable,
    switches: [...sandbox.switches, ...display.switches],
    env: { ...process.env, ...runtimeEnvironment(runtime), ...display.env },
    virtualDisplay: display.virtual,
    close: display.close,
  };
}
