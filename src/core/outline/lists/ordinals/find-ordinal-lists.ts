import type { Diagnostic } from '../../../diagnostics.ts';
import { withoutEnd } from '../../../language/marks.ts';
import type { Heading, OrdinalList } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { countBefore } from '../../../view/bisect.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { lastSentenceBefore } from '../../text/sentence-at.ts';
import { type AnnouncedCount, miscounted } from './announced-counts.ts';
import { findOrdinalPoints, type OrdinalPoint } from './ordinal-points.ts';

/** So many numbers may be missing in a list; more, and the next number belongs to something else. */
const widestGap = 2;
/** 最后 may stand so many paragraphs further below the last point than the points stand below each other. */
const furtherOfLast = 2;
/** Lists inside each other, at most; bounds the work. */
const deepestNesting = 6;

const announcementReach = 100;

const sure = 0.95;
/** Below what makes slides of a list: its points remain text. */
const unsure = 0.4;

/** A list with local offsets. */
export interface FoundOrdinalList {
  readonly list: OrdinalList;
  readonly items: readonly OrdinalPoint[];
  /** Points whose number is not the one after the number before them. */
  readonly gaps: readonly { readonly before: OrdinalPoint; readonly item: OrdinalPoint }[];
  /** The number that announces the list, where it is another one. */
  readonly announced: AnnouncedCount | null;
}

/**
 * Lists whose points the author numbered: 一是…二是…, 第一，…第二，…, （一）…；（二）…, First, … Second, ….
 *
 * `point-styles.ts` says what numbers look like, `ordinal-points.ts` finds the places where points may begin, and
 * this file makes lists of them. A list begins at one, and a new one begins a new list; its points have one style;
 * lists may stand inside each other and continue over paragraphs, up to the end of their section. Numbers that are
 * headings number sections, not points. `announced-counts.ts` compares a list with the number that announces it.
 */
export function findOrdinalLists(
  { source }: DocumentView,
  body: readonly BlockView[],
  headings: readonly Heading[],
): readonly FoundOrdinalList[] {
  const byIndex = new Map(body.map((view) => [view.index, view]));
  const ends = sectionEnds(headings);
  const sectionNumbers = new Set(
    headings.flatMap(({ kind, marker }) => (kind === 'numbered' && marker !== null ? [marker.start] : [])),
  );
  const points = body
    .flatMap(findOrdinalPoints)
    .filter(({ view, marker }) => marker.start > 0 || !sectionNumbers.has(view.rawSpan(marker).start));
  return collectLists(points, ends)
    .filter((list) => list.length >= 2 && areSetOff(list, byIndex))
    .map((items, index) => ({ items, announced: miscounted({ items }, byIndex), index }))
    .map(({ items, announced, index }) => ({
      items,
      announced,
      gaps: findGaps(items),
      list: {
        id: `o${index}`,
        lead: findLead(items[0], headings, byIndex, source.raw),
        items: items.map(({ view, marker, span: own }) => ({
          blockId: view.block.id,
          marker: view.rawSpan(marker),
          span: view.rawSpan(own),
        })),
        confidence: announced === null ? sure : unsure,
      },
    }));
}

