// @ts-check
/** Chooses what of jieba's dictionary the program needs, and adds what lists say of words. */
import { classMask, measureFlag, surnameFlag } from '../../src/core/language/dictionary.ts';
import { wordClasses } from '../../src/core/language/token.ts';

/**
 * @typedef {object} Lexicon
 * @property {readonly (readonly string[])[]} terms words that the dictionary lacks or knows too little, with their class
 * @property {readonly (readonly string[])[]} classes words with the class that they have in official prose
 * @property {readonly string[]} measures
 * @property {readonly string[]} surnames
 *
 * @typedef {{ text: string, frequency: number, tag: string }} Entry
 */

/** Classes of jieba, by the first letters that tell them. @type {readonly (readonly [RegExp, string])[]} */
const classOfTag = [
  [/^nr/, 'person'],
  [/^ns/, 'place'],
  [/^nt/, 'organisation'],
  [/^vn/, 'verbal-noun'],
  [/^an/, 'noun'],
  [/^(?:ad|d)/, 'adverb'],
  [/^[nsj]/, 'noun'],
  [/^v/, 'verb'],
  [/^[abz](?!g$)/, 'adjective'],
  [/^m/, 'number'],
  [/^q/, 'measure'],
  [/^p/, 'preposition'],
  [/^c/, 'conjunction'],
  [/^(?:u|y|k)/, 'particle'],
  [/^r/, 'pronoun'],
  [/^t/, 'time'],
  [/^f/, 'localiser'],
  [/^[il]/, 'idiom'],
];

/** Likelihoods are kept as 12 × -ln. */
const costScale = 12;
/** Frequency of a term of our own lists, and by how much it is cheaper than the words that it is made of. */
const termFrequency = 2000;
const termGain = 8;
/** As in `zh/lattice.ts`. */
const unknownCost = 215;
const numerals = '一二两三四五六七八九十百千万亿零〇';
const quantity = new RegExp(`^[第几数多半上好近]?[${numerals}]+[几多余来]?`, 'u');

/** @param {string} dictionary @param {Lexicon} lexicon */
export function chooseWords(dictionary, { terms, classes, measures, surnames }) {
  const entries = dictionary
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', frequency = '', tag = ''] = line.split(' ');
      return { text, frequency: Number(frequency), tag };
    });
  const total = entries.reduce((sum, { frequency }) => sum + frequency, 0);
  const measureWords = new Set(measures);
  const frequencies = new Map(entries.map(({ text, frequency }) => [text, frequency]));
  /** @type {Map<string, { cost: number, kind: number }>} */
  const words = new Map();
  const costOf = (/** @type {number} */ frequency) =>
    Math.min(255, Math.max(1, Math.round(costScale * Math.log(total / frequency))));
  for (const entry of entries) {
    if (!isWanted(entry, measureWords)) continue;
    words.set(entry.text, { cost: costOf(entry.frequency), kind: classCode(classOf(entry)) });
  }
  for (const [text = '', wordClass = ''] of terms) {
    const known = words.get(text)?.cost ?? 255;
    const cost = Math.min(known, costOf(termFrequency), costOfParts(text, words) - termGain);
    words.set(text, { cost: Math.max(1, cost), kind: classCode(wordClass) });
  }
  for (const [text = '', wordClass = ''] of classes) {
    words.set(text, { cost: costOf(frequencies.get(text) ?? 50), kind: classCode(wordClass) });
  }
  const flag = (/** @type {string} */ text, /** @type {number} */ bit, /** @type {string} */ wordClass) => {
    const known = words.get(text) ?? { cost: costOf(50), kind: classCode(wordClass) };
    const isNumber = known.kind === classCode('number');
    words.set(text, { ...known, kind: (isNumber ? classCode(wordClass) : known.kind) | bit });
  };
  for (const text of measures) flag(text, measureFlag, 'measure');
  for (const text of surnames) {
    flag(text, surnameFlag, 'noun');
  }
  return [...words].map(([text, word]) => ({ text, ...word }));
}

/** @param {Entry} entry @param {ReadonlySet<string>} measures */
function isWanted({ text, frequency, tag }, measures) {
  if (!/^[\u3400-\u9fff\u3007]+$/u.test(text)) return false;
  if (text.length === 1) return frequency >= 5;
  if (/^[几多余来数]/u.test(text) && measures.has(text.slice(1))) return false;
  // A number and its measure word are two words, however common they are together.
  if (/^(?:m|n$)/.test(tag) || (frequency <= 20 && quantity.test(text) && !/^[il]/.test(tag))) {
    const rest = text.replace(quantity, '');
    if (rest !== text && (rest === '' || measures.has(rest))) return false;
    if (text.length > 3 && rest !== text) return false;
  }
  if (/^(?:nr|zg|g|x|o)/.test(tag)) return frequency > 20;
  return frequency > 3 || (/^i/.test(tag) && text.length === 4);
}

/**
 * Names of two characters are mostly common words in this dictionary (明白, 康复), and characters of its class zg
 * have no class.
 *
 * @param {Entry} entry
 */
function classOf({ text, tag }) {
  if (/^nr/.test(tag) && text.length === 2) return 'noun';
  if (tag === 'zg' || (tag === 'nr' && text.length === 1) || (tag === 'l' && text.length === 3))
    return 'noun';
  return classOfTag.find(([pattern]) => pattern.test(tag))?.[1] ?? 'other';
}

/** @param {string} wordClass */
function classCode(wordClass) {
  const code = wordClasses.indexOf(/** @type {typeof wordClasses[number]} */ (wordClass));
  if (code === -1 || code > classMask) throw new Error(`there is no word class ${wordClass}`);
  return code;
}

/**
 * Cost of the cheapest path through a text by shorter words.
 *
 * @param {string} text @param {ReadonlyMap<string, { cost: number }>} words
 */
function costOfParts(text, words) {
  const costs = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (costs[end - 1] ?? 0) + unknownCost;
    for (let start = 0; start < end; start += 1) {
      if (start === 0 && end === text.length) continue;
      const word = words.get(text.slice(start, end));
      if (word !== undefined) best = Math.min(best, (costs[start] ?? 0) + word.cost);
    }
    costs.push(best);
  }
  return costs[text.length] ?? 0;
}
