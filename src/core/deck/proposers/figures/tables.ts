import type { Paragraph, Run, SlideSlot } from '../../../model/deck/deck.ts';
import { mostSlides } from '../../../model/deck/slide-budget.ts';
import type { Table } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { chartForTable, mostChartRows } from '../../tables/chart-for-table.ts';
import { sidesOfTable } from '../../tables/sides-of-table.ts';
import { tableParts, toldColumns } from '../../tables/table-parts.ts';
import { isOrdinal, type TableHead, type TableRow, tableHead, tableRows } from '../../tables/table-rows.ts';
import { toldRows } from '../../tables/told-rows.ts';
import { trimSpan, withoutNumber } from '../../titles/headings/heading-text.ts';
import { sectionTitleAt } from '../../titles/headings/section-title.ts';
import { headingAbove, topTitle } from '../../titles/headings/top-title.ts';
import { announcedName, announcedTable, announcingSentence, isAnyName } from '../../titles/table-title.ts';
import { displayLength } from '../../wording/display-length.ts';

const minConfidence = 0.5;
/** In Han characters: a longer cell holds prose: no slide shows it beside others. */
const maxCellLength = 80;
/** Without heads, cells of more than this on average are lines of a text that only looks like a table. */
const maxBareCellLength = 12;
const unitLine = /^[（(]?单位[:：][^。！？]{1,20}[）)]?$/u;
const namingLine = /^(?:附?表|Table|TABLE) ?[\d一二三四五六七八九十]/u;
const sourceLine = /^(?:(?:数据|资料)?来源|注|备注|说明|Sources?|Notes?)[:：]/u;
const maxSourceLength = 90;
/** In Han characters: what fits one line above a table. */
const longestLead = 48;
/** One that announces the table may fill two. */
const longestAnnouncing = 72;
const noteRow = /^(?:备\s*注|附?注|说\s*明|(?:数据|资料)?来源|Notes?|Remarks?|Sources?)(?![\p{L}])/iu;

/** More slides of one table are an appendix: whatever else the text has is shown first. */
const maxProminentParts = 4;
/** A longer cell over several columns stands in the first of them. */
const longestRepeated = 14;

interface ReadTable {
  /** Merged over all columns, above the heads: the name of the table. */
  readonly titleRows: readonly TableRow[];
  readonly head: TableHead | null;
  readonly body: readonly TableRow[];
  readonly notes: readonly TableRow[];
  readonly columns: readonly number[];
  /** Other columns are left to the notes: their cells are prose. */
  readonly isNarrowed: boolean;
}

/** Tables as the file has them, some of figures as charts; long ones over several slides, each under the same heads. */
export function proposeTables(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.outline.tables.flatMap((table) => {
    const rows = tableRows(context, table);
    if (rows === null || table.confidence < minConfidence) return [];
    const marked = rows.slice(0, table.headerRowCount);
    const named = marked.filter(({ isWhole }) => !isWhole);
    const head = named.length === 0 ? null : tableHead(context.source, named);
    const { body, notes } = withoutNotes(context, rows.slice(marked.length));
    const isTaken = rows.some((row) => claimed.touches(row.span));
    const columns = toldColumns(table.columnCount, head, body);
    if (columns.length < 2 || body.length < leastRows(context, table, head) || isTaken) return [];
    const cellsTold = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
    const titleRows = marked.filter(({ isWhole }) => isWhole);
    if (cellsTold.some((cell) => isProse(context, cell))) {
      const told = toldRows(context, table, { head, body, columns });
      const brief = told.length > 0 || head === null ? [] : briefColumns(context, body, columns);
      if (brief.length === 0) return told;
      return tableSlides(context, table, { titleRows, head, body, notes, columns: brief, isNarrowed: true });
    }
    const lengths = cellsTold.map(({ start, end }) => end - start);
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    if (head === null && average > maxBareCellLength) return [];
    return tableSlides(context, table, { titleRows, head, body, notes, columns, isNarrowed: false });
  });
}

const isProse = ({ source: { raw } }: PlanContext, cell: Span): boolean =>
  displayLength(raw, cell) > maxCellLength;

/**
 * The columns without prose, where they say of each row what it is about and something else, and are most of the
 * table; none otherwise.
 */
function briefColumns(
  context: PlanContext,
  body: readonly TableRow[],
  columns: readonly number[],
): readonly number[] {
  const cellsIn = (column: number) =>
    body.flatMap(({ cells, above }) => cells[column] ?? above[column] ?? []);
  const brief = columns.filter((column) => cellsIn(column).every((cell) => !isProse(context, cell)));
  const says = brief.filter((column) => {
    const own = cellsIn(column);
    return own.length === body.length && !own.every((cell) => isOrdinal(context.source, cell));
  });
  return says.length >= 2 && brief.length > columns.length - brief.length ? brief : [];
}

