import type { Paragraph, Run, SlideSlot } from '../../model/deck.ts';
import type { Table } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../candidate.ts';
import { chartForTable } from '../chart-for-table.ts';
import { balancedGroups } from '../clause-items.ts';
import { displayLength } from '../display-length.ts';
import { trimSpan } from '../heading-text.ts';
import type { OffsetMarks } from '../offset-marks.ts';
import { partTitle } from '../part-title.ts';
import { type PlanContext, partAt } from '../plan-context.ts';
import { sectionTitleAt } from '../section-title.ts';
import { sidesOfTable } from '../sides-of-table.ts';
import { numberedSlots, paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

const minConfidence = 0.5;
const maxRows = 9;
const maxColumns = 7;
/** Characters that the columns of a slide have side by side, at a size that a room can read. */
const lineLength = 40;
const maxLines = 13;
/** A cell of more characters holds prose: such a table lays out a page, and is none to show. */
const maxCellLength = 80;
/** Without heads, cells of more than this on average are lines of a text that only looks like a table. */
const maxBareCellLength = 12;
const unitLine = /^[（(]?单位[:：][^。！？]{1,20}[）)]?$/u;
const namingLine = /^(?:附?表|Table|TABLE) ?[\d一二三四五六七八九十]/u;
const sourceLine = /^(?:(?:数据|资料)?来源|注|备注|说明|Sources?|Notes?)[:：]/u;
const maxSourceLength = 90;

/** More slides of one table are an appendix: whatever else the text has is shown first. */
const maxProminentParts = 3;

interface TableRow {
  readonly span: Span;
  /** The cell of each column; null where it is empty or merged into another. */
  readonly cells: readonly (Span | null)[];
}

/** Tables as the file has them, some of figures as charts; long ones over several slides, each under the same heads. */
export function proposeTables(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.outline.tables.flatMap((table) => {
    const rows = rowsOf(context, table);
    if (rows === null || table.confidence < minConfidence) return [];
    // Heads of several rows name groups of columns: no single row of heads says the same.
    if (table.headerRowCount > 1) return [];
    const hasHead = table.headerRowCount > 0;
    const head = hasHead ? (rows[0] ?? null) : null;
    const body = hasHead ? rows.slice(1) : rows;
    const isTaken = rows.some((row) => claimed.touches(row.span));
    if (table.columnCount < 2 || body.length < 2 || isTaken) return [];
    const lengths = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell === null ? [] : [cell.end - cell.start])),
    );
    if (lengths.some((length) => length > maxCellLength)) return [];
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    if (head === null && average > maxBareCellLength) return [];
    return tableSlides(context, table, head, body);
  });
}

/** Null where the source does not say which cell stands in which column. */
function rowsOf({ source }: PlanContext, table: Table): readonly TableRow[] | null {
  const byId = new Map(source.blocks.map((block) => [block.id, block]));
  const rows: TableRow[] = [];
  for (const id of table.rowIds) {
    const block = byId.get(id);
    if (block?.hint?.kind !== 'table-row') return null;
    const { hint } = block;
    if (hint.columns === undefined && hint.cells.length !== table.columnCount) return null;
    const cells = Array.from({ length: table.columnCount }, (): Span | null => null);
    for (const [index, cell] of hint.cells.entries()) {
      cells[hint.columns?.[index] ?? index] = trimSpan(source.raw, cell);
    }
    rows.push({ span: block.span, cells });
  }
  return rows;
}

function tableSlides(
  context: PlanContext,
  table: Table,
  head: TableRow | null,
  body: readonly TableRow[],
): readonly SlideCandidate[] {
  const start = (head ?? body[0])?.span.start ?? 0;
  const { caption, unit, sources } = linesAround(context, table);
  const title =
    caption === null
      ? (sectionTitleAt(context, start) ?? partTitle(context, start))
      : slideRuns(context.source, caption);
  const all = Array.from({ length: table.columnCount }, (_, column) => column);
  const whole = gridSlots(context, head, body, all);
  const chart = chartForTable(whole);
  const sides = unit === null ? sidesOfTable(whole) : null;
  const parts =
    chart === null && sides === null
      ? columnGroups(context, table.columnCount, head === null ? body : [head, ...body]).flatMap((columns) =>
          rowGroups(context, body, columns).map((rows) => ({ columns, rows })),
        )
      : [{ columns: all, rows: body }];
  const rank =
    parts.length === 1
      ? ranks.structure
      : parts.length <= maxProminentParts
        ? ranks.keyPassage
        : ranks.detail;
  return parts.map(({ columns, rows }, index) => ({
    id: index === 0 ? `table-${table.id}` : `table-${table.id}-${index + 1}`,
    layout: chart ?? (sides === null ? 'table' : 'comparison'),
    sectionIndex: partAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(index === 0 ? title : [...title, continuedMark(context)])),
      ...(unit === null ? [] : [slot('subtitle', paragraph(slideRuns(context.source, unit)))]),
      ...(sides ?? gridSlots(context, head, rows, columns)),
      ...(sources.length === 0 || index < parts.length - 1
        ? []
        : [slot('source', ...sources.map((source) => paragraph(slideRuns(context.source, source))))]),
    ],
    rank,
    score: body.length,
    group: `table-${table.id}`,
    offset: start,
    order: index,
    claims: [
      ...(caption === null ? [] : [caption]),
      ...(unit === null ? [] : [unit]),
      ...(index === parts.length - 1 ? sources : []),
      ...(index === 0 && head !== null ? [head.span] : []),
      ...rows.map((row) => row.span),
    ],
  }));
}

