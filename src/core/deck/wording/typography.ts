import { hasHan } from '../../language/language-of.ts';
import { sharedMark } from '../../language/marks.ts';
import { findAddresses } from '../../language/scan/addresses.ts';
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
const nearness = 60;
const digit = /[0-9]/;
/** A paragraph of so many characters is a table or a dump. */
const longestParagraph = 4000;
/** Marks of code and markup: {"key": "值"}, <a href="…">, x = "值", `…`. */
const code = /[{}<>`\\]|=\s?"|":\s?["\d[{]|\|/;
const measures = /\d['′]?$/;
/** Brackets with a sign of operation are those of a formula, (a+b)×c, and stay as formulas have them. */
const bracketed = /\([^()\u3400-\u9fff]*\)/gu;
const operation = /[+−=×÷^_|;±]|[\p{L}\p{N}][·⋅][\p{L}\p{N}]/u;

/**
 * `[start, end)` of the text with ASCII punctuation set full-width where it stands beside CJK text; the length
 * stays the same. What stands between digits (1,234 and 12:54), in an address or in a formula is left alone.
 */
export function setFullWidth(raw: string, start: number, end: number): string {
  const piece = raw.slice(start, end);
  if (!/[,:;?!()％"]/.test(piece)) return piece;
  const kept = [...findAddresses(piece), ...formulasIn(piece)];
  const isChinese = hasHan(raw.slice(Math.max(0, start - nearness), end + nearness));
  const isWide = (mark: string) => cjk.test(mark) || (isChinese && sharedMark.test(mark));
  let text = '';
  /** Whether each open bracket is set wide: the closing one is as it is. */
  const open: boolean[] = [];
  const quotes = piece.includes('"') ? curledQuotes(raw, start, end) : null;
  for (let index = start; index < end; index++) {
    const character = raw.charAt(index);
    const wide = fullWidth[character];
    const at = index - start;
    if (character === '（') open.push(true);
    if (character === '）') open.pop();
    if (wide === undefined || kept.some((each) => each.start <= at && at < each.end)) {
      text += quotes?.get(index) ?? narrow[character] ?? character;
      continue;
    }
    const before = raw.charAt(index - 1);
    const after = raw.charAt(index + 1);
    const betweenDigits = digit.test(before) && digit.test(after);
    const opened = character === ')' ? open.pop() : undefined;
    const isAroundHan = character === '(' && opensHan(piece, at);
    const converts = opened ?? (isAroundHan || (!betweenDigits && (isWide(before) || isWide(after))));
    if (character === '(') open.push(converts);
    text += converts ? wide : character;
  }
  return text;
}

const longestBracket = 80;

/** Whether the bracket that opens there holds Chinese rather than other words. */
function opensHan(piece: string, at: number): boolean {
  const [inner = ''] = /^[^()（）]*(?=\))/u.exec(piece.slice(at + 1, at + 2 + longestBracket)) ?? [];
  const hanCount = inner.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
  return hanCount > (inner.match(/[A-Za-z]/gu)?.length ?? 0);
}

/**
 * Straight quotation marks of a Chinese paragraph as “ and ”, in turn; none where one of them has no partner, measures
 * (5'10", 12"), or stands in words of another language, in code or in an address.
 */
function curledQuotes(raw: string, start: number, end: number): ReadonlyMap<number, string> | null {
  const before = raw.slice(Math.max(0, start - longestParagraph - 1), start);
  const after = raw.slice(end, end + longestParagraph + 1);
  const from = start - before.length + before.lastIndexOf('\n') + 1;
  const lineEnd = after.indexOf('\n');
  const to = end + (lineEnd === -1 ? after.length : lineEnd);
  if (to - from > longestParagraph) return null;
  const paragraph = raw.slice(from, to);
  const hanCount = paragraph.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
  const latinCount = paragraph.match(/[A-Za-z]/gu)?.length ?? 0;
  if (hanCount <= latinCount / 2) return null;
  if (
    code.test(paragraph) ||
    findAddresses(paragraph).some((each) => paragraph.slice(each.start, each.end).includes('"'))
  ) {
    return null;
  }
  const at = [...paragraph.matchAll(/"/g)].map(({ index }) => index);
  if (at.length % 2 === 1) return null;
  const quotes = new Map<number, string>();
  for (let each = 0; each < at.length; each += 2) {
    const [open = 0, close = 0] = [at[each], at[each + 1]];
    const inner = paragraph.slice(open + 1, close);
    if (inner.trim() !== inner || inner === '' || measures.test(paragraph.slice(0, open))) return null;
    const beside = paragraph.charAt(open - 1) + paragraph.charAt(close + 1);
    if (!cjk.test(inner) && !cjk.test(beside)) continue;
    quotes.set(from + open, '“').set(from + close, '”');
  }
  return quotes;
}

function formulasIn(piece: string): readonly Span[] {
  if (!piece.includes('(')) return [];
  return [...piece.matchAll(bracketed)]
    .filter(([text]) => operation.test(text))
    .map(({ index, 0: { length } }) => span(index, index + length));
}