/** One row below heads is a table where it has a name or figures. */
function leastRows({ source, placeOf }: PlanContext, table: Table, head: TableHead | null): number {
  const last = source.blocks[placeOf.get(table.rowIds.at(-1) ?? '') ?? -1];
  const figures = last !== undefined && /\d/u.test(source.raw.slice(last.span.start, last.span.end));
  return head !== null && (table.caption !== null || figures) ? 1 : 2;
}

/** Last rows that say something about the whole table: 备注 and what they note, in one merged cell. */
function withoutNotes(
  { source }: PlanContext,
  rows: readonly TableRow[],
): { readonly body: readonly TableRow[]; readonly notes: readonly TableRow[] } {
  const isNote = ({ span, cells, widths }: TableRow) =>
    cells.filter((cell) => cell !== null).length <= 2 &&
    widths.some((width) => width > 1) &&
    span.end - span.start <= maxSourceLength &&
    noteRow.test(source.raw.slice(span.start, span.end));
  const last = rows.findLastIndex((row) => !isNote(row));
  return { body: rows.slice(0, last + 1), notes: rows.slice(last + 1) };
}

function tableSlides(
  context: PlanContext,
  table: Table,
  { titleRows, head, body, notes, columns: all, isNarrowed }: ReadTable,
): readonly SlideCandidate[] {
  const start = titleRows[0]?.span.start ?? head?.spans[0]?.start ?? body[0]?.span.start ?? 0;
  const { caption, unit, sources, lead: lineAbove } = linesAround(context, table);
  const named = caption ?? titleRows[0]?.span ?? null;
  const announced = named === null ? announcedTable(context, start) : null;
  const isNamed = named !== null || unit !== null || announced !== null;
  const title = titleOf(context, start, named, announced?.runs ?? null);
  // More rows than a chart takes are never drawn as one.
  const whole = body.length <= mostChartRows ? gridSlots(context, head, body, all) : [];
  const chart = chartForTable(whole);
  const sides = unit === null ? sidesOfTable(whole) : null;
  const found =
    chart === null && sides === null ? tableParts(context, all, head, body) : [{ columns: all, rows: body }];
  const lead = isNamed || chart !== null || sides !== null ? null : lineAbove;
  // No deck has more slides: what more parts of a table would show stands in notes.
  const parts = found.slice(0, mostSlides);
  const unshown = [...new Set(found.slice(mostSlides).flatMap(({ rows }) => rows))];
  const restRank = found.length <= maxProminentParts ? ranks.keyPassage : ranks.detail;
  return parts.map(({ columns, rows }, index) => ({
    id: index === 0 ? `table-${table.id}` : `table-${table.id}-${index + 1}`,
    layout: chart ?? (sides === null ? 'table' : 'comparison'),
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...[unit, index === 0 ? lead : null].flatMap((line) =>
        line === null ? [] : [slot('subtitle', paragraph(slideRuns(context.source, line)))],
      ),
      ...(sides ?? gridSlots(context, head, rows, columns)),
      ...noteSlots(
        context,
        index < parts.length - 1 ? [] : sources,
        index < parts.length - 1 ? [] : notes,
        isNarrowed,
      ),
    ],
    rank: found.length === 1 ? ranks.structure : index === 0 ? ranks.keyPassage : restRank,
    score: body.length,
    // The first part is shown whatever becomes of the others.
    group: index === 0 ? `table-${table.id}` : `table-${table.id}-rest`,
    tableId: table.id,
    offset: start,
    order: index,
    claims: [
      ...(caption === null ? [] : [announcingSentence(context.source.raw, caption)]),
      ...(unit === null ? [] : [unit]),
      ...(lead === null || index > 0 ? [] : [lead]),
      ...(announced?.claims ?? []),
      ...(index === parts.length - 1 ? [...sources, ...notes.map(({ span }) => span)] : []),
      ...(index === 0 ? [...titleRows.map(({ span }) => span), ...(head?.spans ?? [])] : []),
      ...[...rows, ...(index === parts.length - 1 ? unshown : [])].map((row) => row.span),
    ],
  }));
}

/** What names a table or announces it; a name that any table could have, after the heading above: 大豆制品：对应关系. */
function titleOf(
  context: PlanContext,
  start: number,
  named: Span | null,
  announced: readonly Run[] | null,
): readonly Run[] {
  const { source, labels } = context;
  const above = () => sectionTitleAt(context, start) ?? topTitle(context, start);
  if (named === null) return announced ?? above();
  const name = announcedName(context, named);
  if (name !== null && isAnyName(context, name)) {
    return [...above(), labels.within(), ...slideRuns(source, name)];
  }
  // A whole sentence is no name.
  const isSentence = name === null && /[。，][^。]*如下表?[：:]?$/u.test(sliceSpan(source.raw, named));
  return isSentence ? above() : slideRuns(source, withoutNumber(source.raw, name ?? named));
}

