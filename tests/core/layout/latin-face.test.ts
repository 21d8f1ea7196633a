import { expect, test } from 'vitest';
import { themeInLanguage } from '../../../src/core/model/theme/theme.ts';
import { themePart } from '../../../src/core/write/pptx/part/master/theme-part.ts';
import { paletteOf } from '../../../src/core/write/pptx/style/palette.ts';
import { cssFontFamily } from '../../../src/core/write/reveal/css-values.ts';
import { runsToMarkup } from '../../../src/core/write/reveal/nodes/runs-markup.ts';
import { builtInThemes, measurerFor } from '../../../src/shared/built-in-themes.ts';
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

test('letters and digits have the widths of the Latin face in decks of both languages', () => {
  for (const theme of [english, chinese]) {
    // Arial: 556 of 1000 for a digit, 722 for an A in bold; Times New Roman: 500 for a digit.
    expect(measurerFor(theme).widthPt('5.2%', 'body', 400, 100)).toBeCloseTo(55.6 + 27.8 + 55.6 + 88.9, 0);
    expect(measurerFor(theme).widthPt('A', 'body', 700, 100)).toBeCloseTo(72.2, 1);
    expect(measurerFor(theme).widthPt('2023', 'heading', 700, 100)).toBeCloseTo(200, 0);
  }
});

test('every theme has a Latin face with twins of the same widths on every system', () => {
  for (const theme of builtInThemes.values()) {
    for (const { latin } of Object.values(theme.fonts)) {
      expect([latin.windows[0], latin.metrics]).toEqual(
        latin.generic === 'serif' ? ['Times New Roman', 'liberation-serif'] : ['Arial', 'liberation-sans'],
      );
    }
  }
});

test('browsers take letters from the Latin face, and in Chinese text the shared marks from the Chinese one', () => {
  expect(cssFontFamily(english.fonts.body)).toMatch(/^'Arial',.*'Microsoft YaHei',.*sans-serif$/u);
  expect(cssFontFamily(chinese.fonts.body)).not.toContain('Arial');
  expect(drawn('发展“5G”产业', chinese)).toEqual([
    ['发展“', false],
    ['5G', true],
    ['”产业', false],
  ]);
  expect(drawn('全面落实', chinese)).toEqual([['全面落实', false]]);
  expect(drawn('the “5G” age', english)).toEqual([['the “5G” age', true]]);
});

/** The texts of a line as elements, and whether the Latin face comes first. */
function drawn(text: string, theme: typeof english): readonly (readonly [string, boolean])[] {
  const style = { face: 'body', weight: 400, sizePt: 20, color: { token: 'ink' } } as const;
  const run = { text, prov: { type: 'user' }, style } as const;
  const [span] = runsToMarkup({ runs: [run], widthPt: 100, end: 'paragraph', paragraphIndex: 0 }, theme);
  const family = span?.style['font-family'] ?? '';
  return (span?.children ?? []).map((child) =>
    typeof child === 'string'
      ? [child, family.startsWith("'Arial'")]
      : [child.children.join(''), (child.style['font-family'] ?? '').startsWith("'Arial'")],
  );
}

test('a presentation draws letters in the Latin face and Han characters in the Chinese one', () => {
  const { content } = themePart('theme1.xml', chinese, '政务红', paletteOf(chinese));
  expect(content).toContain('<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/>');
  expect(content).toContain('<a:latin typeface="Times New Roman"/><a:ea typeface="STZhongsong"/>');
});

test('lines of letters stand nearer than lines of Han characters', () => {
  expect(english.type.statement.lineHeight).toBeLessThan(chinese.type.statement.lineHeight);
  expect(chinese.type).toEqual(governmentRed.type);
});
