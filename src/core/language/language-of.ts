import type { Language } from './token.ts';

/** They are in no language. */
const address = /(?:https?:\/\/|www\.)[^\s\u3400-\u9fff]+|[\w.+-]+@[\w.-]+/giu;
const hanLetter = /[\u3400-\u9fff]/u;
/** Words that sentences in English are full of, and names are not. */
const grammatical =
  /\b(?:the|an?|of|to|in|and|or|for|on|at|by|with|from|as|is|are|was|were|be|been|it|that|this|which|we|you|they|not|will|has|have)\b/giu;

const fewestLines = 3;
/** Of lines that say something, those with Han letters. */
const mixedLines = 1 / 3;
/** Of the Latin words. */
const mostGrammatical = 0.15;

/** Whether a piece of text has Han letters: then the rules of Chinese read it. */
export function hasHan(text: string): boolean {
  return hanLetter.test(text);
}

/**
 * Chinese as soon as a fifth of the letters are Han: official prose in Chinese often quotes Latin names. So are lines of
 * which many have Han letters while the Latin ones only name things (熟悉Python).
 */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000).replace(address, ' ');
  const han = sample.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return han * 4 >= latin || (han > 0 && namesInChinese(sample)) ? 'zh' : 'en';
}

function namesInChinese(sample: string): boolean {
  const lines = sample.split('\n').filter((line) => /\p{L}/u.test(line));
  const mixed = lines.filter(hasHan).length;
  if (lines.length < fewestLines || mixed < lines.length * mixedLines) return false;
  const words = sample.match(/[A-Za-z]+/g)?.length ?? 0;
  return (sample.match(grammatical)?.length ?? 0) < words * mostGrammatical;
}
