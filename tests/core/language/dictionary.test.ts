import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { makeDictionary } from '../../../scripts/dictionary/make-dictionary.mjs';
import { projectRoot } from '../../../scripts/project-root.mjs';

describe('the dictionary', () => {
  it('is needed before Chinese text can be cut, and English needs none', async () => {
    vi.resetModules();
    const { tokenise } = await import('../../../src/core/language/tokenise.ts');
    expect(() => tokenise('汉字', 'zh')).toThrow('no Chinese dictionary');
    expect(tokenise('Words', 'en')).toHaveLength(1);
  });

  it('refuses bytes of another kind', async () => {
    const { provideDictionary } = await import('../../../src/core/language/dictionary.ts');
    expect(() => provideDictionary(new Uint8Array(64))).toThrow('no dictionary');
  });

  it('may begin anywhere in its buffer', async () => {
    const { provideDictionary } = await import('../../../src/core/language/dictionary.ts');
    const { tokenise } = await import('../../../src/core/language/tokenise.ts');
    const bytes = readFileSync(`${projectRoot}/resources/language/chinese.bin`);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    provideDictionary(shifted.subarray(1));
    expect(tokenise('农村公路', 'zh')).toHaveLength(2);
  });

  it('is what the lists make: run npm run dictionary after a change of them', () => {
    const { bytes } = makeDictionary();
    expect(bytes.equals(readFileSync(`${projectRoot}/resources/language/chinese.bin`))).toBe(true);
  });

  it('is small enough to travel with the program', () => {
    expect(readFileSync(`${projectRoot}/resources/language/chinese.bin`).length).toBeLessThan(1.5 * 2 ** 20);
  });
});