function gridSlots(
  context: PlanContext,
  head: TableRow | null,
  rows: readonly TableRow[],
  columns: readonly number[],
): readonly SlideSlot[] {
  const heads = head === null ? [] : cellParagraphs(context, head, columns);
  return [
    ...numberedSlots(
      'column-head',
      heads.map((cell) => [{ ...cell, part: 'main' }]),
    ),
    ...numberedSlots(
      'item',
      rows.map((row) => cellParagraphs(context, row, columns)),
    ),
  ];
}

function cellParagraphs(
  context: PlanContext,
  row: TableRow,
  columns: readonly number[],
): readonly Paragraph[] {
  return columns.map((column, place) => {
    const cell = row.cells[column] ?? null;
    return paragraph(cell === null ? [] : slideRuns(context.source, cell), place === 0 ? 'main' : 'detail');
  });
}

interface LinesAround {
  readonly caption: Span | null;
  /** 单位：亿元, on a line of its own above the table. */
  readonly unit: Span | null;
  /** Where the figures come from, and notes, below the table. */
  readonly sources: readonly Span[];
}

/** Lines that belong to a table and say what it shows. */
function linesAround({ source, outline }: PlanContext, table: Table): LinesAround {
  const { raw, blocks } = source;
  const rowIds = new Set(table.rowIds);
  const first = blocks.findIndex(({ id }) => rowIds.has(id));
  const last = blocks.findLastIndex(({ id }) => rowIds.has(id));
  const lineAt = (index: number): Span | null => {
    const block = blocks[index];
    const kind = outline.blocks[index]?.kind;
    if (block === undefined || kind === 'heading' || kind === 'table-row') return null;
    return trimSpan(raw, block.span);
  };
  const textAt = (own: Span | null) => (own === null ? '' : raw.slice(own.start, own.end));
  const above = [lineAt(first - 1), lineAt(first - 2)].filter((own) => own !== null);
  const unit = above.find((own) => unitLine.test(textAt(own))) ?? null;
  const named = table.caption === null ? null : trimSpan(raw, table.caption);
  const isName = named !== null && !unitLine.test(textAt(named));
  const caption = isName ? named : (above.find((own) => namingLine.test(textAt(own))) ?? null);
  const sources: Span[] = [];
  for (const index of [last + 1, last + 2]) {
    const own = lineAt(index);
    if (own === null || !sourceLine.test(textAt(own)) || own.end - own.start > maxSourceLength) break;
    sources.push(own);
  }
  return { caption, unit, sources };
}

function continuedMark({ language }: PlanContext): Run {
  const text = language === 'zh' ? '（续）' : ' (continued)';
  return { text, prov: { type: 'generated', rule: 'continued' } };
}

/** Columns that have room side by side; every group begins with the first, which names the rows. */
function columnGroups(
  context: PlanContext,
  columnCount: number,
  rows: readonly TableRow[],
): readonly (readonly number[])[] {
  const widths = columnWidths(context, columnCount, rows);
  const others = Array.from({ length: columnCount - 1 }, (_, index) => index + 1);
  const least = others.reduce((sum, column) => sum + (widths[column] ?? 0), widths[0] ?? 0);
  const byWidth = Math.ceil(least / (lineLength * 1.5));
  const byCount = Math.ceil(others.length / (maxColumns - 1));
  const perGroup = Math.ceil(others.length / Math.min(others.length, Math.max(byWidth, byCount)));
  return balancedGroups(others, perGroup).map((group) => [0, ...group]);
}

function columnWidths(
  context: PlanContext,
  columnCount: number,
  rows: readonly TableRow[],
): readonly number[] {
  return Array.from({ length: columnCount }, (_, column) =>
    Math.min(
      lineLength / 2,
      Math.max(
        3,
        ...rows.map(({ cells }) => (cells[column] ? displayLength(context.source.raw, cells[column]) : 0)),
      ),
    ),
  );
}

/** Rows in groups that have room below each other. */
function rowGroups(
  context: PlanContext,
  rows: readonly TableRow[],
  columns: readonly number[],
): readonly (readonly TableRow[])[] {
  const all = columnWidths(context, Math.max(...columns) + 1, rows);
  const total = columns.reduce((sum, column) => sum + (all[column] ?? 0), 0);
  const share = Math.min(1, lineLength / total);
  const linesOf = ({ cells }: TableRow) =>
    Math.max(
      1,
      ...columns.map((column) => {
        const cell = cells[column] ?? null;
        const room = Math.max(3, (all[column] ?? 3) * share);
        return cell === null ? 1 : Math.ceil(displayLength(context.source.raw, cell) / room);
      }),
    );
  const lines = rows.reduce((sum, row) => sum + linesOf(row), 0);
  const most = Math.max(...rows.map(linesOf));
  const perSlide = Math.max(
    1,
    Math.min(maxRows, Math.floor(maxLines / Math.max(most * 0.75, lines / rows.length))),
  );
  return balancedGroups(rows, perSlide);
}
