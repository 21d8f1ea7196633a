import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, readAnnotated } from './annotated-document.ts';

const names = readdirSync(new URL('../../fixtures/documents/', import.meta.url)).sort();

describe('whole documents', () => {
  it.each(names)('%s', async (name) => {
    const { text, ...expected } = readAnnotated(name);
    expect(await annotate(text)).toEqual(expected);
  });
});
