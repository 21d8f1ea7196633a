import type { Paragraph } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Figure, Section } from '../../../model/outline/outline.ts';
import { type Span, spansOverlap } from '../../../model/span.ts';
import { type FigureSlide, fewSlides } from '../../figures/few-slides.ts';
import type { FigureItem } from '../../figures/figure-item.ts';
import { type FigureTitle, figureTitle } from '../../figures/figure-title.ts';
import { isTrue } from '../../figures/figure-truth.ts';
import { type FigureUnit, figureUnits } from '../../figures/figure-units.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { createOffsetMarks, type OffsetMarks } from '../../plan/offset-marks.ts';
import {
  bodyBlocks,
  descendants,
  hasSectionSlide,
  type PlanContext,
  type TopSection,
} from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { displayLength } from '../../wording/display-length.ts';

const mostItems = 6;
/** So many figures are worth a slide; two only if more is said of each. */
const enoughItems = 3;
/** Of the figures and of the words of a text, what its slide must show. */
const leastFigureShare = 0.66;
const leastTextShare = 0.4;
/** A paragraph of more sentences keeps its other slides. */
const shortParagraph = 6;
/** In Han characters. */
const longestHead = 15;

/** Sentences that are full of figures, each of which says by itself what it counts. */
export function proposeNumbers(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.outline.figures.length < 2) return [];
  const taken = takenBy(context);
  const figuresOf = new Map<string, Figure[]>();
  for (const stated of context.outline.figures) {
    const known = figuresOf.get(stated.blockId);
    if (known === undefined) figuresOf.set(stated.blockId, [stated]);
    else known.push(stated);
  }
  const found = context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) =>
      paragraphsOf(context, section).flatMap((blocks): readonly FigureSlide[] => {
        const candidate = numbersSlide(context, top, section, blocks, claimed, taken, figuresOf);
        return candidate === null ? [] : [{ candidate, top }];
      }),
    ),
  );
  return fewSlides(context, found);
}

/** Paragraphs, and list entries that follow each other as one. */
function paragraphsOf(context: PlanContext, section: Section): readonly (readonly ClassifiedBlock[])[] {
  const paragraphs: ClassifiedBlock[][] = [];
  let previous: ClassifiedBlock | undefined;
  for (const block of bodyBlocks(context, section)) {
    if (block.kind === 'list-item' && previous?.kind === 'list-item') paragraphs.at(-1)?.push(block);
    else if (block.kind === 'paragraph' || block.kind === 'list-item') paragraphs.push([block]);
    previous = block;
  }
  return paragraphs;
}

function numbersSlide(
  context: PlanContext,
  top: TopSection,
  section: Section,
  blocks: readonly ClassifiedBlock[],
  claimed: OffsetMarks,
  taken: OffsetMarks,
  figuresOf: ReadonlyMap<string, readonly Figure[]>,
): SlideCandidate | null {
  const statedFigures = blocks.flatMap(({ id }) => figuresOf.get(id) ?? []);
  if (statedFigures.length < 2) return null;
  const sentences = blocks.flatMap((block) => block.sentences);
  const units = figureUnits(context, sentences, statedFigures);
  let best: {
    readonly units: readonly FigureUnit[];
    readonly title: FigureTitle;
    readonly score: number;
  } | null = null;
  for (const window of windowsOf(units)) {
    if (!window.every(({ sentence: { span } }) => !claimed.touches(span) && !taken.touches(span))) continue;
    const title = figureTitle(context, sentences, window);
    if (title === null || !window.every((unit) => isTrue(context, unit, sentences, title))) continue;
    const score = scoreOf(context, window, title);
    if (score > (best?.score ?? 0)) best = { units: window, title, score };
  }
  if (best === null) return null;
  const shown = [
    ...(best.title.isOwn && best.title.span !== null ? [best.title.span] : []),
    ...shownBy(best.units),
  ];
  if (context.bodyLength <= shortText && !tellsAll(context, best.units, shown)) return null;
  const items = best.units.flatMap((unit) => unit.items);
  const [first] = best.units;
  // Without a heading of its own a short paragraph has one slide: this.
  const speaksForAll =
    sentences.length <= shortParagraph &&
    section === top.section &&
    (top.index === null || hasSectionSlide(context, top));
  return {
    id: `numbers-${first?.sentence.id ?? section.id}`,
    layout: 'numbers',
    sectionIndex: top.index,
    slots: [
      slot('title', paragraph(best.title.runs)),
      ...numberedSlots(
        'item',
        items.map((item) => paragraphsOfItem(context, item)),
      ),
    ],
    rank: ranks.keyPassage,
    score: best.score,
    group: null,
    offset: first?.span.start ?? 0,
    order: 28,
    claims: (speaksForAll ? sentences : best.units.map(({ sentence }) => sentence)).map(({ span }) => span),
  };
}