function noteSlots(
  context: PlanContext,
  sources: readonly Span[],
  notes: readonly TableRow[],
  isNarrowed: boolean,
): readonly SlideSlot[] {
  const paragraphs = [
    ...notes.map(({ cells }) => {
      const said = cells.filter((cell) => cell !== null);
      return paragraph(joinRuns(context, said));
    }),
    ...sources.map((source) => paragraph(slideRuns(context.source, source))),
    ...(isNarrowed ? [paragraph([context.labels.restOfColumns()])] : []),
  ];
  return paragraphs.length === 0 ? [] : [slot('source', ...paragraphs)];
}

function gridSlots(
  context: PlanContext,
  head: TableHead | null,
  rows: readonly TableRow[],
  columns: readonly number[],
): readonly SlideSlot[] {
  const heads =
    head === null ? [] : columns.map((column) => paragraph(joinRuns(context, head.parts[column] ?? [])));
  return [
    ...numberedSlots(
      'column-head',
      heads.map((cell) => [{ ...cell, part: 'main' }]),
    ),
    ...numberedSlots(
      'item',
      rows.map((row, index) => cellParagraphs(context, row, columns, index === 0, head !== null)),
    ),
  ];
}

/** Cells one after the other, with a gap between them. */
function joinRuns(context: PlanContext, cells: readonly Span[]): readonly Run[] {
  return cells.flatMap((cell, index) => [
    ...(index === 0 ? [] : [context.labels.gap()]),
    ...slideRuns(context.source, cell),
  ]);
}

/** The first row of a slide also says what stands in a merged cell that began on the slide before. */
function cellParagraphs(
  context: PlanContext,
  row: TableRow,
  columns: readonly number[],
  isFirst: boolean,
  hasHeads: boolean,
): readonly Paragraph[] {
  return columns.map((column, place) => {
    const own = row.cells[column] ?? (isFirst ? (row.above[column] ?? null) : null);
    const cell = own ?? (hasHeads && place > 0 ? wideCell(row, column) : null);
    return paragraph(cell === null ? [] : slideRuns(context.source, cell), place === 0 ? 'main' : 'detail');
  });
}

/** Under heads a cell over several columns holds for each of them: 午休, on all days. */
function wideCell({ cells, widths, lastBegun }: TableRow, column: number): Span | null {
  const from = lastBegun[column] ?? -1;
  const cell = cells[from] ?? null;
  const isWide = from > 0 && column < from + (widths[from] ?? 1);
  return isWide && cell !== null && cell.end - cell.start <= longestRepeated ? cell : null;
}

interface LinesAround {
  readonly caption: Span | null;
  /** 单位：亿元, on a line of its own above the table. */
  readonly unit: Span | null;
  /** What announces the table, or all that is said between it and the heading, in one line: 以下为人均费用。 */
  readonly lead: Span | null;
  /** Where the figures come from, and notes, below the table. */
  readonly sources: readonly Span[];
}

const wordAbove = /^[\p{L}\d ]{2,8}[：:]?$/u;

/** 一号库: a word right above a table names it in a text without headings. */
function nameAbove(context: PlanContext, index: number): Span | null {
  const { source, outline } = context;
  const [block, kind] = [source.blocks[index], outline.blocks[index]?.kind];
  if (block === undefined || (kind !== 'paragraph' && kind !== 'caption')) return null;
  const line = trimSpan(source.raw, block.span);
  const isName = wordAbove.test(sliceSpan(source.raw, block.span).trim());
  return isName && headingAbove(context, line.start) === null ? line : null;
}

/** Lines that belong to a table and say what it shows. */
function linesAround(context: PlanContext, table: Table): LinesAround {
  const { source, outline, placeOf } = context;
  const { raw, blocks } = source;
  const first = placeOf.get(table.rowIds[0] ?? '') ?? -1;
  const last = placeOf.get(table.rowIds.at(-1) ?? '') ?? -1;
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
  const caption = isName
    ? named
    : (above.find((own) => namingLine.test(textAt(own))) ?? nameAbove(context, first - 1));
  const sources: Span[] = [];
  for (const index of [last + 1, last + 2]) {
    const own = lineAt(index);
    if (own === null || !sourceLine.test(textAt(own)) || own.end - own.start > maxSourceLength) break;
    sources.push(own);
  }
  const [line] = above;
  const kind = outline.blocks[first - 1]?.kind;
  const announces =
    /[\p{Ll}\d)]:$/u.test(textAt(line ?? null)) && (kind === 'paragraph' || kind === 'list-item');
  const isLead =
    line !== undefined &&
    (announces || (kind === 'paragraph' && outline.blocks[first - 2]?.kind === 'heading')) &&
    displayLength(raw, line) <= (announces ? longestAnnouncing : longestLead);
  return { caption, unit, sources, lead: isLead ? withoutNumber(raw, line) : null };
}
