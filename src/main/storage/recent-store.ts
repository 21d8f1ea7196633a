import { access } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import * as v from 'valibot';
import type { RecentFile } from '../../shared/ipc/bridge.ts';
import { type FileLog, jsonFile } from './json-file.ts';

const recentSchema: v.GenericSchema<readonly RecentFile[]> = v.array(
  v.object({
    path: v.string(),
    name: v.string(),
    openedAt: v.string(),
    kind: v.picklist(['document', 'project']),
  }),
);

export const recentLimit = 12;

export interface RecentStore {
  /** Latest first, without files that are gone; those stay listed, a drive may come back. */
  list(): Promise<readonly RecentFile[]>;
  add(path: string, now: Date): Promise<void>;
  forget(path: string): Promise<void>;
  clear(): Promise<void>;
}

export async function openRecentFiles(
  path: string,
  onChange: () => void,
  log: FileLog,
): Promise<RecentStore> {
  const file = jsonFile(path, recentSchema, log);
  let files = (await file.read()) ?? [];
  const replace = async (next: readonly RecentFile[]): Promise<void> => {
    files = next;
    onChange();
    await file.write(next);
  };
  return {
    async list() {
      const found = await Promise.all(
        files.map(async (recent) => ((await isThere(recent.path)) ? [recent] : [])),
      );
      return found.flat();
    },
    add: (added, now) =>
      replace(
        [
          {
            path: added,
            name: basename(added),
            openedAt: now.toISOString(),
            kind: extname(added).toLowerCase() === '.tigang' ? ('project' as const) : ('document' as const),
          },
          ...files.filter((recent) => recent.path !== added),
        ].slice(0, recentLimit),
      ),
    forget: (forgotten) => replace(files.filter((recent) => recent.path !== forgotten)),
    clear: () => replace([]),
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
