import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import en from '../../resources/locales/en.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };
import { writeFileAtomic } from '../../src/files/write-file-atomic.ts';

vi.mock('node:fs/promises', { spy: true });

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tigang-refused-'));
  path = join(folder, '汇报.pptx');
  writeFileSync(path, 'the old deck');
});
afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Half of the bytes are on the disk when the system refuses the rest. */
async function openUntilHalf(code: string): Promise<void> {
  const { open } = await vi.importActual<typeof files>('node:fs/promises');
  vi.mocked(files.open).mockImplementation(async (...args) => {
    const handle = await open(...args);
    handle.writeFile = async (data) => {
      const bytes = data as Uint8Array;
      await handle.write(bytes.subarray(0, bytes.length / 2));
      throw systemError(code);
    };
    return handle;
  });
}

const newDeck = new TextEncoder().encode('the new deck, longer than the old one');

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EIO', 'write-failed'],
] as const)('keeps the old file when the disk answers %s in the middle', async (system, code) => {
  await openUntilHalf(system);
  expect(await writeFileAtomic(path, newDeck)).toMatchObject({
    ok: false,
    error: { code, params: { file: '汇报.pptx' } },
  });
  expect(readFileSync(path, 'utf8')).toBe('the old deck');
  expect(readdirSync(folder)).toEqual(['汇报.pptx']);
});

it.each([
  ['EBUSY', true, 'target-busy'],
  // What Windows says of a file that PowerPoint has open.
  ['EPERM', true, 'target-busy'],
  ['EACCES', true, 'target-busy'],
  ['EPERM', false, 'target-not-permitted'],
] as const)('tells %s of a target that may be written: %s, as %s', async (system, isWritable, code) => {
  vi.mocked(files.rename).mockRejectedValue(systemError(system));
  if (!isWritable) vi.mocked(files.access).mockRejectedValue(systemError('EPERM'));
  expect(await writeFileAtomic(path, newDeck)).toMatchObject({
    ok: false,
    error: { code, params: { file: '汇报.pptx' } },
  });
  expect(readFileSync(path, 'utf8')).toBe('the old deck');
  expect(readdirSync(folder)).toEqual(['汇报.pptx']);
});

it('says in both languages which file it is and what to do', () => {
  const codes = [
    'target-busy',
    'target-not-permitted',
    'target-folder-missing',
    'target-is-folder',
    'disk-full',
    'write-failed',
  ] as const;
  for (const code of codes) {
    expect(zh.error[code]).toMatch(/“\{\{file\}\}”.*[请换]/u);
    expect(en.error[code]).toMatch(/“\{\{file\}\}”.*(?:Choose|Close|Free|Try)/u);
  }
});
