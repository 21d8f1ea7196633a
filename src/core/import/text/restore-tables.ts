import type { SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import {
  cellsBetweenBlanks,
  cellsBetweenMarks,
  cellsBetweenTabs,
  type ValueMark,
} from '../raw/lines/line-cells.ts';
import { ruledRows } from './ruled-tables.ts';

/** Rows of a table that was copied as text stand apart by more than paragraphs do. */
const rowGap = 2;
const fewestRows = 3;
/** After so many pairs of short words there is no table, however many follow. */
const rowsThatTell = 30;
const mostColumns = 6;
const longestHead = 14;
const longestCell = 400;
const headCell = /^[\p{L}（）()/、]+$/u;
/** A year or another period stands at the head of a column too. */
const headPeriod = /^\d{1,4}(?:[年月日季周级]|年度|月份)$/u;
const sentence = /[。；！？]/u;
const longestValue = 30;
/** What stands between values that are typed in a line, the surest first. */
const valueMarks: readonly ValueMark[] = ['|', ',', ';'];
const sentenceEnd = /[。！？!?；;：:，,]$/u;

/**
 * Tables that a copy from a page has left with a cell a line, their rows apart by blank lines; tables with tabs, wide
 * blanks, commas or bars between their cells; and tables that are drawn with bars. Only what is certainly one is made a table:
 * lines of a head that are short words, then rows of as many cells, or of one less below a cell that several rows share.
 */
export function restoreTables(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let table = 0;
  for (const { hint } of blocks) if (hint?.kind === 'table-row') table = Math.max(table, hint.table + 1);
  const restored: SourceBlock[] = [];
  let index = 0;
  let hasFound = false;
  const refused: RefusedRows = new Map();
  while (index < blocks.length) {
    const ruled = ruledRows(raw, blocks, index);
    const rows = ruled ?? typedRows(raw, blocks, index, refused) ?? stackedRows(raw, blocks, index);
    if (rows === null) {
      restored.push(blocks[index] as SourceBlock);
      index += 1;
      continue;
    }
    hasFound = true;
    for (const [at, { cells, columns, first, last }] of rows.entries()) {
      restored.push(
        rowBlock(blocks.slice(first, last), cells, {
          table,
          columns:
            columns ?? (cells.length === rows[0]?.cells.length ? null : cells.map((_, each) => each + 1)),
          header: at === 0,
          isDrawn: ruled !== null,
        }),
      );
    }
    table += 1;
    index = rows.at(-1)?.last ?? index + 1;
  }
  return hasFound ? restored.map((block, at) => ({ ...block, id: `b${at}` })) : blocks;
}

interface Row {
  readonly cells: readonly Span[];
  /** Where the cells stand, if that is not one beside the other. */
  readonly columns?: readonly number[];
  /** Blocks that it is made of: from `first` to before `last`. */
  readonly first: number;
  readonly last: number;
}

/** Groups of lines between wide gaps, from one that is a head. */
function stackedRows(raw: string, blocks: readonly SourceBlock[], from: number): readonly Row[] | null {
  if ((blocks[from]?.blankLinesBefore ?? 0) < rowGap) return null;
  const head = groupAt(raw, blocks, from);
  if (head === null || head.cells.length < 2 || !head.cells.every((cell) => isHeadCell(raw, cell)))
    return null;
  const count = head.cells.length;
  const rows = [head];
  // Pairs of short words may as well be headings with their points.
  const isHeadOnly = ({ cells }: Row): boolean => cells.every((cell) => isHeadCell(raw, cell));
  let unlike = 0;
  for (let next = groupAt(raw, blocks, head.last); next !== null; next = groupAt(raw, blocks, next.last)) {
    const isWhole = next.cells.length === count;
    const isBelow = count > 2 && next.cells.length === count - 1 && rows.length > 1;
    if (!isWhole && !isBelow) break;
    const [name] = next.cells;
    if (name === undefined || sentenceEnd.test(raw.slice(name.start, name.end))) break;
    rows.push(next);
    if (!isHeadOnly(next)) unlike += 1;
    if (count === 2 && rows.length > rowsThatTell && unlike === 0) return null;
  }
  return rows.length >= fewestRows && (count > 2 || unlike * 2 >= rows.length - 1) ? rows : null;
}

function groupAt(raw: string, blocks: readonly SourceBlock[], from: number): Row | null {
  const first = blocks[from];
  if (first === undefined || first.blankLinesBefore < rowGap) return null;
  let last = from;
  for (let block = blocks[last]; block !== undefined; block = blocks[last]) {
    if (last > from && block.blankLinesBefore > 0) break;
    const isCell = block.hint === null && block.span.end - block.span.start <= longestCell;
    if (!isCell || last - from >= mostColumns || raw.slice(block.span.start, block.span.end).includes('\t'))
      return null;
    last += 1;
  }
  return { cells: blocks.slice(from, last).map((block) => block.span), first: from, last };
}

function isHeadCell(raw: string, { start, end }: Span): boolean {
  const text = raw.slice(start, end);
  return text.length <= longestHead && (headCell.test(text) || headPeriod.test(text));
}

/**
 * Lines one below the other with tabs between as many cells, or with as many tabs, some of them around empty cells;
 * with wide blanks or with commas between the cells of a table that has values.
 */
function typedRows(
  raw: string,
  blocks: readonly SourceBlock[],
  from: number,
  refused: RefusedRows,
): readonly Row[] | null {
  const start = blocks[from]?.span.start ?? 0;
  const first = raw.slice(start, Math.min(blocks[from]?.span.end ?? 0, start + longestCell));
  if (first.includes('\t')) {
    return evenRows(raw, blocks, from, cellsBetweenTabs) ?? gappedRows(raw, blocks, from);
  }
  if (/[ \u3000]{2}/u.test(first)) return rowsOfValues(raw, blocks, from, refused, ' ');
  const mark = valueMarks.find((each) => first.includes(each));
  return mark === undefined ? null : rowsOfValues(raw, blocks, from, refused, mark);
}

/** Even rows by what stands between their cells, that are no table from their first one on. */
type RefusedRows = Map<ValueMark | ' ', EvenRows>;

interface EvenRows {
  readonly rows: readonly Row[];
  /** From each row to the last, how many have more than short words. */
  readonly withValues: readonly number[];
  /** From each row to the last, how many have a cell that is too long for a value, or a sentence. */
  readonly withProse: readonly number[];
}

/**
 * Rows that have values: those of short words alone may as well be names that stand side by side. Below a row that heads
 * no table the same rows are tried from the next one on, without being read again.
 */
function rowsOfValues(
  raw: string,
  blocks: readonly SourceBlock[],
  from: number,
  refused: RefusedRows,
  mark: ValueMark | ' ',
): readonly Row[] | null {
  let even = refused.get(mark);
  let at = from - (even?.rows[0]?.first ?? from);
  if (even === undefined || at <= 0 || at >= even.rows.length) {
    const cellsOf = mark === ' ' ? cellsBetweenBlanks : (line: string) => cellsBetweenMarks(line, mark);
    const rows = evenRows(raw, blocks, from, cellsOf);
    if (rows === null) return null;
    at = 0;
    even = {
      rows,
      withValues: countsToLast(rows, ({ cells }) => !cells.every((cell) => isHeadCell(raw, cell))),
      withProse: countsToLast(rows, ({ cells }) => !cells.every((cell) => isValue(raw, cell))),
    };
    refused.set(mark, even);
  }
  const { rows, withValues, withProse } = even;
  const count = rows.length - at;
  const head = rows[at]?.cells ?? [];
  if (count < fewestRows || !head.every((cell) => isHeadCell(raw, cell))) return null;
  if (mark !== ' ' && (head.length <= 2 || withProse[at] !== 0)) return null;
  return (withValues[at] ?? 0) * 2 >= count - 1 ? rows.slice(at) : null;
}

function countsToLast(rows: readonly Row[], counts: (row: Row) => boolean): readonly number[] {
  let count = 0;
  return rows.map((_, index) => (count += counts(rows[rows.length - 1 - index] as Row) ? 1 : 0)).reverse();
}

const isValue = (raw: string, { start, end }: Span): boolean =>
  end - start <= longestValue && !sentence.test(raw.slice(start, end));

/** Rows that have as many tabs, some of them around empty cells. */
function gappedRows(raw: string, blocks: readonly SourceBlock[], from: number): readonly Row[] | null {
  let full = 0;
  const rows = rowsOfLines(raw, blocks, from, (line, count) => {
    const cells = cellsBetweenTabs(line);
    const columns = cells.map(({ start }) => line.slice(0, start).split('\t').length - 1);
    const last = columns.at(-1);
    if (last === undefined || last >= (count ?? cells.length)) return null;
    if (count === null && (cells.length < 2 || last !== cells.length - 1)) return null;
    if (cells.length === (count ?? cells.length)) full += 1;
    return { cells, columns };
  });
  return rows !== null && full * 2 >= rows.length ? rows : null;
}

function evenRows(
  raw: string,
  blocks: readonly SourceBlock[],
  from: number,
  cellsOf: (line: string) => readonly Span[],
): readonly Row[] | null {
  return rowsOfLines(raw, blocks, from, (line, count) => {
    const cells = cellsOf(line);
    return cells.length < 2 || cells.length !== (count ?? cells.length) ? null : { cells };
  });
}

/**
 * Lines one below the other, from a head, that `read` takes for rows: it is told how many cells the head has, null for
 * the head itself.
 */
function rowsOfLines(
  raw: string,
  blocks: readonly SourceBlock[],
  from: number,
  read: (line: string, count: number | null) => Pick<Row, 'cells' | 'columns'> | null,
): readonly Row[] | null {
  const rows: Row[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.hint !== null || block.hidden.length > 0) break;
    if (at > from && block.blankLinesBefore > 0) break;
    const { start, end } = block.span;
    const found =
      end - start > longestCell ? null : read(raw.slice(start, end), rows[0]?.cells.length ?? null);
    if (found === null) break;
    const cells = found.cells.map((cell) => span(start + cell.start, start + cell.end));
    if (at === from && !cells.every((cell) => isHeadCell(raw, cell))) break;
    rows.push({ ...found, cells, first: at, last: at + 1 });
  }
  return rows.length >= fewestRows ? rows : null;
}

