import { type Script, unicodeScript } from '../raw/raised-text.ts';

/**
 * Formulas in one line of text, as one would type them: `(a+b)/2`, `x²`, `∑_(i=1)^n q`, `√(x+1)`. Every reader of a
 * notation (Office Math, MathML, LaTeX) builds its formulas from these parts, so that one formula reads the same
 * from every file. What a line cannot say in a way that everyone understands is counted in `MathLosses`.
 */
export interface MathLosses {
  /** Parts whose place says more than the line can. */
  count: number;
}

const atom = /^(?:\p{L}\p{M}*|\p{Script=Han}+|[\p{Nd}.,]+|[∞∅…⋯])$/u;
const named = /^(?:[\p{L}\p{M}]+|[\p{Nd}.,]+|[∑∏∫∬∭∮⋃⋂∐][\p{L}\p{N}]*)$/u;
const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['⟨', '⟩'],
  ['⌊', '⌋'],
  ['⌈', '⌉'],
  ['|', '|'],
  ['‖', '‖'],
]);
/** Spacing forms of marks that stand above a letter, and the combining characters for them. */
const accents: ReadonlyMap<string, string> = new Map(
  [...'¯‾ˉ^ˆ˜~˙.→⃗¨ˇ˘´`_'].map((mark, index) => [
    mark,
    '\u0304\u0304\u0304\u0302\u0302\u0303\u0303\u0307\u0307\u20d7\u20d7\u0308\u030c\u0306\u0301\u0300\u0332'.charAt(
      index,
    ),
  ]),
);

export function fraction(numerator: string, denominator: string): string {
  return `${grouped(numerator)}/${grouped(denominator)}`;
}

/** One above the other without a bar, as in a binomial. */
export function stacked(above: string, below: string, losses: MathLosses): string {
  losses.count += 1;
  return `${grouped(above)}¦${grouped(below)}`;
}

export function scripts(base: string, sub: string, sup: string): string {
  const isWhole = named.test(base) || base === '' || isBracketed(base) || isSignAlone(base);
  return `${isWhole ? base : `(${base})`}${script(sub, 'sub')}${script(sup, 'super')}`;
}

function script(text: string, place: Script): string {
  if (text === '') return '';
  const sign = place === 'super' ? '^' : '_';
  return /^[′″‴']+$/u.test(text)
    ? text
    : (unicodeScript(text, place) ?? `${sign}${[...text].length === 1 ? text : `(${text})`}`);
}

export function root(degree: string, radicand: string): string {
  const inner = grouped(radicand);
  if (degree === '' || degree === '2') return `√${inner}`;
  if (degree === '3') return `∛${inner}`;
  return degree === '4' ? `∜${inner}` : `${unicodeScript(degree, 'super') ?? `(${degree})`}√${inner}`;
}

/** A sum, a product or an integral of what follows. */
export function operator(sign: string, sub: string, sup: string, of: string): string {
  return `${scripts(sign, sub, sup)} ${of}`.trimEnd();
}

export function applied(name: string, of: string): string {
  return of === '' || isBracketed(of) ? `${name}${of}` : `${name} ${of}`;
}

/** A bracket that stands alone, as before cases, is closed: in a line nothing else shows where they end. */
export function delimited(open: string, parts: readonly string[], separator: string, close: string): string {
  const end = close === '' && open !== '' ? (brackets.get(open) ?? '') : close;
  return `${open}${parts.join(separator)}${end}`;
}

/** Rows of a matrix or of cases. */
export function rows(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.filter((cell) => cell !== '').join(', ')).join('; ');
}

/** Whether a character is a mark for letters, and no bound of a sum. */
export function isAccent(mark: string): boolean {
  return accents.has(mark) || /^\p{M}$/u.test(mark);
}

/** A letter with a mark above it; a longer expression in brackets after the mark. */
export function accented(base: string, mark: string, losses: MathLosses): string {
  const combining = accents.get(mark) ?? (/^\p{M}$/u.test(mark) ? mark : null);
  if (combining !== null && [...base].length === 1) return `${base}${combining}`;
  losses.count += 1;
  return `${combining === '\u0304' || mark === '' ? '¯' : mark}${grouped(base)}`;
}

export function grouped(text: string): string {
  return atom.test(text) || text === '' || isBracketed(text) || isFormedPower(text) ? text : `(${text})`;
}

/** Characters that only tell programs how a formula is meant. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u2061-\u2064\u200b\u2060]/gu, '').replace(/[\u2000-\u200a\u205f\u00a0]+/gu, ' ');
}

/** x², a₁: a letter or number with nothing but its scripts. */
function isFormedPower(text: string): boolean {
  return /^(?:\p{L}\p{M}*|\p{Nd}+)[⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉]+$/u.test(text);
}

function isSignAlone(text: string): boolean {
  return [...text].length === 1;
}

/** Whether the first bracket closes with the last character. */
function isBracketed(text: string): boolean {
  const close = brackets.get(text.charAt(0));
  if (close === undefined || text.length < 2 || text.at(-1) !== close) return false;
  if (close === text.charAt(0)) return text.indexOf(close, 1) === text.length - 1;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === text.charAt(0)) depth += 1;
    else if (character === close) depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}
