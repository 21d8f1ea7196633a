import { wideCharacter } from '../../raw/line-joining.ts';
import { isCompound } from './compound-words.ts';
import type { PageLine } from './page-lines.ts';
import type { TextRun } from './text-line.ts';

const letters = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}]';
const word = new RegExp(`${letters}{2,}`, 'gu');
/** A word with its hyphen and what follows, in the middle of a line. */
const hyphenated = new RegExp(`(?<![\\p{L}\\p{N}-])${letters}{2,}[-‐]${letters}{2,}`, 'gu');
const brokenWord = new RegExp(`(?<!${letters}|[-‐])(${letters}{2,})[-‐]$`, 'u');
const wordRest = /^[\p{Ll}\p{M}]+/u;
/** An address that ends where addresses may be broken. */
const brokenAddress = /(?:[a-z]{2,8}:\/(?=\/)|www\.)[!-~]*[-/.?&=_%#]$/iu;

/** The words of a document as far as they tell what stands at its line ends; in lower case. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** With their hyphen, where it is not at the end of a line. */
  readonly hyphenated: ReadonlySet<string>;
}

export function collectWords(lines: readonly PageLine[]): Vocabulary {
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
 * The runs of several lines as one text: nothing between Chinese characters, a space between Latin words, and a
 * word that a line end has divided is one again. Its hyphen stays where it is one of spelling: where the document
 * has it elsewhere, or where both parts are words of it or of compounds.
 */
export function joinLines(lines: readonly PageLine[], words: Vocabulary): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const [first, ...rest] = line.runs;
    if (first === undefined) continue;
    if (last === undefined) {
      runs.push(...line.runs);
      continue;
    }
    const before = last.text.trimEnd();
    const after = first.text.trimStart();
    const joint = jointOf(before, after, words);
    const kept = joint === 'drop-hyphen' ? before.slice(0, -1) : before;
    runs[runs.length - 1] = { ...last, text: joint === 'space' ? `${kept} ` : kept };
    runs.push({ ...first, text: after }, ...rest);
  }
  return runs;
}

function jointOf(before: string, after: string, words: Vocabulary): 'none' | 'space' | 'drop-hyphen' {
  const broken = brokenWord.exec(before.slice(-60))?.[1];
  const rest = wordRest.exec(after.slice(0, 60))?.[0];
  if (broken !== undefined && rest !== undefined) {
    return isOneWord(broken.toLowerCase(), rest.toLowerCase(), words) ? 'drop-hyphen' : 'none';
  }
  if (brokenAddress.test(before.slice(-300)) && /^[!-~]/u.test(after)) return 'none';
  if (before === '' || /\p{L}-$/u.test(before)) return 'none';
  if (/\d[-–]$/u.test(before) && /^\d/u.test(after)) return 'none';
  return wideCharacter.test(before.slice(-1)) || wideCharacter.test(after.charAt(0)) ? 'none' : 'space';
}

function isOneWord(broken: string, rest: string, { words, hyphenated: compounds }: Vocabulary): boolean {
  if (words.has(broken + rest)) return true;
  if (compounds.has(`${broken}-${rest}`) || isCompound(broken, rest)) return false;
  return !(words.has(broken) && words.has(rest));
}
