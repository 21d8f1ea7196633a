// @ts-check
/** The packed dictionary out of jieba's dictionary and our lists. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readLexicon } from '../../src/core/language/word-list.ts';
import { projectRoot } from '../project-root.mjs';
import { chooseWords } from './choose-words.mjs';
import { packTrie } from './pack-trie.mjs';

const jieba = join(
  dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')),
  'dict.txt',
);

export function makeDictionary() {
  const words = chooseWords(readFileSync(jieba, 'utf8'), {
    terms: [...lexicon('offices'), ...lexicon('leaders'), ...lexicon('policy-names'), ...lexicon('terms')],
    classes: lexicon('word-classes'),
    measures: lexicon('measures').map(([word = '']) => word),
    surnames: lexicon('surnames').map(([word = '']) => word),
  });
  return { wordCount: words.length, bytes: packTrie(words) };
}

/** @param {string} name */
function lexicon(name) {
  return readLexicon(readFileSync(join(projectRoot, 'resources/lexicon/zh', `${name}.txt`), 'utf8'));
}
