import { resolve } from 'node:path';

/**
 * Which paths a window may name in this session: only what the user chose in a dialog of the system, dropped on the
 * window, or opened from outside, and what was opened or written on their behalf. A page that was taken over can read
 * and write no other file.
 */
export interface SessionPaths {
  allow(use: PathUse, path: string): void;
  isAllowed(use: PathUse, path: string): boolean;
}

/**
 * `open`: read as a document or project; `save`: overwrite as a project; `export`: write an export to; `show`: hand an
 * exported file to the system.
 */
export type PathUse = 'open' | 'save' | 'export' | 'show';

export function createSessionPaths(): SessionPaths {
  const allowed: Readonly<Record<PathUse, Set<string>>> = {
    open: new Set(),
    save: new Set(),
    export: new Set(),
    show: new Set(),
  };
  return {
    allow: (use, path) => void allowed[use].add(resolve(path)),
    isAllowed: (use, path) => allowed[use].has(resolve(path)),
  };
}

/**
 * Whether a path names another machine: `\\server\share`, and device paths, which may name one too. Reading
 * it signs in there with the user's name, so it takes a dialog of the system to name it.
 */
export function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}/u.test(path);
}
