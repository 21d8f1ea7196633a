// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** @param {string} lockFolder */
function ownerIsAlive(lockFolder) {
  try {
    process.kill(Number(readFileSync(join(lockFolder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} lockFolder */
function tryToTake(lockFolder) {
  mkdirSync(dirname(lockFolder), { recursive: true });
  try {
    mkdirSync(lockFolder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lockFolder, 'pid'), String(process.pid));
  return true;
}

/**
 * Runs `work` while no other process does so under the same lock. A lock whose owner has died is taken over.
 *
 * @template T
 * @param {string} lockFolder made for the time of the work; its parent is made if needed
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withFolderLock(lockFolder, work, onWait) {
  let waited = false;
  let deadSightings = 0;
  while (!tryToTake(lockFolder)) {
    if (!waited) onWait?.();
    waited = true;
    // Seen twice: an owner has made the folder a moment before it writes its number.
    deadSightings = ownerIsAlive(lockFolder) ? 0 : deadSightings + 1;
    if (deadSightings >= 2) rmSync(lockFolder, { recursive: true, force: true });
    else await delay(200);
  }
  const release = () => rmSync(lockFolder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
