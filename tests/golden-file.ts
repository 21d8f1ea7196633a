import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const goldenFolder = fileURLToPath(new URL('./golden/', import.meta.url));

/**
 * Compares a text of lines with the file of that name below `tests/golden`; with `UPDATE_GOLDEN=1` writes the file
 * instead. A difference is shown line by line.
 */
export function expectGoldenText(name: string, text: string): void {
  const file = path.join(goldenFolder, name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`${name} is missing: write it with UPDATE_GOLDEN=1`);
  expect(text.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}
