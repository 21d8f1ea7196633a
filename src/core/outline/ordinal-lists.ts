import type { Diagnostic } from '../diagnostics.ts';
import type { Heading, OrdinalList } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { findOrdinalItems, type OrdinalItem } from './ordinal-markers.ts';
import { countBefore } from './text/bisect.ts';
import type { BlockView, DocumentView } from './text/document-view.ts';
import { lastSentenceBefore } from './text/sentence-at.ts';

/** So many numbers may be missing in a list; more, and the next number belongs to something else. */
const widestGap = 2;
/** Lists inside each other, at most; bounds the work. */
const deepestNesting = 6;

/** A list with local offsets. */
export interface FoundOrdinalList {
  readonly list: OrdinalList;
  readonly items: readonly OrdinalItem[];
  /** Points whose number is not the one after the number before them. */
  readonly gaps: readonly { readonly before: OrdinalItem; readonly item: OrdinalItem }[];
}

/**
 * 一是…二是…, 第一，…第二，…, 其一…其二…, ①…②… and First, … Second, … lists, within a paragraph or over
 * several, one inside the other. A list ends where its section does.
 */
export function findOrdinalLists(
  { source }: DocumentView,
  body: readonly BlockView[],
  headings: readonly Heading[],
): readonly FoundOrdinalList[] {
  const byIndex = new Map(body.map((view) => [view.index, view]));
  const ends = sectionEnds(headings);
  return collectLists(body.flatMap(findOrdinalItems), ends)
    .filter(({ length }) => length >= 2)
    .map((items, index) => ({
      items,
      gaps: findGaps(items),
      list: {
        id: `o${index}`,
        lead: findLead(items[0], headings, byIndex, source.raw),
        items: items.map(({ view, marker, span: own }) => ({
          blockId: view.block.id,
          marker: view.rawSpan(marker),
          span: view.rawSpan(own),
        })),
        confidence: 0.95,
      },
    }));
}

/** Where numbers of a list jump or repeat: the author may have lost a point. */
export function sequenceGaps(lists: readonly FoundOrdinalList[]): readonly Diagnostic[] {
  const say = ({ view, marker }: OrdinalItem) =>
    view.visible.slice(marker.start, marker.end).replace(/[，、：,:. ]+$/u, '');
  return lists.flatMap(({ gaps }) =>
    gaps.map(({ before, item }): Diagnostic => {
      const params = { before: say(before), after: say(item) };
      const span = item.view.rawSpan(item.marker);
      return item.value > before.value
        ? { code: 'sequence-gap', severity: 'warning', params, span }
        : { code: 'sequence-restart', severity: 'info', params, span };
    }),
  );
}

/** Lists in the order of their first points. The innermost open list that a point fits goes on with it. */
function collectLists(
  items: readonly OrdinalItem[],
  sectionEnd: (from: number) => number,
): readonly (readonly OrdinalItem[])[] {
  const lists: OrdinalItem[][] = [];
  let open: OrdinalItem[][] = [];
  for (const item of items) {
    open = open.filter((list) => isOpen(list, item, sectionEnd));
    const at = open.findLastIndex((list) => continues(list, item));
    if (at !== -1) {
      open.length = at + 1;
      open[at]?.push(item);
    } else if (item.value === 1) {
      const list = [item];
      open = [...open.filter(([first]) => first?.style !== item.style), list].slice(-deepestNesting);
      lists.push(list);
    }
  }
  return lists;
}

function isOpen(
  list: readonly OrdinalItem[],
  { view, marker }: OrdinalItem,
  sectionEnd: (from: number) => number,
): boolean {
  const first = list[0];
  if (first === undefined) return false;
  if (first.inline && first.view !== view) return false;
  return view.rawSpan(marker).start < sectionEnd(first.view.rawSpan(first.marker).start);
}

function continues(list: readonly OrdinalItem[], item: OrdinalItem): boolean {
  const last = list.at(-1);
  if (last === undefined || last.style !== item.style) return false;
  // 最后 closes two points or more, or what stands in its paragraph.
  if (item.value === Number.POSITIVE_INFINITY) {
    return Number.isFinite(last.value) && (list.length >= 2 || last.view === item.view);
  }
  const isNear = item.view.index - last.view.index <= 1;
  const step = item.value - last.value;
  return step === 1 || (isNear && item.value > 1 && (step === 0 || (step > 1 && step <= widestGap)));
}

function findGaps(items: readonly OrdinalItem[]): FoundOrdinalList['gaps'] {
  return items.slice(1).flatMap((item, index) => {
    const before = items[index];
    if (before === undefined || !Number.isFinite(item.value) || item.value === before.value + 1) return [];
    return [{ before, item }];
  });
}

/**
 * Tells for an offset of the document where the section around it ends: at the next heading of its level or
 * above. Points of a list that are headings themselves end no section, and own what stands below them.
 */
function sectionEnds(headings: readonly Heading[]): (from: number) => number {
  const ends = headings.map(() => Number.POSITIVE_INFINITY);
  const open: number[] = [];
  for (const [index, { kind, level, span }] of headings.entries()) {
    if (kind === 'ordinal') continue;
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) {
      ends[open.pop() ?? 0] = span.start;
    }
    open.push(index);
  }
  const firstLevels = headings.filter(({ kind }) => kind !== 'ordinal');
  return (from) => {
    let at = countBefore(headings.length, (index) => (headings[index]?.span.start ?? 0) < from) - 1;
    while (at >= 0 && headings[at]?.kind === 'ordinal') at -= 1;
    if (at >= 0) return ends[at] ?? Number.POSITIVE_INFINITY;
    return firstLevels[0]?.span.start ?? Number.POSITIVE_INFINITY;
  };
}

/** The heading right before the list, or else the first clause of the sentence before it. */
function findLead(
  first: OrdinalItem | undefined,
  headings: readonly Heading[],
  byIndex: ReadonlyMap<number, BlockView>,
  raw: string,
): Span | null {
  if (first === undefined) return null;
  const { view, marker } = first;
  const before = lastSentenceBefore(view.sentences, marker.start);
  if (before !== undefined) {
    const clause = before.clauses.findLast(({ end }) => end <= marker.start) ?? before.clauses[0];
    const lead = before.clauses[0] ?? clause;
    if (lead !== undefined && lead.end <= marker.start) return view.rawSpan(lead);
  }
  const at = view.rawSpan(marker).start;
  const heading =
    headings[countBefore(headings.length, (index) => (headings[index]?.span.end ?? 0) <= at) - 1];
  const between = heading === undefined ? null : raw.slice(heading.span.end, at);
  if (heading !== undefined && between !== null && between.trim().length <= 4) return heading.span;
  const previous = byIndex.get(view.index - 1);
  const lead = previous?.sentences.at(-1)?.clauses[0];
  return previous === undefined || lead === undefined ? null : previous.rawSpan(lead);
}
