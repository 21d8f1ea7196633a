import { formatNumber } from '../../package/number-formats.ts';

/** How the counter styles of CSS write a number (CSS Counter Styles 3, 6 and 7). */
const styles: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['lower-alpha', letters],
  ['lower-latin', letters],
  ['upper-alpha', (value) => letters(value).toUpperCase()],
  ['upper-latin', (value) => letters(value).toUpperCase()],
  ['lower-roman', (value) => formatNumber(value, 'lowerRoman')],
  ['upper-roman', (value) => formatNumber(value, 'upperRoman')],
  ['cjk-ideographic', chinese],
  ['simp-chinese-informal', chinese],
  ['trad-chinese-informal', chinese],
  ['cjk-decimal', chinese],
]);

export function isCounterStyle(name: string): boolean {
  return styles.has(name);
}

/** A number in a style; plain digits in one that is not known. */
export function counterText(value: number, style: string): string {
  return (styles.get(style) ?? String)(value);
}

/** What a browser writes before an item of an ordered list. */
export function markerText(value: number, style: string): string {
  return `${counterText(value, style)}${styles.get(style) === chinese ? '、' : '.'}`;
}

function chinese(value: number): string {
  return formatNumber(value, 'chineseCounting');
}

/** a … z, aa, ab: CSS continues as the columns of a sheet do, and not as word processors. */
function letters(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}
