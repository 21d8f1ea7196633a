import type { ClassifiedBlock, Table } from '../../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { pagesByLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { rowHint } from '../../tables/row-hint.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { sectionTitleAt } from '../../titles/section-title.ts';
import { topTitle } from '../../titles/top-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { type Fact, factSlides, longestValue } from './facts.ts';

/** In Han characters. */
const longestLabel = 12;
const fewestFacts = 2;

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
    if (rows.length === 0 || rows.some((row) => claimed.touches(row.span))) return [];
    const { facts, texts } = readForm(context, table, rows);
    const panel = facts.length >= fewestFacts ? factSlides(context, facts) : [];
    return [...panel, ...texts.flatMap((text) => textSlides(context, text))];
  });
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
      facts.push(...pairs.map(([label, value]) => ({ claims: [label, value], label, value })));
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
  return displayLength(raw, cell) <= longestLabel && !/[。；;！？!?]/u.test(sliceSpan(raw, cell));
}

function withoutColon({ source: { raw } }: PlanContext, { start, end }: Span): Span {
  return trimSpan(raw, { start, end: /[：:]$/u.test(raw.slice(start, end)) ? end - 1 : end });
}

function textSlides(context: PlanContext, { label, cell, block }: FormText): readonly SlideCandidate[] {
  const { source } = context;
  const view = context.view.blocks[context.placeOf.get(block.id) ?? -1];
  const items = (view?.sentences ?? [])
    .map((sentence) => trimSpan(source.raw, view?.rawSpan(sentence.span) ?? cell))
    .filter((own) => containsSpan(cell, own) && /[\p{L}\p{N}]/u.test(sliceSpan(source.raw, own)));
  const title =
    label === null
      ? (sectionTitleAt(context, cell.start) ?? topTitle(context, cell.start))
      : slideRuns(source, withoutColon(context, label));
  return pagesByLength(items.length === 0 ? [cell] : items, (item) => displayLength(source.raw, item)).map(
    (page, index) => ({
      id: index === 0 ? `form-${cell.start}` : `form-${cell.start}-${index + 1}`,
      layout: 'clauses',
      sectionIndex: topSectionAt(context, cell.start)?.index ?? null,
      slots: [
        slot('title', paragraph(title)),
        ...numberedSlots(
          'item',
          page.map((item) => [paragraph(itemRuns(context, item))]),
        ),
      ],
      rank: index === 0 ? ranks.keyPassage : ranks.detail,
      score: 1,
      group: null,
      offset: cell.start,
      order: 5 + index,
      claims: page,
    }),
  );
}
