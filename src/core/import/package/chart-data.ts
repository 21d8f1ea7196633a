import { childElements, childNamed, textOf, type XmlElement } from './xml-tree.ts';

/** The data that a chart shows, as a table: categories down, series across. */
export interface ChartData {
  readonly title: string;
  /** Names of the series; null where none has one. */
  readonly head: readonly string[] | null;
  /** Category, then a value for each series; empty where there is none. */
  readonly rows: readonly (readonly string[])[];
}

interface Series {
  readonly name: string;
  readonly categories: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, string>;
}

/** A chart of more is a picture of noise, and no table to read. */
const mostSeries = 20;
const mostPoints = 500;

/**
 * Reads the data that a chart keeps of its workbook (`c:chartSpace`, ECMA-376 part 1, 21.2); null if it keeps none.
 * Numbers are written by their format, so that they read as in the chart.
 */
export function readChartData(chartSpace: XmlElement): ChartData | null {
  const chart = childNamed(chartSpace, 'c:chart');
  const plotArea = childNamed(chart, 'c:plotArea');
  if (plotArea === null) return null;
  const series = childElements(plotArea)
    .filter(({ name }) => /^c:\w+Chart$/u.test(name))
    .flatMap((group) => childElements(group).filter(({ name }) => name === 'c:ser'))
    .slice(0, mostSeries)
    .map(readSeries)
    .filter(({ values }) => values.size > 0);
  const title = paragraphText(childNamed(childNamed(chart, 'c:title'), 'c:tx'));
  const points = [...new Set(series.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b);
  if (points.length === 0) return null;
  const rows = points.slice(0, mostPoints).map((point) => {
    const category = series.map(({ categories }) => categories.get(point)).find((each) => each !== undefined);
    return [category ?? '', ...series.map(({ values }) => values.get(point) ?? '')];
  });
  const names = series.map(({ name }) => name);
  const head =
    series.length === 1 && names[0] === '' ? [title] : names.some((name) => name !== '') ? names : null;
  return { title, head: head?.every((name) => name === '') ? null : head, rows };
}

function readSeries(element: XmlElement): Series {
  const name = childNamed(element, 'c:tx');
  return {
    name: [...pointsOf(name).values()].join(' ') || textOf(childNamed(name, 'c:v') ?? emptyElement).trim(),
    categories: pointsOf(childNamed(element, 'c:cat') ?? childNamed(element, 'c:xVal')),
    values: pointsOf(childNamed(element, 'c:val') ?? childNamed(element, 'c:yVal')),
  };
}

const emptyElement: XmlElement = { name: '', attributes: {}, children: [] };

/** Points of a reference with its cache, or of literals, by their place. */
function pointsOf(data: XmlElement | null): ReadonlyMap<number, string> {
  const points = new Map<number, string>();
  for (const reference of data === null ? [] : childElements(data)) {
    const caches = [reference, ...childElements(reference)].flatMap((each) =>
      each.name === 'c:multiLvlStrCache'
        ? childElements(each).filter(({ name }) => name === 'c:lvl')
        : /^c:(?:str|num)(?:Cache|Lit)$/u.test(each.name)
          ? [each]
          : [],
    );
    for (const cache of caches) addPoints(cache, points);
  }
  return points;
}

function addPoints(cache: XmlElement, points: Map<number, string>): void {
  const format = textOf(childNamed(cache, 'c:formatCode') ?? emptyElement);
  for (const point of childElements(cache)) {
    if (point.name !== 'c:pt') continue;
    const index = Number(point.attributes.idx);
    const text = textOf(childNamed(point, 'c:v') ?? emptyElement).trim();
    if (!Number.isInteger(index) || index < 0 || text === '' || points.size >= mostPoints) continue;
    const written = cache.name.startsWith('c:num')
      ? writeValue(text, point.attributes.formatCode ?? format)
      : text;
    // Levels of a category stand with the innermost first.
    const inner = points.get(index);
    points.set(index, inner === undefined ? written : `${written} ${inner}`);
  }
}

const dateFormat = /[yd]/iu;
const dayMilliseconds = 86_400_000;
/** Day 0 of the calendar that spreadsheets count in, as it works out from March 1900 on. */
const firstDay = Date.UTC(1899, 11, 30);
const mostDay = 2_958_465;

function writeValue(text: string, format: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').split(';')[0] ?? '';
  if (dateFormat.test(plain) && value > 0 && value <= mostDay) return writeDay(value, plain);
  const decimals = /0\.(0+)/u.exec(plain)?.[1]?.length;
  if (plain.includes('%')) {
    const percent = value * 100;
    return `${decimals === undefined && !/^0%$/u.test(plain) ? rounded(percent) : percent.toFixed(decimals ?? 0)}%`;
  }
  return decimals === undefined || decimals > 20 ? rounded(value) : value.toFixed(decimals);
}

/** Without what binary fractions add. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function writeDay(value: number, format: string): string {
  const day = new Date(firstDay + Math.floor(value) * dayMilliseconds);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  if (!/d/iu.test(format))
    return /m/iu.test(format) ? `${year}-${String(month).padStart(2, '0')}` : String(year);
  return day.toISOString().slice(0, 10);
}

function paragraphText(element: XmlElement | null): string {
  if (element === null) return '';
  const texts: string[] = [];
  const pending = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.name === 'a:t' || next.name === 'c:v') texts.push(textOf(next));
    for (const child of [...childElements(next)].reverse()) pending.push(child);
  }
  return texts.join('').replace(/\s+/gu, ' ').trim();
}
