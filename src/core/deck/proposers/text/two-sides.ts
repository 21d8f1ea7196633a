import type { ClassifiedBlock, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { type FoundTitle, titleBefore } from '../../titles/title-before.ts';
import { displayLength } from '../../wording/display-length.ts';
import { withoutClosingMark } from '../../wording/sentence-piece.ts';

/** What each side begins with. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![另每])一方面/u, /另一方面/u],
  [/从国际上?(?:形势|环境)?(?:来)?看/u, /从国内(?:形势|环境)?(?:来)?看/u],
  [/从外部(?:环境)?(?:来)?看/u, /从内部(?:环境)?(?:来)?看/u],
  [/从机遇(?:来)?看/u, /从挑战(?:来)?看/u],
  [/on (?:the )?one hand/iu, /on the other(?: hand)?/iu],
];
/** In Han characters: what a row of a side holds. */
const longestItem = 110;
/** All rows of a side together. */
const longestSide = 180;
const mostItems = 3;
const shortestSide = 6;
/** Of a title made of the heads of all sides. */
const shortestHead = 2;
const longestOfHeads = 24;

interface Side {
  readonly head: Span;
  readonly items: readonly Span[];
}

/** 一方面…另一方面…, 从国际看…从国内看…: two sides of one matter beside each other. */
export function proposeTwoSides(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return descendants(context.outline.root)
    .flatMap((section) => bodyBlocks(context, section))
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
    .flatMap((block) => {
      for (const pair of pairs) {
        const slide = sidesSlide(context, block, pair, claimed);
        if (slide !== null) return [slide];
      }
      return [];
    });
}

function sidesSlide(
  context: PlanContext,
  block: ClassifiedBlock,
  [first, second]: readonly [RegExp, RegExp],
  claimed: OffsetMarks,
): SlideCandidate | null {
  const { raw } = context.source;
  const heads = [first, second].map((pattern) => headOf(raw, block, pattern));
  const [one, other] = heads;
  if (!one || !other || one.start >= other.start) return null;
  const from = block.sentences.findIndex(({ span: { end } }) => end > one.start);
  const to = block.sentences.findIndex(({ span: { end } }) => end > other.start);
  const title = titleBefore(context, block, from) ?? titleOfSides(context, [one, other]);
  // Both in one sentence end with it.
  const last = from === to ? block.sentences[to] : block.sentences.at(-1);
  if (last === undefined) return null;
  const told = block.sentences.slice(from, block.sentences.indexOf(last) + 1);
  const sides = [sideOf(raw, told, one, other.start), sideOf(raw, told, other, last.span.end)];
  if (sides.includes(null) || told.some((sentence) => claimed.touches(sentence.span))) return null;
  const placed = sides.flatMap((side) => side ?? []);
  let number = 0;
  return {
    id: `sides-${block.id}`,
    layout: 'comparison',
    sectionIndex: topSectionAt(context, one.start)?.index ?? null,
    slots: [
      slot('title', paragraph(title.runs)),
      ...placed.flatMap(({ head, items }, index) => [
        {
          id: `column-head-${index + 1}`,
          role: 'column-head' as const,
          paragraphs: [paragraph(slideRuns(context.source, head))],
        },
        ...items.map((item) => {
          number += 1;
          return {
            id: `item-${number}`,
            role: 'item' as const,
            paragraphs: [paragraph(slideRuns(context.source, item))],
          };
        }),
      ]),
    ],
    rank: ranks.keyPassage,
    score: 3,
    group: null,
    offset: one.start,
    order: 24,
    claims: [...(title.claims ?? []), ...told.map((sentence) => sentence.span)],
  };
}

/** A text without headings: what its sides are seen from, or that these are its points. */
export function titleOfSides({ source, labels }: PlanContext, heads: readonly Span[]): FoundTitle {
  const areNames = heads.every((head) => displayLength(source.raw, head) >= shortestHead);
  const width = heads.reduce((sum, head) => sum + displayLength(source.raw, head), 0);
  if (
    !areNames ||
    width > longestOfHeads ||
    heads.some((head) => /方面$|hand/u.test(sliceSpan(source.raw, head)))
  )
    return { runs: [labels.mainPoints()] };
  return {
    runs: heads.flatMap((head, index) =>
      index === 0 ? slideRuns(source, head) : [labels.and(), ...slideRuns(source, head)],
    ),
  };
}

/** Where a side begins: at the beginning of a sentence or of a clause, a comma after it. */
function headOf(raw: string, block: ClassifiedBlock, pattern: RegExp): Span | null {
  const text = raw.slice(block.span.start, block.span.end);
  const found = pattern.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index).trimEnd();
  const opens = before === '' || /[。！？；;，,：:.!?]["”]?$/u.test(before);
  const start = block.span.start + found.index;
  return opens ? span(start, start + found[0].length) : null;
}

/** The sentences of a side whole; null where one is too long, or there are too many. */
function sideOf(raw: string, told: readonly Sentence[], head: Span, end: number): Side | null {
  const [mark = ''] = /^[\s，,、：:]*/u.exec(raw.slice(head.end, end)) ?? [];
  const items = told.flatMap(({ span: own }): readonly Span[] => {
    const piece = span(Math.max(own.start, head.end + mark.length), Math.min(own.end, end));
    return piece.end > piece.start ? [withoutClosingMark(raw, piece)] : [];
  });
  const fits = items.every((item) => {
    const length = displayLength(raw, item);
    return length >= shortestSide && length <= longestItem;
  });
  const total = items.reduce((sum, item) => sum + displayLength(raw, item), 0);
  return items.length > 0 && items.length <= mostItems && fits && total <= longestSide
    ? { head, items }
    : null;
}
