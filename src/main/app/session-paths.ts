import { resolve } from 'node:path';

/**
 * Which paths a window may name in this session: only what the user chose in a dialog of the system, or what was
 * opened or written on their behalf. A page that was taken over can write to no other file.
 */
export interface SessionPaths {
  allow(use: PathUse, path: string): void;
  isAllowed(use: PathUse, path: string): boolean;
}

/** `save`: overwrite as a project; `export`: write an export to; `show`: hand an exported file to the system. */
export type PathUse = 'save' | 'export' | 'show';

export function createSessionPaths(): SessionPaths {
  const allowed: Readonly<Record<PathUse, Set<string>>> = {
    save: new Set(),
    export: new Set(),
    show: new Set(),
  };
  return {
    allow: (use, path) => void allowed[use].add(resolve(path)),
    isAllowed: (use, path) => allowed[use].has(resolve(path)),
  };
}
