// @ts-check
/**
 * Packs the Chinese dictionary: `npm run dictionary` reads `dict.txt` of @node-rs/jieba (words with frequency and
 * class) and the lists in `resources/lexicon/zh`, and writes `resources/language/chinese.bin`, the arrays that
 * `src/core/language/dictionary.ts` describes. Run it again when one of these changes; a test asks for it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { makeDictionary } from './dictionary/make-dictionary.mjs';
import { projectRoot } from './project-root.mjs';

const target = join(projectRoot, 'resources/language/chinese.bin');
const { wordCount, bytes } = makeDictionary();
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
const mebibytes = (/** @type {number} */ length) => (length / 2 ** 20).toFixed(2);
console.log(
  `${wordCount} words, ${mebibytes(bytes.length)} MiB, ${mebibytes(deflateRawSync(bytes, { level: 9 }).length)} MiB compressed`,
);
