// @ts-check
/** Runs a downloader that says nothing of its progress: what it writes is watched instead. */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const pollMs = 500;

/** Bytes in a file or folder; files may come and go meanwhile. @param {string} path @returns {number} */
function sizeOf(path) {
  try {
    const stats = lstatSync(path);
    if (!stats.isDirectory()) return stats.size;
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch (error) {
    if (existsSync(path)) throw error;
    return 0;
  }
}

/**
 * @param {object} request
 * @param {string} request.command
 * @param {readonly string[]} request.args
 * @param {NodeJS.ProcessEnv} request.env
 * @param {readonly string[]} request.watch files and folders that grow while the download continues
 * @param {number} request.stallMs how long nothing may grow
 * @param {(mebibytes: number) => void} request.onProgress
 * @returns {Promise<{ ok: boolean, reason: string, stdout: string }>}
 */
export function watchedDownload({ command, args, env, watch, stallMs, onProgress }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let stalled = false;
    const startSize = watch.reduce((sum, path) => sum + sizeOf(path), 0);
    let lastSize = startSize;
    let lastGrowth = Date.now();
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    const timer = setInterval(() => {
      const size = watch.reduce((sum, path) => sum + sizeOf(path), 0);
      if (size !== lastSize) {
        lastSize = size;
        lastGrowth = Date.now();
        onProgress(Math.max(0, size - startSize) / 2 ** 20);
      } else if (Date.now() - lastGrowth > stallMs) {
        stalled = true;
        child.kill('SIGKILL');
      }
    }, pollMs);
    child.on('error', (error) => {
      clearInterval(timer);
      resolve({ ok: false, reason: error.message, stdout });
    });
    child.on('close', (status) => {
      clearInterval(timer);
      const firstLine = stderr.split('\n').find((line) => line.trim() !== '' && !line.startsWith('npm warn'));
      const reason = stalled
        ? `nothing came for ${Math.round(stallMs / 1000)} s`
        : (firstLine ?? `ended with status ${status}`).trim();
      resolve({ ok: status === 0, reason, stdout });
    });
  });
}
