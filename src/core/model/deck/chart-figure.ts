/** A number as the source writes it. */
export interface ChartFigure {
  readonly value: number;
  /** What it counts, as it stands beside the digits: 亿元, %, $; empty if the number stands alone. */
  readonly unit: string;
  /** Number format of the value without its sign. */
  readonly format: string;
  /** The sign as written; empty if there is none. */
  readonly sign: string;
}

const written =
  /^([+＋−–-]?)([$€£¥￥]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\s?)(%|％|‰|\p{Script=Han}{1,6}|[A-Za-z]{1,12})?$/u;
/** Years, ranks and times of day are no amounts. */
const noAmount = /^[年月日时分秒号位第]/u;
const plusSigns = '+＋';

/** Reads a cell that holds one number and nothing else: `1,234.5`, `12.3%`, `1.2万亿元`, `−3.4`; else null. */
export function chartFigureOf(text: string): ChartFigure | null {
  const match = written.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', currency = '', whole = '', fraction = '', space = '', suffix = ''] = match;
  if (noAmount.test(suffix)) return null;
  const amount = Number(`${whole.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`);
  // A value of a percentage is its hundredth, as people enter it in a sheet.
  const size = suffix === '%' ? Number((amount / 100).toPrecision(12)) : amount;
  const digits = whole.includes(',') ? '#,##0' : '0'.repeat(whole.startsWith('0') ? whole.length : 1);
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  const unitFormat = suffix === '%' ? `${literal(space)}%` : literal(space + suffix);
  return {
    value: sign === '' || plusSigns.includes(sign) ? size : -size,
    unit: currency + suffix,
    format: `${literal(currency)}${digits}${decimals}${unitFormat}`,
    sign,
  };
}

/** Number formats of a series: one for all of it where its numbers are written alike. */
export function numberFormats(figures: readonly ChartFigure[]): readonly string[] {
  const minus = figures.find(({ value }) => value < 0)?.sign;
  return figures.map(({ format, sign, value }) => {
    const positive = value < 0 ? format : `${literal(sign)}${format}`;
    return minus === undefined ? positive : `${positive};${literal(value < 0 ? sign : minus)}${format}`;
  });
}

function literal(text: string): string {
  return text === '' ? '' : `"${text}"`;
}
