import type { Slide, SlideSlot } from '../../model/deck.ts';
import { type ChartFigure, chartFigureOf } from './chart-figure.ts';
import { slotsOf, textOf } from './slot-text.ts';

export interface ChartRow {
  readonly item: SlideSlot;
  readonly name: string;
  /** One for each series. */
  readonly figures: readonly ChartFigure[];
}

/** The rows of a slide as names and numbers of one unit. */
export interface ChartTable {
  readonly rows: readonly ChartRow[];
  /** Head of the names; none if the columns have no heads. */
  readonly nameHead: SlideSlot | null;
  /** Heads of the series; empty if the columns have none. */
  readonly heads: readonly SlideSlot[];
  readonly seriesCount: number;
}

const bracketed = /[（(]([^（()）]{1,12})[)）]$/u;
const shares = /(?:增速|增长率|增幅|比重|占比|比例|同比|环比|率)$/u;
const noSeries = /序号|编号|排名|位次|名次/u;

/** Null if a cell is no number, a name is missing, or the numbers are of several units. */
export function chartTableOf(slide: Slide): ChartTable | null {
  const items = slotsOf(slide, 'item');
  const heads = slotsOf(slide, 'column-head');
  const columnCount = items[0]?.paragraphs.length ?? 0;
  if (columnCount < 2 || items.some((item) => item.paragraphs.length !== columnCount)) return null;
  if (heads.length > 0 && heads.length !== columnCount) return null;
  if (heads.some((head) => head.paragraphs.length !== 1)) return null;
  const rows: ChartRow[] = [];
  for (const item of items) {
    const [name = '', ...cells] = item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
    const figures = cells.map(chartFigureOf).filter((figure) => figure !== null);
    if (name.trim() === '' || figures.length !== cells.length) return null;
    rows.push({ item, name, figures });
  }
  const [nameHead = null, ...seriesHeads] = heads;
  const seriesCount = columnCount - 1;
  const units = Array.from({ length: seriesCount }, (_, series) =>
    rows.map(({ figures }) => figures[series]?.unit || headUnit(textOf(seriesHeads[series]))),
  ).flat();
  if (new Set(units).size !== 1 || seriesHeads.some((head) => noSeries.test(textOf(head)))) return null;
  return { rows, nameHead, heads: seriesHeads, seriesCount };
}

function headUnit(head: string): string {
  const inBrackets = bracketed.exec(head)?.[1];
  if (inBrackets !== undefined) return inBrackets.replace('％', '%');
  return shares.test(head) ? '%' : '';
}

/** The row that the takeaway or the title speaks of, if it is one; else the one with the greatest number. */
export function stressedRow(slide: Slide, { rows }: ChartTable): number {
  for (const role of ['conclusion', 'title'] as const) {
    const said = slotsOf(slide, role).map(textOf).join('\n');
    const named = rows.flatMap(({ name }, index) => (said.includes(name.trim()) ? [index] : []));
    if (named.length === 1) return named[0] ?? 0;
  }
  const values = rows.map(({ figures }) => figures[0]?.value ?? 0);
  return values.indexOf(Math.max(...values));
}
