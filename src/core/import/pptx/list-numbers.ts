import type { Bullet } from './bullets.ts';

const chineseDigits = '零一二三四五六七八九';
const circledOne = 0x2460;
const mostCircled = 20;

/** Counts the numbered paragraphs of one text body: a level above, and text without number, start it anew. */
export class ListNumbers {
  private readonly counts: { readonly scheme: string; count: number }[] = [];

  /** The number in front of the next paragraph as readers see it; empty for a bullet or nothing. */
  next(bullet: Bullet, level: number): string {
    if (bullet.kind === 'none') {
      this.counts.length = 0;
      return '';
    }
    this.counts.length = Math.min(this.counts.length, level + 1);
    if (bullet.kind === 'bullet') {
      this.counts.length = Math.min(this.counts.length, level);
      return '';
    }
    while (this.counts.length < level) this.counts.push({ scheme: '', count: 0 });
    const current = this.counts[level];
    const count = current?.scheme === bullet.scheme ? current.count + 1 : bullet.startAt;
    this.counts[level] = { scheme: bullet.scheme, count };
    return formatNumber(bullet.scheme, count);
  }
}

/** A number by its scheme (ST_TextAutonumberScheme, ECMA-376 part 1, 20.1.10.61); unknown ones are `1.`. */
function formatNumber(scheme: string, value: number): string {
  const digits = digitsOf(scheme, value);
  if (scheme.endsWith('ParenBoth')) return `(${digits})`;
  if (scheme.endsWith('ParenR')) return `${digits})`;
  if (scheme.endsWith('Minus')) return `- ${digits} -`;
  if (scheme.endsWith('Plain') || scheme.startsWith('circleNum')) return digits;
  return scheme.startsWith('ea1Chs') || scheme.startsWith('ea1Cht') ? `${digits}、` : `${digits}.`;
}

function digitsOf(scheme: string, value: number): string {
  if (scheme.startsWith('circleNum') && value >= 1 && value <= mostCircled) {
    return String.fromCharCode(circledOne + value - 1);
  }
  if (scheme.startsWith('ea1Chs') || scheme.startsWith('ea1Cht')) return chineseNumber(value);
  if (scheme.startsWith('alphaLc')) return letters(value).toLowerCase();
  if (scheme.startsWith('alphaUc')) return letters(value);
  if (scheme.startsWith('romanLc')) return roman(value).toLowerCase();
  if (scheme.startsWith('romanUc')) return roman(value);
  return String(value);
}

function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : chineseDigits.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : chineseDigits.charAt(tens)}十${ones}`;
}

/** a … z, aa, bb … as PowerPoint counts. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(value / 26)));
}

function roman(value: number): string {
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [step, digits] of steps) {
    while (rest >= step) {
      text += digits;
      rest -= step;
    }
  }
  return text;
}
