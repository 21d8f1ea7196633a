import { expect, test } from 'vitest';
import { themeInLanguage } from '../../../src/core/model/theme.ts';
import { cssFontFamily } from '../../../src/core/write/reveal/css-values.ts';
import { measurerFor } from '../../../src/shared/built-in-themes.ts';
import { governmentRed } from './test-theme.ts';

const english = themeInLanguage(governmentRed, 'en');
const chinese = themeInLanguage(governmentRed, 'zh');

test('marks that both scripts share are narrow in English decks and full-width in Chinese ones', () => {
  const mark = (theme: typeof english) => measurerFor(theme).widthPt('’', 'body', 400, 100);
  expect(mark(english)).toBeLessThan(30);
  expect(mark(chinese)).toBe(100);
});

test('Han characters of English decks keep the width of the Chinese face', () => {
  expect(measurerFor(english).widthPt('中文', 'heading', 700, 20)).toBe(40);
});

test('browsers take letters from the Latin face first, and only in English decks', () => {
  expect(cssFontFamily(english.fonts.body)).toMatch(/^'Arial',.*'Microsoft YaHei',.*sans-serif$/u);
  expect(cssFontFamily(chinese.fonts.body)).not.toContain('Arial');
});

test('lines of letters stand nearer than lines of Han characters', () => {
  expect(english.type.statement.lineHeight).toBeLessThan(chinese.type.statement.lineHeight);
  expect(chinese.type).toEqual(governmentRed.type);
});
