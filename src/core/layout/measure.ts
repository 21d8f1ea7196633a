import { isLatinLetter } from '../model/theme/latin-letters.ts';
import type { Theme } from '../model/theme/theme.ts';
import type { TextMeasurer } from '../ports.ts';

/** Advance widths of a family by weight, in 1/1000 em: the shape of `resources/fonts/advance-widths.json`. */
export type AdvanceWidthTables = Readonly<
  Record<
    string,
    Readonly<
      Record<'400' | '700', { readonly default: number; readonly widths: Readonly<Record<string, number>> }>
    >
  >
>;

/** Measures with tables instead of fonts: the same widths on every machine. Families without a table are a bug. */
export function createTableMeasurer(tables: AdvanceWidthTables, fonts: Theme['fonts']): TextMeasurer {
  const lookUp = (face: 'heading' | 'body', weight: 400 | 700) => {
    const { metrics, latin, latinScope } = fonts[face];
    const table = tableOf(tables, metrics, weight);
    const latinTable = tableOf(tables, latin.metrics, weight);
    return (code: number): number => {
      const isLatin = latinScope === 'script' || isLatinLetter(code);
      return (
        (isLatin ? latinTable.widths[code] : undefined) ??
        table.widths[code] ??
        widthWithoutTable(code) ??
        table.default
      );
    };
  };
  const faces = {
    heading: { 400: lookUp('heading', 400), 700: lookUp('heading', 700) },
    body: { 400: lookUp('body', 400), 700: lookUp('body', 700) },
  };
  return {
    widthPt(text, face, weight, sizePt) {
      const advance = faces[face][weight];
      let thousandths = 0;
      for (const char of text) thousandths += advance(char.codePointAt(0) ?? 0);
      return (thousandths * sizePt) / 1000;
    },
  };
}

/** Hebrew and Arabic: the face that a system has for them is not known, so its letters are taken for wide ones. */
const rightToLeftLetter = 700;

/** In 1/1000 em; null for a character as wide as a Han character. */
function widthWithoutTable(code: number): number | null {
  const isHebrewOrArabic = (code >= 0x590 && code <= 0x77f) || (code >= 0xfb1d && code <= 0xfdff);
  if (!isHebrewOrArabic && !(code >= 0xfe70 && code <= 0xfefc)) return null;
  return /\p{Mn}/u.test(String.fromCodePoint(code)) ? 0 : rightToLeftLetter;
}

function tableOf(tables: AdvanceWidthTables, metrics: string, weight: 400 | 700) {
  const family = tables[metrics];
  if (family === undefined) throw new Error(`no advance widths for ${metrics}`);
  return family[weight];
}
