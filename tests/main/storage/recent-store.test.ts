import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecentFiles, recentLimit } from '../../../src/main/storage/recent-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const time = new Date('2026-11-22T08:00:00Z');

async function recentWithFiles(names: readonly string[]) {
  const folder = await temporaryFolder();
  const store = join(folder, 'recent.json');
  let changes = 0;
  const recent = await openRecentFiles(
    store,
    () => {
      changes += 1;
    },
    () => {},
  );
  for (const name of names) {
    await writeFile(join(folder, name), name);
    await recent.add(join(folder, name), time);
  }
  return { folder, store, recent, changes: () => changes };
}

const namesOf = (files: readonly { readonly name: string }[]): readonly string[] =>
  files.map(({ name }) => name);

describe('recent files', () => {
  it('come latest first, each once, and survive a restart', async () => {
    const { folder, store, recent } = await recentWithFiles(['a.txt', 'b.tigang']);
    await recent.add(join(folder, 'a.txt'), time);
    const again = await openRecentFiles(
      store,
      () => {},
      () => {},
    );
    expect(await again.list()).toEqual([
      { path: join(folder, 'a.txt'), name: 'a.txt', openedAt: '2026-11-22T08:00:00.000Z', kind: 'document' },
      {
        path: join(folder, 'b.tigang'),
        name: 'b.tigang',
        openedAt: '2026-11-22T08:00:00.000Z',
        kind: 'project',
      },
    ]);
  });

  it('are not more than a menu holds', async () => {
    const names = Array.from({ length: recentLimit + 3 }, (_, index) => `${index}.txt`);
    const { recent } = await recentWithFiles(names);
    expect(namesOf(await recent.list())).toEqual(names.slice(-recentLimit).reverse());
  });

  it('leave out files that are gone until they come back', async () => {
    const { folder, recent } = await recentWithFiles(['a.txt', 'b.txt']);
    await rm(join(folder, 'b.txt'));
    expect(namesOf(await recent.list())).toEqual(['a.txt']);
    await writeFile(join(folder, 'b.txt'), '');
    expect(namesOf(await recent.list())).toEqual(['b.txt', 'a.txt']);
  });

  it('can be forgotten, one or all, and say that they changed', async () => {
    const { folder, recent, changes } = await recentWithFiles(['a.txt', 'b.txt']);
    await recent.forget(join(folder, 'a.txt'));
    expect(namesOf(await recent.list())).toEqual(['b.txt']);
    await recent.clear();
    expect(await recent.list()).toEqual([]);
    expect(changes()).toBe(4);
  });

  it('start empty from a damaged file', async () => {
    const store = join(await temporaryFolder(), 'recent.json');
    await writeFile(store, '[{"path":1}]');
    expect(
      await (
        await openRecentFiles(
          store,
          () => {},
          () => {},
        )
      ).list(),
    ).toEqual([]);
  });
});
