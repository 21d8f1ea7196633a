import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackZip } from '../../scripts/runtime/unpack-zip.mjs';

describe('unpackZip', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tigang-zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('places what is wanted, with its permissions', async () => {
    const archive = join(folder, 'in.zip');
    const executable = { os: 3, attrs: 0o100755 << 16 };
    writeFileSync(
      archive,
      zipSync({ 'Top/Program': [strToU8('run'), executable], 'Top/resources/app/a.js': strToU8('no') }),
    );
    await unpackZip(archive, join(folder, 'out'), (name) => (name === 'Top/Program' ? 'bin/electron' : null));
    const target = join(folder, 'out/bin/electron');
    expect(readFileSync(target, 'utf8')).toBe('run');
    expect(statSync(target).mode & 0o777).toBe(0o755);
    expect(existsSync(join(folder, 'out/resources'))).toBe(false);
  });

  it('refuses to write beside the folder', async () => {
    const archive = join(folder, 'in.zip');
    writeFileSync(archive, zipSync({ 'a.txt': strToU8('x') }));
    await expect(unpackZip(archive, join(folder, 'out'), () => '../outside.txt')).rejects.toThrow(
      'unsafe path',
    );
    expect(existsSync(join(folder, 'outside.txt'))).toBe(false);
  });
});
