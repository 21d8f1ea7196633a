import { findAddresses } from '../../language/addresses.ts';
import { type Span, span } from '../../model/span.ts';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** A figure has one kind of percent sign, whatever the author's keyboard gave. */
const narrow: Readonly<Record<string, string>> = { '％': '%' };

const cjk = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Of Chinese where Chinese stands near. */
const sharedMark = /[“”‘’…—]/;
const han = /[\u3400-\u9fff]/;
const nearness = 60;
const digit = /[0-9]/;
/** Brackets of a formula, (a+b)×c, stay as formulas have them. */
const formula = /\([^()\u3400-\u9fff]*[+−=×÷^_|;][^()\u3400-\u9fff]*\)/gu;

/**
 * `[start, end)` of the text with ASCII punctuation set full-width where it stands beside CJK text; the length
 * stays the same. What stands between digits (1,234 and 12:54), in an address or in a formula is left alone.
 */
export function setFullWidth(raw: string, start: number, end: number): string {
  const piece = raw.slice(start, end);
  if (!/[,:;?!()％]/.test(piece)) return piece;
  const kept = [...findAddresses(piece), ...formulasIn(piece)];
  const isChinese = han.test(raw.slice(Math.max(0, start - nearness), end + nearness));
  const isWide = (mark: string) => cjk.test(mark) || (isChinese && sharedMark.test(mark));
  let text = '';
  let openConverted = 0;
  for (let index = start; index < end; index++) {
    const character = raw.charAt(index);
    const wide = fullWidth[character];
    const at = index - start;
    if (wide === undefined || kept.some((each) => each.start <= at && at < each.end)) {
      text += narrow[character] ?? character;
      continue;
    }
    const before = raw.charAt(index - 1);
    const after = raw.charAt(index + 1);
    const betweenDigits = digit.test(before) && digit.test(after);
    const closesWide = character === ')' && openConverted > 0;
    const converts = closesWide || (!betweenDigits && (isWide(before) || isWide(after)));
    if (converts && character === '(') openConverted++;
    if (converts && character === ')') openConverted = Math.max(0, openConverted - 1);
    text += converts ? wide : character;
  }
  return text;
}

function formulasIn(piece: string): readonly Span[] {
  if (!piece.includes('(')) return [];
  return [...piece.matchAll(formula)].map(({ index, 0: { length } }) => span(index, index + length));
}
