import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jsonFile } from '../../../src/main/storage/json-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('a file of the app', () => {
  it('logs what could not be written, and continues to write', async () => {
    const folder = join(await temporaryFolder(), 'later');
    const logged: string[] = [];
    const file = jsonFile(join(folder, 'a.json'), v.number(), (detail) => logged.push(detail));
    expect(await file.write(1)).toMatchObject({ ok: false, error: { code: 'target-folder-missing' } });
    expect(logged).toHaveLength(1);
    await mkdir(folder);
    expect((await file.write(2)).ok).toBe(true);
    expect(await file.read()).toBe(2);
  });

  it('is nothing new to the log while it is not there, but is when it cannot be read', async () => {
    const folder = await temporaryFolder();
    const logged: string[] = [];
    const log = (detail: string) => logged.push(detail);
    expect(await jsonFile(join(folder, 'missing.json'), v.number(), log).read()).toBeNull();
    expect(logged).toEqual([]);
    expect(await jsonFile(folder, v.number(), log).read()).toBeNull();
    expect(logged).toEqual([`${folder}: file-is-folder `]);
  });
});
