import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const core = join(import.meta.dirname, '../../src/core');
const mostFiles = 15;

/**
 * Folders that may be larger: all that a registry lists has a file each beside it. What else may be there is named.
 */
const registries: Readonly<
  Record<string, { readonly registry: string; readonly beside: readonly string[] }>
> = {
  'model/layouts': { registry: 'registry.ts', beside: ['layout-definition.ts'] },
  'layout/layouts': { registry: 'registry.ts', beside: [] },
  'deck/kinds': { registry: 'document-kinds.ts', beside: ['document-kind.ts', 'apply-plan.ts'] },
};

/** Paths of all folders and files below the core, with slashes. */
const entries = readdirSync(core, { recursive: true, withFileTypes: true }).map((entry) => ({
  path: relative(core, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  isFolder: entry.isDirectory(),
}));
const folders = entries.filter(({ isFolder }) => isFolder).map(({ path }) => path);
const files = entries
  .filter(({ path, isFolder }) => !isFolder && path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(({ path }) => path);

function filesIn(folder: string): readonly string[] {
  return files
    .filter((file) => file === `${folder}/${basename(file)}`)
    .map((file) => basename(file))
    .sort();
}

describe('folders of the core', () => {
  it('have so many files that one look takes them in', () => {
    const full = folders.filter((folder) => filesIn(folder).length > mostFiles && !(folder in registries));
    expect(full).toEqual([]);
  });

  it.each(Object.entries(registries))('%s has what its registry lists', (folder, { registry, beside }) => {
    const text = readFileSync(join(core, folder, registry), 'utf8');
    const listed = [...text.matchAll(/from '\.\/([^'/]+\.ts)'/gu)].map(([, name]) => name ?? '');
    expect(filesIn(folder)).toEqual([...new Set([registry, ...listed, ...beside])].sort());
  });

  it('have no base name twice in a stage', () => {
    const places = new Map<string, readonly string[]>();
    for (const file of files) {
      const [stage = ''] = file.split('/');
      const key = `${stage} ${basename(file)}`;
      places.set(key, [...(places.get(key) ?? []), file]);
    }
    expect([...places.values()].filter((paths) => paths.length > 1)).toEqual([]);
  });
});
