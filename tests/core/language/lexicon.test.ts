import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { readDocument } from '../../../src/core/import/registry.ts';
import { readLexicon } from '../../../src/core/language/word-list.ts';

const folder = join(projectRoot, 'resources/lexicon');
const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.txt'),
);

function readList(path: string) {
  const file = readFileSync(join(folder, path), 'utf8');
  return { file, entries: readLexicon(file).map(([word = '']) => word) };
}

/** Texts of the documents of the tests, one for each source. */
async function fixtureTexts(): Promise<readonly string[]> {
  const files = [
    join(projectRoot, 'resources/samples/f00-jiaxing-article.txt'),
    ...['documents', 'real'].flatMap((name) => {
      const place = join(projectRoot, 'tests/fixtures', name);
      return readdirSync(place).map((file) => join(place, file));
    }),
  ].filter(
    (file) => ['.txt', '.md', '.html', '.docx'].includes(extname(file)) && !file.endsWith('README.md'),
  );
  const texts = await Promise.all(
    files.map(async (file) => {
      const read = await readDocument(readFileSync(file), file);
      return read.ok ? read.value.value.raw : '';
    }),
  );
  return texts;
}

describe('lists of words', () => {
  it.each(lists)('%s says what it is for and names no word twice', (path) => {
    const { file, entries } = readList(path);
    expect(file).toMatch(/^# \S/u);
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
  });

  it('has terms that the dictionary of jieba or documents of two sources have', async () => {
    const jieba = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'));
    const known = new Set(
      readFileSync(join(jieba, 'dict.txt'), 'utf8')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    );
    const texts = await fixtureTexts();
    for (const list of ['terms', 'word-classes', 'counted-nouns', 'counted-activities', 'governing-verbs']) {
      const unfounded = readList(`zh/${list}.txt`).entries.filter(
        (word) => !known.has(word) && texts.filter((text) => text.includes(word)).length < 2,
      );
      expect(unfounded, list).toEqual([]);
    }
  });

  it('names where the other lists of Chinese come from', () => {
    for (const list of ['offices', 'policy-names', 'surnames', 'measures']) {
      expect(readList(`zh/${list}.txt`).file).toMatch(/Reference: /u);
    }
  });
});
