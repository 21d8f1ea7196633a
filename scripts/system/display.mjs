// @ts-check
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env
 * @property {readonly string[]} switches for Chromium
 * @property {boolean} virtual nobody sees it
 * @property {() => void} close
 */

const startTimeoutMs = 20_000;

export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** @returns {Promise<Display>} */
function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    // The server picks a free number and writes it to descriptor 3.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const close = () => {
      process.removeListener('exit', close);
      server.kill();
    };
    process.once('exit', close);
    const timer = setTimeout(() => {
      close();
      reject(new Error('Xvfb did not start.'));
    }, startTimeoutMs);
    server.on('error', reject);
    server.on('exit', () => reject(new Error('Xvfb ended as soon as it was started.')));
    let written = '';
    server.stdio[3]?.on('data', (chunk) => {
      written += chunk;
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve({ env: { DISPLAY: `:${written.trim()}` }, switches: [], virtual: true, close });
    });
  });
}

/**
 * The screen of this session, or a virtual one that lives until `close` or the end of this process.
 *
 * @param {{ virtual?: boolean }} [options] `virtual`: take no screen that somebody looks at (Linux)
 * @returns {Promise<Display>}
 */
export async function openDisplay({ virtual = false } = {}) {
  if (process.platform === 'linux' && (virtual || needsVirtualDisplay())) return startVirtualDisplay();
  const waylandOnly = process.platform === 'linux' && !process.env.DISPLAY;
  return {
    env: {},
    switches: waylandOnly ? ['--ozone-platform=wayland'] : [],
    virtual: false,
    close: () => undefined,
  };
}
