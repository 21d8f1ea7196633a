import { expect, it } from 'vitest';
import { sectionNumeral } from '../../../src/core/layout/numerals.ts';

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [100, '100'],
])('writes section %i as %s', (number, expected) => {
  expect(sectionNumeral(number, 'zh')).toBe(expected);
});

it('counts in figures in English', () => {
  expect(sectionNumeral(3, 'en')).toBe('3');
});
