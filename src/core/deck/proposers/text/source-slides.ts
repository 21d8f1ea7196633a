import { runningEnd } from '../../../language/marks.ts';
import type { Run } from '../../../model/deck/deck.ts';
import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import type { SourceBlock } from '../../../model/source/source-document.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { maxBodyLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { shortTitle } from '../../titles/document-title.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { headingAbove } from '../../titles/headings/top-title.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';

/** In Han characters: a slide that says more is a printed page, and its text is planned like that of other documents. */
const longestSlide = 900;
/** A longer paragraph is shown sentence by sentence. */
const longestItem = 90;
const longestName = 18;
/** What may stand below an item, beside others. */
const longestDetails = 160;
const mostDetails = 4;
/** Of a slide with nothing but a drawing. */
const mostLabels = 14;

/** A line of a slide and what stands below it. */
interface Entry {
  readonly main: Span;
  readonly details: Span[];
  readonly isHead: boolean;
}

/** Entries of a slide that stand below one title: a line of the slide, or null where it is the heading of the slide. */
interface Part {
  readonly title: Span | null;
  readonly entries: readonly Entry[];
}

/**
 * The slides of a presentation as they were, each with its title and its lines in their order: items with what stands below
 * them, texts below the words that head them. Tables and pictures have slides of their own.
 */
export function proposeSourceSlides(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.source.format !== 'pptx') return [];
  const hints = new Map(context.source.blocks.map((block) => [block.id, block]));
  return slidesOf(context.outline.blocks, hints).flatMap((blocks, place) => {
    const own: readonly ClassifiedBlock[] = blocks.filter(({ span: where }) => !claimed.touches(where));
    const shown = own.filter(({ id, kind }) => !context.notesOnly.has(id) && isText(kind));
    const length = totalLength(context.source.raw, shown);
    if (length > longestSlide) return [];
    const isTitled = blocks.some(({ kind }) => kind === 'title');
    const entries =
      shown.length > 0 ? entriesOf(context, shown, hints, isTitled) : labelsOf(context, own, hints);
    const isNamed = blocks.some(({ id, kind }) => kind === 'heading' || isHeader(hints.get(id)));
    const [first] = shown;
    const isLine = entries.length === 1 && !isNamed;
    const title = first === undefined || isLine || isTitled ? null : headingAbove(context, first.span.start);
    return slideOf(context, title, entries, place);
  });
}

/** The title of the slide before, repeated. */
function isHeader(block: SourceBlock | undefined): boolean {
  return block?.hint?.kind === 'page-furniture' && block.hint.part === 'header';
}

function isText(kind: ClassifiedBlock['kind']): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'heading';
}

/** The blocks of each slide. */
function slidesOf(
  blocks: readonly ClassifiedBlock[],
  hints: ReadonlyMap<string, SourceBlock>,
): readonly (readonly ClassifiedBlock[])[] {
  const slides: ClassifiedBlock[][] = [];
  let part: string | null = null;
  for (const block of blocks) {
    const origin = hints.get(block.id)?.origin;
    const own: string | null = origin?.kind === 'package-paragraph' ? origin.part : part;
    if (own !== part || slides.length === 0) slides.push([]);
    part = own;
    slides.at(-1)?.push(block);
  }
  return slides;
}

/**
 * Lines as they stand; what heads others is an entry with these below it. The first heading is the slide's title where
 * that of the document is not.
 */
function entriesOf(
  context: PlanContext,
  blocks: readonly ClassifiedBlock[],
  hints: ReadonlyMap<string, SourceBlock>,
  isTitled: boolean,
): readonly Entry[] {
  const { raw } = context.source;
  const entries: Entry[] = [];
  const depthOf = ({ id }: ClassifiedBlock) => {
    const hint = hints.get(id)?.hint;
    return hint?.kind === 'list-item' ? hint.depth : null;
  };
  const isHeaded = !isTitled && blocks[0]?.kind === 'heading';
  const lines = withoutRepeated(context, isHeaded ? blocks.slice(1) : blocks);
  const least = Math.min(...lines.flatMap((line) => depthOf(line) ?? []));
  const isApart = ({ id }: ClassifiedBlock) => (hints.get(id)?.blankLinesBefore ?? 0) > 0;
  let last: ClassifiedBlock | null = null;
  for (const line of lines) {
    const depth = depthOf(line);
    const above = entries.at(-1);
    const isBelow =
      above !== undefined &&
      line.kind !== 'heading' &&
      ((above.isHead && !isApart(line)) ||
        (depth !== null && depth > least) ||
        (depth === null && last !== null && isName(context, last, depthOf(last)) && !isShort(context, line)));
    const texts = textsOf(context, line);
    if (isBelow) above.details.push(...texts);
    else {
      const isHead = line.kind === 'heading';
      entries.push(...texts.map((main) => ({ main, details: [], isHead })));
      last = line;
    }
  }
  return entries.filter(({ main }) => /[\p{L}\p{N}]/u.test(sliceSpan(raw, main)));
}

/** Lines without repeated words of a drawing. */
function withoutRepeated(
  context: PlanContext,
  lines: readonly ClassifiedBlock[],
): readonly ClassifiedBlock[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const text = textOf(context, line.span);
    const isAgain = line.kind === 'paragraph' && isShort(context, line) && seen.has(text);
    seen.add(text);
    return !isAgain;
  });
}