/** Where numbers of a list jump or repeat: the author may have lost a point. */
export function sequenceGaps(lists: readonly FoundOrdinalList[]): readonly Diagnostic[] {
  const say = ({ view, marker }: OrdinalPoint) =>
    withoutEnd(view.visible.slice(marker.start, marker.end), '，、：,:. ');
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

interface SectionEnds {
  /** The end of the section, with those below it. */
  own(from: number): number;
  /** The next heading: 首先 in the text of a section is not continued below another. */
  next(from: number): number;
}

/** Lists in the order of their first points. The innermost open list that a point fits continues with it. */
function collectLists(
  items: readonly OrdinalPoint[],
  sectionEnd: SectionEnds,
): readonly (readonly OrdinalPoint[])[] {
  const lists: OpenList[] = [];
  let open: OpenList[] = [];
  const marked = countMarked(items);
  for (const item of items) {
    open = open.filter(({ points }) => isOpen(points, item, sectionEnd, marked));
    const at = placeAmong(open, item);
    const continued = open[at];
    const beginsLine = item.marker.start === 0;
    if (continued !== undefined) {
      open.length = at + 1;
      continued.points.push(item);
      continued.byLines &&= beginsLine;
    } else if (item.value === 1) {
      const list = { points: [item], byLines: beginsLine };
      open = [...open.filter((other) => staysOpen(other, item)), list].slice(-deepestNesting);
      lists.push(list);
    }
  }
  return lists.map(({ points }) => points);
}

interface OpenList {
  readonly points: OrdinalPoint[];
  /** Whether every point begins a paragraph. */
  byLines: boolean;
}

/** The innermost open list that a point continues; where it begins a paragraph, one whose points all do so comes first. */
function placeAmong(open: readonly OpenList[], item: OrdinalPoint): number {
  const among =
    item.marker.start > 0
      ? -1
      : open.findLastIndex(({ points, byLines }) => byLines && continues(points, item));
  return among === -1 ? open.findLastIndex(({ points }) => continues(points, item)) : among;
}

/** A list of the same style ends where another begins, unless that stands inside the paragraph of its last point. */
function staysOpen({ points, byLines }: OpenList, item: OrdinalPoint): boolean {
  if (points[0]?.style !== item.style) return true;
  return item.marker.start > 0 && points.at(-1)?.view === item.view && byLines;
}

/** Tells for two blocks whether every one between them begins with a mark: points below the point before them. */
function countMarked(items: readonly OrdinalPoint[]): (from: number, to: number) => boolean {
  const indices = items
    .filter(({ style, marker }) => style.isMark && marker.start === 0)
    .map(({ view }) => view.index);
  const before = (index: number) => countBefore(indices.length, (at) => (indices[at] ?? 0) < index);
  return (from, to) => before(to) - before(from + 1) === to - from - 1;
}

function isOpen(
  list: readonly OrdinalPoint[],
  { view, marker }: OrdinalPoint,
  sectionEnd: SectionEnds,
  areMarked: (from: number, to: number) => boolean,
): boolean {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined) return false;
  // After points with marks of their own (（1）, ①) a paragraph begins with the next point or one below it, or the list ends.
  if (first.style.isMark && last.view !== view) {
    if (marker.start > 0 || !areMarked(last.view.index, view.index)) return false;
  }
  const from = first.view.rawSpan(first.marker).start;
  return (
    view.rawSpan(marker).start <
    (first.style.id === 'sequence' ? sectionEnd.next(from) : sectionEnd.own(from))
  );
}

function continues(list: readonly OrdinalPoint[], item: OrdinalPoint): boolean {
  const last = list.at(-1);
  if (last === undefined || !areOneStyle(list, item)) return false;
  // 最后 closes two points or more, or what stands in its paragraph.
  if (item.value === Number.POSITIVE_INFINITY) {
    return (
      Number.isFinite(last.value) &&
      (list.length >= 2 || last.view === item.view) &&
      item.view.index - last.view.index <= widestStep(list) + furtherOfLast
    );
  }
  const isNear = item.view.index - last.view.index <= 1;
  const step = item.value - last.value;
  return step === 1 || (isNear && item.value > 1 && (step === 0 || (step > 1 && step <= widestGap)));
}

/** The most paragraphs from one point to the next. */
function widestStep(list: readonly OrdinalPoint[]): number {
  return list.slice(1).reduce((widest, { view }, index) => {
    return Math.max(widest, view.index - (list[index]?.view.index ?? view.index));
  }, 0);
}

/** 首先 is also continued by numbers: 首先，…第二，…第三，…. */
function areOneStyle([first]: readonly OrdinalPoint[], { style }: OrdinalPoint): boolean {
  return first?.style === style || (first?.style.id === 'sequence' && style.id === 'ordinal');
}

/**
 * Paragraphs with a mark are points of one list if ； parts them or words before them announce it; marks in the text
 * need nothing more. Plain numbers before paragraphs (1.) are items of a list of lines, or headings.
 */
