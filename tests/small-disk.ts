import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/** Runs a check with a new file system of `sizeKiB` at `disk`, a folder that is not yet there; only root may. */
export async function withSmallDisk(
  disk: string,
  sizeKiB: number,
  check: (disk: string) => void | Promise<void>,
): Promise<void> {
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKiB}k`, 'tmpfs', disk]);
  try {
    await check(disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}

export function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  const probe = mkdtempSync(join(tmpdir(), 'tigang-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** A folder that nobody may write to: nothing stops root but the kernel's own. */
export function lockedFolder(within: string): string {
  if (isRoot) return '/sys';
  const locked = join(within, 'locked');
  mkdirSync(locked, { mode: 0o500 });
  return locked;
}
