import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileVersions } from '../../../src/main/storage/file-versions.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('file versions', () => {
  it('tell a file that another program wrote from our own', async () => {
    const path = join(await temporaryFolder(), 'a.tigang');
    const versions = createFileVersions();
    await writeFile(path, 'ours');
    expect(await versions.hasChanged(path)).toBe(false);
    await versions.remember(path);
    expect(await versions.hasChanged(path)).toBe(false);
    await writeFile(path, 'theirs, longer');
    expect(await versions.hasChanged(path)).toBe(true);
    await versions.remember(path);
    expect(await versions.hasChanged(path)).toBe(false);
    await utimes(path, new Date(), new Date('2026-01-01'));
    expect(await versions.hasChanged(path)).toBe(true);
  });

  it('let a file that is gone be written again', async () => {
    const path = join(await temporaryFolder(), 'a.tigang');
    const versions = createFileVersions();
    await writeFile(path, 'ours');
    await versions.remember(path);
    await rm(path);
    expect(await versions.hasChanged(path)).toBe(false);
  });
});
