import type { Run } from '../../model/deck/deck.ts';
import type { ClassifiedBlock } from '../../model/outline/outline.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';

/** The number of an item as its author has set it. */
export interface ItemNumber {
  /** To the text of the item. */
  readonly span: Span;
  /** As it stands before the text. */
  readonly runs: readonly Run[];
  /** As it stands in a column of its own, without the mark that closes it. */
  readonly label: readonly Run[];
}

const beforeText =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、]|\d{1,2}[.．](?!\d)|[①-⑳])\s*/u;
const ofList = /^\d{1,3}[.)] ?$/u;

/** The marks that a file has before the items of its numbered lists, by block. */
export function listMarks({ blocks }: SourceDocument): ReadonlyMap<string, Span> {
  return new Map(
    blocks.flatMap(({ id, hint }) =>
      hint?.kind === 'list-item' && hint.ordered && hint.marker !== null ? [[id, hint.marker] as const] : [],
    ),
  );
}

/** How deep the items of lists stand in others, by block, counted from 0. */
export function listDepths({ blocks }: SourceDocument): ReadonlyMap<string, number> {
  const known = depthsOf.get(blocks);
  if (known !== undefined) return known;
  const depths = new Map(
    blocks.flatMap(({ id, hint }) => (hint?.kind === 'list-item' ? [[id, hint.depth] as const] : [])),
  );
  depthsOf.set(blocks, depths);
  return depths;
}

const depthsOf = new WeakMap<SourceDocument['blocks'], ReadonlyMap<string, number>>();

/** The number that begins the text of an item, or stands before it as the mark of a numbered list; null for bullets. */
export function itemNumber(
  source: SourceDocument,
  marks: ReadonlyMap<string, Span>,
  { id, span: own }: ClassifiedBlock,
): ItemNumber | null {
  const { raw } = source;
  const [found = ''] = beforeText.exec(sliceSpan(raw, own)) ?? [];
  if (found !== '') {
    const where = span(own.start, own.start + found.length);
    return { span: where, runs: slideRuns(source, where), label: slideRuns(source, trimSpan(raw, where)) };
  }
  const mark = marks.get(id);
  const where = mark === undefined ? null : span(mark.start, own.start);
  if (where === null || !ofList.test(sliceSpan(raw, where))) return null;
  return { span: where, runs: [runOf(raw, where)], label: [runOf(raw, trimSpan(raw, where))] };
}

/** The mark of a list stands outside of its blocks. */
function runOf(raw: string, where: Span): Run {
  return { text: sliceSpan(raw, where), prov: { type: 'source', start: where.start, end: where.end } };
}
