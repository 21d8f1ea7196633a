import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Notices files that another program has written since this one read or wrote them. */
export interface FileVersions {
  /** Now it is as we know it. */
  remember(path: string): Promise<void>;
  /** False for a file that is gone, or that was never remembered. */
  hasChanged(path: string): Promise<boolean>;
}

export function createFileVersions(): FileVersions {
  const known = new Map<string, string>();
  return {
    async remember(path) {
      const version = await versionOf(path);
      if (version === null) known.delete(resolve(path));
      else known.set(resolve(path), version);
    },
    async hasChanged(path) {
      const before = known.get(resolve(path));
      const version = await versionOf(path);
      return before !== undefined && version !== null && version !== before;
    },
  };
}

async function versionOf(path: string): Promise<string | null> {
  const status = await stat(path, { bigint: true }).catch(() => null);
  return status === null ? null : `${status.mtimeNs} ${status.size}`;
}