function rowBlock(
  parts: readonly SourceBlock[],
  cells: readonly Span[],
  {
    table,
    columns,
    header,
    isDrawn,
  }: {
    readonly table: number;
    readonly columns: readonly number[] | null;
    readonly header: boolean;
    /** What stands around the cells is drawing. */
    readonly isDrawn: boolean;
  },
): SourceBlock {
  const first = parts[0] as SourceBlock;
  const between = cells.slice(1).map(({ start }, index) => span(cells[index]?.end ?? start, start));
  const origins = parts.flatMap(({ origin }) => (origin?.kind === 'file-range' ? [origin] : []));
  const last = origins.at(-1);
  const ownFrom = cells[0]?.start ?? first.span.start;
  const ownTo = cells.at(-1)?.end ?? first.span.end;
  const whole = isDrawn ? span(first.span.start, parts.at(-1)?.span.end ?? ownTo) : span(ownFrom, ownTo);
  const around = [span(whole.start, ownFrom), span(ownTo, whole.end)].filter(({ start, end }) => start < end);
  return {
    ...first,
    span: whole,
    hint: {
      kind: 'table-row',
      table,
      cells,
      ...(columns === null ? {} : { columns }),
      header,
    },
    strong: parts.flatMap(({ strong }) => strong),
    hidden: [...parts.flatMap(({ hidden }) => hidden), ...between, ...around].sort(
      (a, b) => a.start - b.start,
    ),
    origin:
      last === undefined
        ? first.origin
        : { kind: 'file-range', start: origins[0]?.start ?? last.start, end: last.end },
  };
}
