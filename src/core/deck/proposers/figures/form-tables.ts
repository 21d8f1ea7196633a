import { memberMark } from '../../../language/marks.ts';
import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { ClassifiedBlock, Table } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { pagesByLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { rowHint } from '../../tables/row-hint.ts';
import { type TableRow, tableRows } from '../../tables/table-rows.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitleAt } from '../../titles/headings/section-title.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { type Fact, factSlides, longestValue } from './facts.ts';

/** In Han characters. */
const longestLabel = 12;
const fewestFacts = 2;
const fewestColumns = 3;
const fewestGridRows = 3;

/** What a cell says in sentences, below the label beside or above it. */
interface FormText {
  readonly label: Span | null;
  readonly cell: Span;
  readonly block: ClassifiedBlock;
}

/**
 * Tables that are forms (会议时间 | 3月16日; 主要内容, and paragraphs in one cell below it): labels with their values as
 * a panel of facts, prose in cells as sentences below its label. They are what is left when tables of data are shown.
 */
export function proposeFormTables(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.outline.tables.flatMap((table) => {
    const rows = table.rowIds.flatMap((id) => context.blocks.get(id) ?? []);
    if (rows.length === 0 || rows.some((row) => claimed.touches(row.span)) || isGrid(context, table))
      return [];
    const { facts, texts } = readForm(context, table, rows);
    const panel = facts.length >= fewestFacts ? factSlides(context, facts) : [];
    return [...panel, ...texts.flatMap((text) => textSlides(context, text))];
  });
}

/** Rows of several cells below heads: what a cell says is told by them, and alone it says nothing. */
function isGrid(context: PlanContext, table: Table): boolean {
  if (table.headerRowCount === 0 || table.columnCount < fewestColumns) return false;
  const rows = tableRows(context, table)?.slice(table.headerRowCount) ?? [];
  const filledIn = ({ cells, above }: TableRow) =>
    cells.filter((cell, column) => (cell ?? above[column] ?? null) !== null).length;
  const full = rows.filter((row) => filledIn(row) * 2 > table.columnCount);
  return rows.length >= fewestGridRows && full.length * 2 > rows.length;
}

function readForm(
  context: PlanContext,
  table: Table,
  rows: readonly ClassifiedBlock[],
): { readonly facts: readonly Fact[]; readonly texts: readonly FormText[] } {
  const facts: Fact[] = [];
  const texts: FormText[] = [];
  let above: Span | null = null;
  for (const [place, block] of rows.entries()) {
    const cells = cellsOf(context, block, table.cells?.[place]);
    const [first, second] = cells;
    if (first === undefined) continue;
    const pairs = pairsOf(context, cells);
    if (pairs !== null) {
      facts.push(...pairs.map(([label, value]) => ({ claims: [label, value], label, value, isKnown: true })));
      above = null;
    } else if (cells.length === 1 && isLabel(context, first)) {
      above = first;
    } else {
      const isLed = second !== undefined && isLabel(context, first);
      const label = isLed ? first : above;
      texts.push(...(isLed ? cells.slice(1) : cells).map((cell) => ({ label, cell, block })));
      above = null;
    }
  }
  return { facts, texts };
}

/** Cells with text, without the marks that close it. */
function cellsOf(
  { source, placeOf }: PlanContext,
  { id }: ClassifiedBlock,
  found: readonly Span[] | undefined,
): readonly Span[] {
  const block = source.blocks[placeOf.get(id) ?? -1];
  const cells = block === undefined ? [] : (rowHint(block, found)?.cells ?? []);
  return cells.map((cell) => trimSpan(source.raw, cell)).filter(({ start, end }) => end > start);
}

/** Label, value, label, value; null where the row is none of these. */
function pairsOf(
  context: PlanContext,
  cells: readonly Span[],
): readonly (readonly [label: Span, value: Span])[] | null {
  if (cells.length === 0 || cells.length % 2 === 1) return null;
  const pairs: (readonly [Span, Span])[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [label, value] = cells.slice(at, at + 2);
    if (label === undefined || value === undefined || !isLabel(context, label)) return null;
    if (displayLength(context.source.raw, value) > longestValue) return null;
    pairs.push([withoutColon(context, label), value]);
  }
  return pairs;
}

function isLabel({ source: { raw } }: PlanContext, cell: Span): boolean {
  return displayLength(raw, cell) <= longestLabel && !memberMark.test(sliceSpan(raw, cell));
}

function withoutColon({ source: { raw } }: PlanContext, { start, end }: Span): Span {
  return trimSpan(raw, { start, end: /[：:]$/u.test(raw.slice(start, end)) ? end - 1 : end });
}

function textSlides(context: PlanContext, { label, cell, block }: FormText): readonly SlideCandidate[] {
  const { source } = context;
  const view = context.view.blocks[context.placeOf.get(block.id) ?? -1];
  const pieces = (view?.sentences ?? [])
    .flatMap((sentence) => partWithin(cell, view?.rawSpan(sentence.span) ?? cell))
    .flatMap((own) => linesOf(context, own));
  const items = withNumbers(source.raw, pieces).filter((own) =>
    /[\p{L}\p{N}]/u.test(sliceSpan(source.raw, own)),
  );
  const title =
    label === null
      ? (sectionTitleAt(context, cell.start) ?? topTitle(context, cell.start))
      : slideRuns(source, withoutColon(context, label));
  const lines = items.length === 0 ? [cell] : items;
  const lengthOf = (own: readonly Span[]) =>
    own.reduce((sum, item) => sum + displayLength(source.raw, item), 0);
  return pagesByLength(belowHeads(context, lines), lengthOf).map((page, index) => {
    const contents = page.map(([main, ...details]) => [
      ...(main === undefined ? [] : [paragraph(itemRuns(context, main))]),
      ...details.map((detail) => paragraph(itemRuns(context, detail), 'detail')),
    ]);
    const hasDetails = page.some(({ length }) => length > 1);
    return {
      id: index === 0 ? `form-${cell.start}` : `form-${cell.start}-${index + 1}`,
      layout: hasDetails ? chooseListLayout(listShape(contents)).name : 'clauses',
      sectionIndex: context.topSectionAt(cell.start)?.index ?? null,
      slots: [slot('title', paragraph(title)), ...numberedSlots('item', contents)],
      rank: index === 0 ? ranks.keyPassage : ranks.detail,
      score: 1,
      group: null,
      offset: cell.start,
      order: 5 + index,
      claims: page.flat(),
    };
  });
}

/** What of a sentence lies in a cell: one may run on from the cell before, which closes with no mark. */
function partWithin(cell: Span, own: Span): readonly Span[] {
  const [start, end] = [Math.max(cell.start, own.start), Math.min(cell.end, own.end)];
  return start < end ? [{ start, end }] : [];
}

/** Before a number, or after a numbered head, a blank is where a line of the cell ended. */
const lineEnd =
  /\s+(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d)))|(?<=^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\s，。；：,;!?！？]{2,14})\s+/gu;

