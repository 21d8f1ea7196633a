/// <reference path="../language/raw-imports.d.ts" />
import labelledFile from '../../../resources/lexicon/en/labelled-by-letter.txt?raw';
import { isOfKind, startsSentence } from '../language/en/abbreviations.ts';
import { hasHan } from '../language/language-of.ts';
import { readWordList } from '../language/word-list.ts';

const labelled = readWordList(labelledFile);
const latinEnd = /[\p{L}\p{N})\]"”’'%°]/u;
const latinStart = /[\p{Lu}\p{N}"“‘'([$€£¥\u4e00-\u9fff]/u;
const longestToken = 24;

/** A point of an ellipsis: what it ends depends on the word after. */
const ellipsis = /\.{2,}$/u;

/**
 * Whether the point at `index` closes a sentence of Latin prose, or stands in an abbreviation (U.S., Mr., No. 5),
 * an initial (J.), a number or a marker (1. …). `start` is where the sentence begins.
 */
export function isFullStop(text: string, index: number, start: number): boolean {
  if (index - start <= 8 && /^\s*\d[\d.]*$/u.test(text.slice(start, index))) return false;
  const before = text.charAt(index - 1);
  const after = text.slice(index + 1, index + 3);
  if (hasHan(before)) return !/^[A-Za-z0-9]/u.test(after);
  if (!(after === '' || /^\s/u.test(after))) return false;
  const from = Math.max(start, index - longestToken);
  const words = text.slice(from, index);
  if (before === '.') {
    if (!latinEnd.test(words.replace(ellipsis, '').trimEnd().slice(-1))) return false;
  } else if (!latinEnd.test(before)) return false;
  if (after === '' || after.trim() === '') {
    // Two spaces are a typist's end of a sentence, whatever stands before them.
    return after.length < 2 || endsBeforeGap(text, index, words);
  }
  if (!latinStart.test(after.charAt(1))) return false;
  return endsToken(words, text.slice(index + 2, index + 16));
}

function endsBeforeGap(text: string, index: number, words: string): boolean {
  const rest = text.slice(index + 1, index + 24).trimStart();
  if (rest === '') return true;
  if (!latinStart.test(rest.charAt(0))) return false;
  return !isOfKind(lastToken(words), 'title');
}

function endsToken(words: string, rest: string): boolean {
  const token = lastToken(words);
  if (isOfKind(token, 'title')) return false;
  const isNumber = /^[\dIVX]/u.test(rest);
  if (isOfKind(token, 'number') && isNumber) return false;
  if (isOfKind(token, 'name')) return startsSentence(rest);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return startsSentence(rest);
  if (/^\p{L}$/u.test(token)) return isLabel(words, token, rest);
  return true;
}

/** The word before the point, without an opening bracket or quotation mark. */
function lastToken(words: string): string {
  return /[^\s("“‘[]*$/u.exec(words)?.[0] ?? '';
}

/** A lone letter is an initial (Donald J. Trump), unless the word before says that it labels something. */
function isLabel(words: string, token: string, rest: string): boolean {
  const before = words.slice(0, words.length - token.length).trimEnd();
  if (token === 'I') return /\p{Ll}$/u.test(before) && !/\b\p{Lu}\p{L}*$/u.test(before);
  if (/^\p{Ll}$/u.test(token)) return startsSentence(rest);
  return (
    labelled.has(/\p{L}+$/u.exec(before)?.[0] ?? '') ||
    (/(?:^|\s)\p{Ll}+$/u.test(before) && startsSentence(rest))
  );
}
