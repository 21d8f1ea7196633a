// @ts-check
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import lockfile from 'proper-lockfile';

/** The owner shows that it is alive more often than this; longer than any step of the work that blocks. */
const staleAfterMs = 60_000;
const askAgainAfterMs = 200;

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
  mkdirSync(dirname(lockFolder), { recursive: true });
  let waited = false;
  /** @type {(() => Promise<void>) | null} */
  let release = null;
  while (release === null) {
    release = await take(lockFolder);
    if (release !== null) break;
    if (!waited) onWait?.();
    waited = true;
    await delay(askAgainAfterMs);
  }
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * @param {string} lockFolder
 * @returns {Promise<(() => Promise<void>) | null>} what opens the lock again; null while another holds it
 */
async function take(lockFolder) {
  try {
    return await lockfile.lock(lockFolder, {
      lockfilePath: lockFolder,
      realpath: false,
      stale: staleAfterMs,
    });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ELOCKED') return null;
    throw error;
  }
}
