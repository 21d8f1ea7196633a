import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/language/tokenise.ts';
import { wordOf } from '../../../src/core/language/words.ts';

function words(text: string): string {
  return tokenise(text, 'en')
    .map((token) => wordOf(text, token))
    .join('|');
}

describe('words of English', () => {
  it.each([
    ['R. I. Fisher, vol. 23, no. 38, pp. 6524–6534', 'R.|I.|Fisher|,|vol.|23|,|no.|38|,|pp.|6524–6534'],
    ['1683 Shattuck Avenue, Ste. B', '1683|Shattuck|Avenue|,|Ste.|B'],
    ['the U.S. office, e.g. here', 'the|U.S.|office|,|e.g.|here'],
    ["The director's plan ends.", "The|director's|plan|ends|."],
    ['It costs $3.5 million vs. 5.2%.', 'It|costs|$3.5|million|vs.|5.2%|.'],
    [
      'See https://a.example.gov/x?y=1, and D:\\data\\a.txt.',
      'See|https://a.example.gov/x?y=1|,|and|D:\\data\\a.txt|.',
    ],
  ])('has the edges of %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['quickly', 'adverb'],
    ['development', 'noun'],
    ['will', 'verb'],
    ['between', 'preposition'],
    ['although', 'conjunction'],
    ['national', 'adjective'],
    ['building', 'noun'],
    ['improving', 'verbal-noun'],
  ])('classes %s', (word, wordClass) => {
    expect(tokenise(word, 'en')[0]?.wordClass).toBe(wordClass);
  });
});