function linesOf({ source: { raw } }: PlanContext, own: Span): readonly Span[] {
  const lines: Span[] = [];
  let rest = trimSpan(raw, own);
  // A head ends where its line did: that is known only once the line before has been cut off.
  for (;;) {
    const found = [...sliceSpan(raw, rest).matchAll(lineEnd)][0];
    if (found === undefined) return [...lines, rest];
    lines.push({ start: rest.start, end: rest.start + found.index });
    rest = { start: rest.start + found.index + found[0].length, end: rest.end };
  }
}

/** A number alone (1.) stands before what it numbers. */
function withNumbers(raw: string, pieces: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  let number: Span | null = null;
  for (const piece of pieces) {
    const isNumber = /^\d{1,2}[.、．]?$/u.test(sliceSpan(raw, piece).trim());
    if (isNumber) number = piece;
    else {
      joined.push(number === null ? piece : { start: number.start, end: piece.end });
      number = null;
    }
  }
  return joined;
}

const fewestHeads = 2;
const longestHead = 14;
/** 一、前端进展 on a line of its own in the cell. */
const numberedHead =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：,;!?！？]+$/u;

/** The lines of a cell, each alone, or below the numbered heads among them. */
function belowHeads({ source: { raw } }: PlanContext, lines: readonly Span[]): readonly (readonly Span[])[] {
  const isHead = (line: Span) =>
    displayLength(raw, line) <= longestHead && numberedHead.test(sliceSpan(raw, line));
  if (lines.filter(isHead).length < fewestHeads) return lines.map((line) => [line]);
  const groups: Span[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const head = isHead(line);
    if (isOpen && !head) groups.at(-1)?.push(line);
    else groups.push([line]);
    isOpen ||= head;
  }
  return groups;
}