/** In characters: of so short a text every sentence is shown whole. */
const shortText = 900;
/** Signs of a clause that the cards leave out. */
const longestUntold = 6;

const shownBy = (units: readonly FigureUnit[]): readonly Span[] =>
  units.flatMap(({ items }) => items.map(({ span }) => span));

/** Whether the cards and their title say all that the sentences say. */
function tellsAll(
  { source: { raw } }: PlanContext,
  units: readonly FigureUnit[],
  shown: readonly Span[],
): boolean {
  const sentences = new Set(units.map(({ sentence }) => sentence));
  return [...sentences].every(({ clauses }) =>
    clauses.every((clause) => {
      const left = [...raw.slice(clause.start, clause.end)].length;
      return left <= longestUntold || shown.some((own) => spansOverlap(own, clause));
    }),
  );
}

/** Items of a list that each begin with a head (产业帮扶提质增效。投入…): the list shows them with it. */
function ledItems({ outline: { blocks }, source: { raw } }: PlanContext): readonly ClassifiedBlock[] {
  const isLed = ({ kind, sentences: [head, ...said] }: ClassifiedBlock) =>
    kind === 'list-item' &&
    said.length > 0 &&
    head !== undefined &&
    displayLength(raw, head.span) <= longestHead;
  return blocks.filter(
    (block, index) =>
      isLed(block) &&
      [blocks[index - 1], blocks[index + 1]].some((other) => other !== undefined && isLed(other)),
  );
}

/** Neighbouring units with figures: one by itself, or several that say nothing else. */
function* windowsOf(units: readonly FigureUnit[]): Generator<readonly FigureUnit[]> {
  for (const [start, first] of units.entries()) {
    // The first figures of a sentence are those that it is about.
    if (first.isLaterFigure || isAfterFigures(units, start)) continue;
    const window: FigureUnit[] = [];
    let count = 0;
    for (const unit of units.slice(start)) {
      const isWorth = unit.items.length > 0 && unit.items.length >= unit.figureCount * leastFigureShare;
      if (!isWorth || (unit !== first && unit.opening.length > 0)) break;
      window.push(unit);
      count += unit.items.length;
      if (count > mostItems) break;
      if (count >= 2) yield [...window];
      if (first.opening.length > 0) break;
    }
  }
}

/** Whether the same sentence has figures before the unit. */
function isAfterFigures(units: readonly FigureUnit[], index: number): boolean {
  const own = units[index];
  return units
    .slice(0, index)
    .some(({ sentence, figureCount }) => sentence === own?.sentence && figureCount > 0);
}

/** What is shown as such: headings, and lists that the author has counted or numbered. */
function takenBy(context: PlanContext): OffsetMarks {
  const { source, outline } = context;
  const taken = createOffsetMarks(source.raw.length);
  for (const { span } of ledItems(context)) taken.mark(span);
  for (const { heading } of descendants(outline.root)) if (heading !== null) taken.mark(heading.span);
  for (const { status, items } of outline.countedTerms) {
    if (status === 'verified') for (const { span } of items) taken.mark(span);
  }
  for (const { items } of outline.ordinalLists) for (const { span } of items) taken.mark(span);
  return taken;
}

/** 0 where the figures are too few or too small a part of the text. */
function scoreOf(context: PlanContext, units: readonly FigureUnit[], title: FigureTitle): number {
  const { raw } = context.source;
  const items = units.flatMap((unit) => unit.items);
  const large = items.filter(
    ({ after }) => after !== null && /[万亿%％]|illion|percent/.test(raw.slice(after.start, after.end)),
  );
  if (items.length < enoughItems && !items.every(({ details }) => details.length > 0)) return 0;
  const length = units.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
  const inItems = items.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
  const inTitle = title.isOwn && title.span !== null ? title.span.end - title.span.start : 0;
  if (inItems + inTitle < length * leastTextShare) return 0;
  return items.length + large.length / 2 + (title.isOwn ? 1 : 0);
}

function paragraphsOfItem({ source }: PlanContext, item: FigureItem): readonly Paragraph[] {
  const { label, before, digits, after, details } = item;
  return [
    paragraph(
      label.flatMap((words) => slideRuns(source, words)),
      'label',
    ),
    paragraph([
      ...(before === null ? [] : slideRuns(source, before, 'shared')),
      ...slideRuns(source, digits),
      ...(after === null ? [] : slideRuns(source, after, 'shared')),
    ]),
    ...details.map((words) => paragraph(slideRuns(source, words), 'detail')),
  ];
}
