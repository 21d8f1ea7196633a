import { isCompound } from './compound-words.ts';

const letters = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}]';
const word = new RegExp(`${letters}{2,}`, 'gu');
/** A word with its hyphen and what follows, in the middle of a line. */
const hyphenated = new RegExp(`(?<![\\p{L}\\p{N}-])${letters}{2,}[-‐]${letters}{2,}`, 'gu');
const brokenWord = new RegExp(`(?<!${letters}|[-‐])(${letters}{2,})[-‐]$`, 'u');
const wordRest = /^[\p{Ll}\p{M}]+/u;

/** The words of a document as far as they tell what stands at its line ends; in lower case. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** With their hyphen, where it is not at the end of a line. */
  readonly hyphenated: ReadonlySet<string>;
}

export function collectWords(lines: readonly { readonly text: string }[]): Vocabulary {
  const words = new Set<string>();
  const compounds = new Set<string>();
  let isInside = false;
  for (const { text: line } of lines) {
    const text = isInside ? line.trimStart().replace(wordRest, '') : line;
    isInside = brokenWord.test(text.trimEnd());
    const whole = isInside ? text.trimEnd().replace(brokenWord, '') : text;
    for (const { 0: found } of whole.matchAll(word)) words.add(found.toLowerCase());
    for (const { 0: found } of text.matchAll(hyphenated)) compounds.add(found.toLowerCase());
  }
  return { words, hyphenated: compounds };
}

/**
 * What becomes of the hyphen at the end of a line: it is dropped from a word that the line end has divided, and kept
 * where it is one of spelling: where the document has it elsewhere, or where both parts are words of it or of
 * compounds. Null where the line ends with no such hyphen.
 */
export function hyphenBetween(before: string, after: string, words: Vocabulary): 'keep' | 'drop' | null {
  const broken = brokenWord.exec(before.slice(-60))?.[1];
  const rest = wordRest.exec(after.slice(0, 60))?.[0];
  if (broken === undefined || rest === undefined) return null;
  return isOneWord(broken.toLowerCase(), rest.toLowerCase(), words) ? 'drop' : 'keep';
}

function isOneWord(broken: string, rest: string, { words, hyphenated: compounds }: Vocabulary): boolean {
  if (words.has(broken + rest)) return true;
  if (compounds.has(`${broken}-${rest}`) || isCompound(broken, rest)) return false;
  return !(words.has(broken) && words.has(rest));
}
