import type { Nodes } from 'mdast';
import type { BlockHint } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import { placeRows } from '../html/tables/row-places.ts';
import { elementsOf, type HtmlElement, type HtmlParent, isElement } from '../html/tree/html-node.ts';
import { nodeSpan } from './markdown-inline.ts';

/** A row of a table that Markdown has as HTML. */
export interface HtmlTableRow {
  readonly span: Span;
  readonly hint: Extract<BlockHint, { readonly kind: 'table-row' }>;
  /** Tags between and inside the cells. */
  readonly hidden: readonly Span[];
  /** Text between the tags. */
  readonly texts: readonly Span[];
  /** Tags that end a line of a cell. */
  readonly breaks: readonly Span[];
}

/** The place of a table in a piece of HTML, with its rows; offsets are those of the whole text. */
export interface HtmlTable {
  readonly span: Span;
  readonly rows: readonly HtmlTableRow[];
}

/** Outermost tables below a parsed piece of HTML that begins at `from`. */
export function htmlTablesIn(
  root: HtmlParent,
  raw: string,
  from: number,
  firstTable: number,
): readonly HtmlTable[] {
  const tables: HtmlTable[] = [];
  for (const element of elementsOf(root)) {
    const place = element.sourceCodeLocation;
    if (element.tagName !== 'table' || place == null) continue;
    const own = span(from + place.startOffset, from + place.endOffset);
    if (own.start < (tables.at(-1)?.span.end ?? 0)) continue;
    const table = firstTable + tables.length;
    const rows = [...placeRows(element)].flatMap(([row, reach]) => {
      const cells = row.childNodes.filter(isElement).map((cell) => textsIn(cell, raw, from));
      const read = rowOf(raw, cells, { table, ...reach });
      return read === null ? [] : [read];
    });
    tables.push({ span: own, rows });
  }
  return tables;
}

const cellEnd = /<\/t[dh]\b/iu;
const lineBreak = /<(?:br|\/p|\/div|\/li)\b/iu;

function rowOf(
  raw: string,
  cells: readonly (readonly Span[])[],
  {
    table,
    header,
    columns,
    spans,
  }: ReturnType<typeof placeRows> extends ReadonlyMap<HtmlElement, infer Place>
    ? Place & { readonly table: number }
    : never,
): HtmlTableRow | null {
  const kept = [...cells.keys()].filter((index) => (cells[index]?.length ?? 0) > 0);
  const texts = cells.flat();
  const first = texts[0];
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return null;
  const gaps = texts.slice(1).flatMap(({ start }, index) => {
    const end = texts[index]?.end ?? start;
    return end < start ? [span(end, start)] : [];
  });
  const breaks = gaps.filter(({ start, end }) => {
    const tags = raw.slice(start, end);
    return lineBreak.test(tags) && !cellEnd.test(tags);
  });
  const isWhole = columns === undefined && kept.length === cells.length;
  const reach = kept.map((index) => spans[index] ?? { columns: 1, rows: 1 });
  return {
    span: span(first.start, last.end),
    hint: {
      kind: 'table-row',
      table,
      cells: kept.map((index) => {
        const own = cells[index] ?? [];
        return span(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
      }),
      ...(isWhole ? {} : { columns: kept.map((index) => columns?.[index] ?? index) }),
      ...(reach.some((each) => each.columns > 1 || each.rows > 1) ? { spans: reach } : {}),
      header,
    },
    hidden: gaps.filter((gap) => !breaks.includes(gap)),
    texts,
    breaks,
  };
}

/** Text of a cell, trimmed, by the pieces between its tags. */
function textsIn(cell: HtmlElement, raw: string, from: number): readonly Span[] {
  const texts: Span[] = [];
  const pending = [...cell.childNodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isElement(node)) for (const child of [...node.childNodes].reverse()) pending.push(child);
    const place = 'value' in node ? node.sourceCodeLocation : null;
    if (place == null) continue;
    const text = raw.slice(from + place.startOffset, from + place.endOffset);
    const lead = text.length - text.trimStart().length;
    if (text.trim() === '') continue;
    const start = from + place.startOffset + lead;
    texts.push(span(start, start + text.trim().length));
  }
  return texts;
}

/** Longer ones are not looked through for tables. */
export const longestTable = 400_000;
const tableStart = /^\s*(?:<(?:div|center|html|body)\b[^<>]*>\s*)*<table\b/iu;

/** A table in HTML to its end: a blank line ends HTML for Markdown, and tables have such lines in them. */
export function wholeTable(raw: string, node: Nodes, ends: TableEnds): Span | null {
  const own = node.type === 'html' ? nodeSpan(node) : null;
  if (own === null || !tableStart.test(raw.slice(own.start, Math.min(own.end, own.start + 400)))) return null;
  const end = ends.after(own.start);
  if (end === null || end - own.start > longestTable) return null;
  return span(own.start, Math.max(own.end, end));
}

/** Ends of tables in a text, asked for in order. */
export class TableEnds {
  private readonly pattern = /<\/table\s{0,20}>/giu;
  private readonly raw: string;
  private next: { readonly start: number; readonly end: number } | null | undefined;

  constructor(raw: string) {
    this.raw = raw;
  }

  after(offset: number): number | null {
    while (this.next === undefined || (this.next !== null && this.next.start < offset)) {
      const found = this.pattern.exec(this.raw);
      this.next = found === null ? null : { start: found.index, end: found.index + found[0].length };
    }
    return this.next?.end ?? null;
  }
}
