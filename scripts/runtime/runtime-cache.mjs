// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where runtimes are kept: outside `node_modules`, which every `npm ci` empties. `TIGANG_CACHE_DIR` overrides it.
 */
export function runtimeCacheFolder() {
  if (process.env.TIGANG_CACHE_DIR) return process.env.TIGANG_CACHE_DIR;
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'tigang');
}