function areSetOff(list: readonly OrdinalPoint[], byIndex: ReadonlyMap<number, BlockView>): boolean {
  const [first] = list;
  const isOverLines = list.some(({ view }) => view !== first?.view);
  if (first === undefined || !first.style.isMark) return true;
  if (first.style.stands === 'line') return !isOverLines;
  if (!isOverLines) return true;
  if ((first.style.isDeepest || isAnnounced(first, byIndex)) && list.every(endsSentence)) return true;
  return list
    .slice(0, -1)
    .every(({ view, span: own }) => /^[;,。]?;|^,/u.test(view.text.slice(own.end, own.end + 2)));
}

/** A point is said in sentences; one that only names a matter leads what stands below it. */
function endsSentence({ view }: OrdinalPoint): boolean {
  return /(?:[。;:！!.]|[;,] (?:and|or))$/u.test(view.text.trimEnd());
}

/** 主要职责包括：, 应当遵守以下条件。: what the last sentence before a list says of it. */
const announcing = /:$|(?:下列|以下|如下)[^,;。:]{0,12}(?:,[^;。:]{0,60})?[。:]?$/u;

function isAnnounced({ view, marker }: OrdinalPoint, byIndex: ReadonlyMap<number, BlockView>): boolean {
  const own = marker.start > 0 ? view : byIndex.get(view.index - 1);
  if (own === undefined) return false;
  const before = marker.start > 0 ? own.text.slice(0, marker.start) : own.text;
  return announcing.test(before.slice(-announcementReach).trimEnd());
}

function findGaps(items: readonly OrdinalPoint[]): FoundOrdinalList['gaps'] {
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
function sectionEnds(headings: readonly Heading[]): SectionEnds {
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
  const next = (from: number) =>
    firstLevels[countBefore(firstLevels.length, (index) => (firstLevels[index]?.span.start ?? 0) <= from)]
      ?.span.start ?? Number.POSITIVE_INFINITY;
  const own = (from: number) => {
    let at = countBefore(headings.length, (index) => (headings[index]?.span.start ?? 0) < from) - 1;
    while (at >= 0 && headings[at]?.kind === 'ordinal') at -= 1;
    if (at >= 0) return ends[at] ?? Number.POSITIVE_INFINITY;
    return firstLevels[0]?.span.start ?? Number.POSITIVE_INFINITY;
  };
  return { own, next };
}

/** What the sentence before the list says, up to the list, or the heading right before it. */
function findLead(
  first: OrdinalPoint | undefined,
  headings: readonly Heading[],
  byIndex: ReadonlyMap<number, BlockView>,
  raw: string,
): Span | null {
  if (first === undefined) return null;
  const { view, marker } = first;
  const inBlock = leadIn(view, marker.start);
  if (inBlock !== null) return inBlock;
  const at = view.rawSpan(marker).start;
  const heading =
    headings[countBefore(headings.length, (index) => (headings[index]?.span.end ?? 0) <= at) - 1];
  const between = heading === undefined ? null : raw.slice(heading.span.end, at);
  if (heading !== undefined && between !== null && between.trim().length <= 4) return heading.span;
  const previous = byIndex.get(view.index - 1);
  return previous === undefined ? null : leadIn(previous, previous.text.length);
}

/** The clauses of the last sentence that end before an offset, and the one that it stands in up to there. */
function leadIn(view: BlockView, offset: number): Span | null {
  const clauses = lastSentenceBefore(view.sentences, offset)?.clauses ?? [];
  const [first] = clauses;
  const before = countBefore(clauses.length, (index) => (clauses[index]?.end ?? 0) <= offset);
  const around = clauses[before];
  const isInside =
    around !== undefined && around.start < offset && /[\u4e00-\u9fff]/u.test(view.text.charAt(offset - 1));
  const end = isInside ? offset : clauses[before - 1]?.end;
  return first === undefined || end === undefined ? null : view.rawSpan(span(first.start, end));
}
