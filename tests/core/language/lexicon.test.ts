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

let jieba: ReadonlySet<string> | null = null;

function jiebaWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'));
  jieba ??= new Set(
    readFileSync(join(folder, 'dict.txt'), 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? ''),
  );
  return jieba;
}

/** Words in Latin letters stand between others that are none, in any case. */
function holds(text: string, word: string): boolean {
  if (!/^[a-z]/iu.test(word)) return text.includes(word);
  const plain = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![a-z])${plain}(?![a-z])`, 'iu').test(text);
}

let texts: Promise<readonly string[]> | null = null;

/** Texts of the documents of the tests, one for each source. */
function fixtureTexts(): Promise<readonly string[]> {
  texts ??= readFixtures();
  return texts;
}

async function readFixtures(): Promise<readonly string[]> {
  const files = [
    join(projectRoot, 'resources/samples/f00-jiaxing-article.txt'),
    ...['documents', 'real'].flatMap((name) => {
      const place = join(projectRoot, 'tests/fixtures', name);
      return readdirSync(place).map((file) => join(place, file));
    }),
  ].filter(
    (file) => ['.txt', '.md', '.html', '.docx'].includes(extname(file)) && !file.endsWith('README.md'),
  );
  return Promise.all(
    files.map(async (file) => {
      const read = await readDocument(readFileSync(file), file);
      return read.ok ? read.value.value.raw : '';
    }),
  );
}

describe('lists of words', () => {
  it.each(lists)('%s says what it is for and names no word twice', (path) => {
    const { file, entries } = readList(path);
    expect(file).toMatch(/^# \S/u);
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
  });

  it.each(lists)(
    '%s names its reference, or has words that a dictionary or two documents have',
    async (path) => {
      const { file, entries } = readList(path);
      if (/^#.*Reference: /mu.test(file)) return;
      const texts = await fixtureTexts();
      const referenced = file.split('\n').filter((line) => /^[^#]+# Reference: /u.test(line));
      const unfounded = entries.filter(
        (word) =>
          !referenced.some((line) => line.startsWith(`${word} `)) &&
          !jiebaWords().has(word) &&
          texts.filter((text) => holds(text, word)).length < 2,
      );
      expect(unfounded).toEqual([]);
    },
  );
});
