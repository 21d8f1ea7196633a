import { type ChartTable, chartTableOf } from '../../model/deck/chart-table.ts';
import type { LayoutName, SlideSlot } from '../../model/deck/deck.ts';
import { span } from '../../model/span.ts';
import { displayLength } from '../wording/display-length.ts';

/** Longer words do not stand beside bars, below points, or side by side above them. */
const mostNameLength = 8;
const mostHeadLength = { ofOne: 20, ofSeveral: 10 };
const limits = {
  line: { leastRows: 3, mostRows: 10, mostSeries: 2 },
  pie: { leastRows: 2, mostRows: 6 },
  bar: { leastRows: 3, mostRows: 8, mostSeries: 2 },
};
/** Tables of more rows are shown as tables. */
export const mostChartRows = Math.max(limits.line.mostRows, limits.pie.mostRows, limits.bar.mostRows);
/** A bar of everything makes those of its parts look small. */
const total = /^(?:合计|总计|总额|全[市省县镇区国]|总数|小计|all|total|sum)/iu;
const time =
  /^(?:\d{4}年?|\d{4}年?(?:第?[一二三四1-4]季度|[上下]半年|Q[1-4])|(?:\d{4}年)?\d{1,2}月|Q[1-4](?: \d{4})?)$/u;
/** Shares are rounded: three of 33.3 % are a whole. */
const wholeTolerance = 0.005;

/**
 * The chart that shows the rows of a table as well as the table does; null if none does. A line needs times in
 * order, a pie shares that make a whole, bars a few amounts of one unit; whatever is doubtful stays a table.
 */
export function chartForTable(slots: readonly SlideSlot[]): LayoutName | null {
  const table = chartTableOf({ slots });
  if (table === null || table.heads.length === 0 || !hasShortWords(table)) return null;
  const { rows, seriesCount } = table;
  const values = rows.flatMap(({ figures }) => figures.map(({ value }) => value));
  if (values.some((value) => value < 0) || rows.some(({ name }) => total.test(name.trim()))) return null;
  if (isTimeInOrder(rows.map(({ name }) => name.trim()))) {
    return within(limits.line, rows.length) && seriesCount <= limits.line.mostSeries ? 'line-chart' : null;
  }
  if (rows.some(({ name }) => time.test(name.trim()))) return null;
  const isShare = rows.every(({ figures }) => figures.every(({ unit }) => unit === '%'));
  const whole = values.reduce((sum, value) => sum + value, 0);
  if (isShare && seriesCount === 1 && Math.abs(whole - 1) <= wholeTolerance) {
    return within(limits.pie, rows.length) ? 'pie-chart' : null;
  }
  return within(limits.bar, rows.length) && seriesCount <= limits.bar.mostSeries ? 'bar-chart' : null;
}

const widthOf = (text: string): number => displayLength(text, span(0, text.length));

function within(limit: { readonly leastRows: number; readonly mostRows: number }, count: number): boolean {
  return count >= limit.leastRows && count <= limit.mostRows;
}

function hasShortWords({ rows, nameHead, heads, seriesCount }: ChartTable): boolean {
  const most = seriesCount === 1 ? mostHeadLength.ofOne : mostHeadLength.ofSeveral;
  const lengthOf = (slot: SlideSlot | null) =>
    slot?.paragraphs.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + widthOf(text), 0) ?? 0;
  return (
    rows.every(({ name }) => widthOf(name) <= mostNameLength) &&
    [nameHead, ...heads].every((head) => lengthOf(head) <= most)
  );
}

/** Years, quarters and months, each after the one before. */
function isTimeInOrder(names: readonly string[]): boolean {
  if (!names.every((name) => time.test(name))) return false;
  const keys = names.map((name) =>
    name
      .replace(/[一二三四]/gu, (digit) => String('一二三四'.indexOf(digit) + 1))
      .replace('上半年', '1')
      .replace('下半年', '2'),
  );
  const places = keys.map((key) => (key.match(/\d+/gu) ?? []).map(Number));
  return places.every((place, index) => {
    const before = places[index - 1];
    return before === undefined || (place.length === before.length && isAfter(place, before));
  });
}

function isAfter(place: readonly number[], before: readonly number[]): boolean {
  const at = place.findIndex((part, index) => part !== before[index]);
  return at >= 0 && (place[at] ?? 0) > (before[at] ?? 0);
}
