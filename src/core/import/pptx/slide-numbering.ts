import { formatNumber } from '../package/number-formats.ts';
import type { Bullet } from './bullets.ts';

/** Counts the numbered paragraphs of one text body: a level above, and text without number, start it again. */
export class ListNumbers {
  private readonly counts: { readonly scheme: string; count: number }[] = [];

  /** The number before the next paragraph as readers see it; empty for a bullet or nothing. */
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
    return writeNumber(bullet.scheme, count);
  }
}

/** By the first letters of a scheme's name: the number format that it shares with word processors. */
const numberFormats: readonly (readonly [prefix: string, format: string])[] = [
  ['circleNum', 'decimalEnclosedCircle'],
  ['ea1Ch', 'chineseCounting'],
  ['alphaLc', 'lowerLetter'],
  ['alphaUc', 'upperLetter'],
  ['romanLc', 'lowerRoman'],
  ['romanUc', 'upperRoman'],
];

/** A number by its scheme (ST_TextAutonumberScheme, ECMA-376 part 1, 20.1.10.61); unknown ones are `1.`. */
function writeNumber(scheme: string, value: number): string {
  const [, format = 'decimal'] = numberFormats.find(([prefix]) => scheme.startsWith(prefix)) ?? [];
  const digits = formatNumber(value, format);
  if (scheme.endsWith('ParenBoth')) return `(${digits})`;
  if (scheme.endsWith('ParenR')) return `${digits})`;
  if (scheme.endsWith('Minus')) return `- ${digits} -`;
  if (scheme.endsWith('Plain') || format === 'decimalEnclosedCircle') return digits;
  return format === 'chineseCounting' ? `${digits}、` : `${digits}.`;
}
