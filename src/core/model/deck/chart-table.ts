import { type ChartFigure, chartFigureOf } from './chart-figure.ts';
import type { Slide, SlideSlot } from './deck.ts';
import { wordsOfRuns } from './words-of-runs.ts';

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
export function chartTableOf(slide: Pick<Slide, 'slots'>): ChartTable | null {
  const items = slotsOf(slide, 'item');
  const heads = slotsOf(slide, 'column-head');
  const columnCount = items[0]?.paragraphs.length ?? 0;
  if (columnCount < 2 || items.some((item) => item.paragraphs.length !== columnCount)) return null;
  if (heads.length > 0 && heads.length !== columnCount) return null;
  if (heads.some((head) => head.paragraphs.length !== 1)) return null;
  const rows: ChartRow[] = [];
  for (const item of items) {
    const [name = '', ...cells] = item.paragraphs.map(({ runs }) => wordsOfRuns(runs));
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

function slotsOf({ slots }: Pick<Slide, 'slots'>, role: SlideSlot['role']): readonly SlideSlot[] {
  return slots.filter((slot) => slot.role === role);
}

function textOf(slot: SlideSlot | undefined): string {
  return slot?.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') ?? '';
}