/** A short item that names what the lines without a bullet below it say. */
function isName(context: PlanContext, block: ClassifiedBlock, depth: number | null): boolean {
  return depth !== null && isShort(context, block) && !runningEnd.test(textOf(context, block.span));
}

function isShort({ source: { raw } }: PlanContext, block: ClassifiedBlock): boolean {
  return displayLength(raw, block.span) <= longestName;
}

/** The block whole where it is short, else its sentences. */
function textsOf({ source: { raw } }: PlanContext, block: ClassifiedBlock): readonly Span[] {
  const whole = trimSpan(raw, block.span);
  if (displayLength(raw, whole) <= longestItem || block.sentences.length < 2) return [whole];
  return block.sentences.map((sentence) => trimSpan(raw, sentence.span));
}

/** The words of a drawing, each once, where the slide has nothing else. */
function labelsOf(
  context: PlanContext,
  blocks: readonly ClassifiedBlock[],
  hints: ReadonlyMap<string, SourceBlock>,
): readonly Entry[] {
  const labels = blocks.filter(({ id }) => hints.get(id)?.hint?.kind === 'label');
  const once = new Map(labels.map((label) => [textOf(context, label.span), label.span]));
  const mains = [...once.values()].sort((a, b) => a.start - b.start);
  return mains.length > mostLabels ? [] : mains.map((main) => ({ main, details: [], isHead: false }));
}

function slideOf(
  context: PlanContext,
  heading: readonly Run[] | null,
  entries: readonly Entry[],
  place: number,
): readonly SlideCandidate[] {
  const { source } = context;
  const [first] = entries;
  if (first === undefined) return [];
  let order = 0;
  return partsOf(context, entries).flatMap(({ title, entries: own }) =>
    pagesOf(context, own).map((page): SlideCandidate => {
      const contents = page.map(({ main, details }) => [
        paragraph(slideRuns(source, main)),
        ...details.map((detail) => paragraph(slideRuns(source, detail), 'detail')),
      ]);
      const start = page[0]?.main.start ?? first.main.start;
      const words: readonly Run[] | null = title === null ? heading : slideRuns(source, title);
      const isLine = words === null && contents.length === 1;
      order += 1;
      return {
        id: `source-${place}-${order}`,
        layout: isLine ? 'statement' : chooseListLayout(listShape(contents)).name,
        sectionIndex: topSectionAt(context, start)?.index ?? null,
        slots: isLine
          ? [slot('title', ...(contents[0] ?? []).slice(0, 1))]
          : [slot('title', paragraph(words ?? shortTitle(context))), ...numberedSlots('item', contents)],
        rank: ranks.structure,
        score: entries.length,
        group: `source-${place}`,
        offset: title?.start ?? start,
        order,
        claims: [
          ...(title === null ? [] : [title]),
          ...page.flatMap(({ main, details }) => [main, ...details]),
        ],
        isToldWhole: true,
      };
    }),
  );
}

/** What stands below a word at length has a slide below that word. */
function partsOf(context: PlanContext, entries: readonly Entry[]): readonly Part[] {
  const { raw } = context.source;
  const parts: { title: Span | null; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const length = entry.details.reduce((sum, detail) => sum + displayLength(raw, detail), 0);
    const isLong = length > longestDetails || entry.details.length > mostDetails;
    if (isLong && displayLength(raw, entry.main) <= longestName * 2) {
      const own = entry.details.map((main) => ({ main, details: [], isHead: false }));
      parts.push({ title: entry.main, entries: own });
    } else {
      const open = parts.at(-1);
      if (open !== undefined && open.title === null) open.entries.push(entry);
      else parts.push({ title: null, entries: [entry] });
    }
  }
  return parts;
}

const most = { plain: 7, withDetails: 4 };
/** How much longer than others a slide may be that holds all of a list. */
const roomy = 1.35;

/** Entries that fill a slide each, of nearly one length. */
function pagesOf({ source: { raw } }: PlanContext, entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const lengthOf = ({ main, details }: Entry) =>
    [main, ...details].reduce((sum, each) => sum + displayLength(raw, each), 0);
  const total = entries.reduce((sum, entry) => sum + lengthOf(entry), 0);
  const areWords = entries.every((entry) => lengthOf(entry) <= longestName);
  const hasDetails = entries.some(({ details }) => details.length > 0);
  const limit = areWords ? mostLabels : hasDetails ? most.withDetails : most.plain;
  const count = Math.max(Math.ceil(entries.length / limit), Math.ceil(total / (maxBodyLength * roomy)));
  const share = total / Math.max(1, count);
  const pages: Entry[][] = [];
  let reached = 0;
  for (const entry of entries) {
    const page = pages.at(-1);
    const isFull =
      page === undefined ||
      page.length >= limit ||
      (pages.length < count && reached + lengthOf(entry) / 2 > share);
    if (isFull) {
      pages.push([entry]);
      reached = lengthOf(entry);
    } else {
      page.push(entry);
      reached += lengthOf(entry);
    }
  }
  return pages;
}
