import { type Span, span } from '../../../model/span.ts';
import { trimSpan } from '../trim-span.ts';

/** A line of values with commas between them, as spreadsheets write them. */
export interface CommaRow {
  readonly span: Span;
  /** Without the quotation marks around them; an empty one is an empty span. */
  readonly cells: readonly Span[];
}

const fewestRows = 3;
const longestHead = 20;
const longestCell = 80;
/** Prose has commas in its sentences, and marks at their ends. */
const prose = /[。！？；]|[.!?;]\s*$|,\s*$/u;
/** Share of the rows below the head that have a figure. */
const withFigures = 0.5;
const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/y;

/** The rows of a file that is nothing but such lines, all of as many values, below one of short names; null for any other. */
export function commaRows(raw: string): readonly CommaRow[] | null {
  const rows: CommaRow[] = [];
  for (let start = 0; start < raw.length; ) {
    const found = raw.indexOf('\n', start);
    const end = found === -1 ? raw.length : found;
    const line = trimSpan(raw, span(start, end));
    start = end + 1;
    if (line === null) continue;
    const row = withoutSpare(readRow(raw, line), rows[0]?.cells.length);
    if (row === null || row.cells.length !== (rows[0]?.cells.length ?? row.cells.length)) return null;
    rows.push(row);
  }
  const [head, ...body] = rows;
  if (head === undefined || rows.length < fewestRows || !isHead(raw, head)) return null;
  const counting = body.filter(({ cells }) =>
    cells.some((own) => /\d/u.test(raw.slice(own.start, own.end))),
  ).length;
  return counting >= body.length * withFigures ? rows : null;
}

/** Empty cells beyond the last column. */
function withoutSpare(row: CommaRow | null, columns: number | undefined): CommaRow | null {
  if (row === null || columns === undefined || row.cells.length <= columns) return row;
  const isSpare = row.cells.slice(columns).every(({ start, end }) => start === end);
  return isSpare ? { ...row, cells: row.cells.slice(0, columns) } : row;
}

function isHead(raw: string, { cells }: CommaRow): boolean {
  return cells.every(({ start, end }) => {
    const text = raw.slice(start, end).trim();
    return text !== '' && text.length <= longestHead && !/^\d[\d.]*$/u.test(text);
  });
}

function readRow(raw: string, line: Span): CommaRow | null {
  const text = raw.slice(line.start, line.end);
  const isQuoted = text.includes('"');
  if (!text.includes(',') || (!isQuoted && prose.test(text.replace(/,+$/u, '')))) return null;
  const cells: Span[] = [];
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (match === null) return null;
    const [whole, quoted, bare = ''] = match;
    const from = line.start + at + (quoted === undefined ? 0 : 1);
    const value = quoted ?? bare;
    if (value.length > longestCell) return null;
    cells.push(span(from, from + value.length));
    at += whole.length;
    if (!whole.endsWith(',')) break;
    if (at === text.length) {
      cells.push(span(line.end, line.end));
      break;
    }
  }
  return cells.length > 1 ? { span: line, cells } : null;
}
