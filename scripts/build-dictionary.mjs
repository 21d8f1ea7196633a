// @ts-check
/**
 * Packs the Chinese dictionary: `node scripts/build-dictionary.mjs` reads `dict.txt` of @node-rs/jieba (words with
 * frequency and class) and the lists in `resources/lexicon/zh`, and writes `resources/language/chinese.bin`, the
 * arrays that `src/core/language/dictionary.ts` describes. Run it again when one of these changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { chooseWords } from './dictionary/choose-words.mjs';
import { packTrie } from './dictionary/pack-trie.mjs';
import { projectRoot } from './project-root.mjs';

const target = join(projectRoot, 'resources/language/chinese.bin');
const jieba = join(
  dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')),
  'dict.txt',
);

/** @param {string} name @returns {string[][]} */
const lexicon = (name) =>
  readFileSync(join(projectRoot, 'resources/lexicon/zh', `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/u));

const words = chooseWords(readFileSync(jieba, 'utf8'), {
  terms: [...lexicon('offices'), ...lexicon('policy-names'), ...lexicon('terms')],
  classes: lexicon('word-classes'),
  measures: lexicon('measures').map(([word = '']) => word),
  surnames: lexicon('surnames').map(([word = '']) => word),
});
const bytes = packTrie(words);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
const mebibytes = (/** @type {number} */ length) => (length / 2 ** 20).toFixed(2);
console.log(
  `${words.length} words, ${mebibytes(bytes.length)} MiB, ${mebibytes(deflateRawSync(bytes, { level: 9 }).length)} MiB compressed`,
);
