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
/** What two paragraphs one below the other are labelled with: 过去：…, 现在：…. */
const labels: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:过去|以前|从前|原来|原先|此前|(?:改革|改造|整改|治理|实施|搬迁)前|before|then|in the past)$/iu,
    /^(?:现在|如今|目前|而今|当下|(?:改革|改造|整改|治理|实施|搬迁)后|after|now|today)$/iu,
  ],
  [
    /^(?:优势|优点|长处|有利条件|有利因素|pros|strengths|advantages|benefits)$/iu,
    /^(?:劣势|不足|缺点|短处|短板|不利条件|不利因素|cons|weaknesses|disadvantages|drawbacks|risks)$/iu,
  ],
  [/^(?:机遇|opportunities)$/iu, /^(?:挑战|challenges|threats)$/iu],
  [/^(?:方案|做法|思路|路线|选项)(?:一|甲|1|A)$/u, /^(?:方案|做法|思路|路线|选项)(?:二|乙|2|B)$/u],
  [/^[甲A]方案$/u, /^[乙B]方案$/u],
  [/^(?:正方|支持者|supporters|for)$/iu, /^(?:反方|反对者|opponents|critics|against)$/iu],
];
const labelled =
  /^([\u3400-\u9fff]{2,6}|[\u3400-\u9fff]{2}[\dA-D]|[AB]方案|\p{L}[a-z]{2,14}(?: [a-z]{3,5}){0,2})\s*[：:]\s*\S/u;
/** In Han characters: what a row of a side holds. */
const longestItem = 110;
/** All rows of a side together. */
const longestSide = 180;
const mostItems = 3;
const shortestSide = 6;
const shortestItem = 2;
/** Of a title made of the heads of all sides. */
const shortestHead = 2;
const longestOfHeads = 24;

interface Side {
  readonly head: Span;
  readonly items: readonly Span[];
}

/** 一方面…另一方面…, 从国际看…从国内看…: two sides of one matter beside each other. */
export function proposeTwoSides(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const blocks = descendants(context.outline.root)
    .flatMap((section) => bodyBlocks(context, section))
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item');
  return blocks.flatMap((block, index) => {
    const below = labelledSides(context, blocks, index);
    if (below !== null) {
      const slide = sidesOf(context, below, claimed);
      return slide === null ? [] : [slide];
    }
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
  const sides = {
    first: sideOf(raw, told, one, other.start),
    second: sideOf(raw, told, other, last.span.end),
  };
  return sidesOf(context, { id: block.id, told, title, ...sides }, claimed);
}

interface TwoSides {
  readonly id: string;
  readonly told: readonly Sentence[];
  readonly title: FoundTitle;
  readonly first: Side | null;
  readonly second: Side | null;
}

/** 过去：… above 现在：…, and no third such line beside them. */
function labelledSides(
  context: PlanContext,
  blocks: readonly ClassifiedBlock[],
  index: number,
): TwoSides | null {
  const { raw } = context.source;
  const [before, block, below, next] = [index - 1, index, index + 1, index + 2].map((at) => blocks[at]);
  if (block === undefined || below === undefined) return null;
  const [one, other] = [labelOf(raw, block), labelOf(raw, below)];
  if (one === null || other === null || below.span.start - block.span.end > longestGap) return null;
  const isPair = labels.some(
    ([first, second]) => first.test(sliceSpan(raw, one)) && second.test(sliceSpan(raw, other)),
  );
  const isSeries = [before, next].some((beside) => beside !== undefined && labelOf(raw, beside) !== null);
  if (!isPair || isSeries) return null;
  return {
    id: block.id,
    told: [...block.sentences, ...below.sentences],
    title: titleBefore(context, block, 0) ?? titleOfSides(context, [one, other]),
    first: sideOf(raw, block.sentences, one, block.span.end),
    second: sideOf(raw, below.sentences, other, below.span.end),
  };
}

/** Blank lines and marks of a list. */
const longestGap = 12;

function labelOf(raw: string, { span: own }: ClassifiedBlock): Span | null {
  const [, label] = labelled.exec(raw.slice(own.start, own.end)) ?? [];
  return label === undefined ? null : span(own.start, own.start + label.length);
}

function sidesOf(
  context: PlanContext,
  { id, told, title, first, second }: TwoSides,
  claimed: OffsetMarks,
): SlideCandidate | null {
  if (first === null || second === null || told.some((sentence) => claimed.touches(sentence.span)))
    return null;
  let number = 0;
  return {
    id: `sides-${id}`,
    layout: 'comparison',
    sectionIndex: topSectionAt(context, first.head.start)?.index ?? null,
    slots: [
      slot('title', paragraph(title.runs)),
      ...[first, second].flatMap(({ head, items }, index) => [
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
    offset: first.head.start,
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

const closesQuote = /[”’」』]\s*$/u;

/** Without the mark that closes a speech which began before both sides. */
function withoutLoneQuote(raw: string, where: Span): Span {
  const text = sliceSpan(raw, where);
  const mark = closesQuote.exec(text);
  return mark === null || /[“‘「『]/u.test(text) ? where : span(where.start, where.start + mark.index);
}

/** The sentences of a side whole; null where one is too long, or there are too many. */
function sideOf(raw: string, told: readonly Sentence[], head: Span, end: number): Side | null {
  const [mark = ''] = /^[\s，,、：:]*/u.exec(raw.slice(head.end, end)) ?? [];
  const items = told.flatMap(({ span: own }): readonly Span[] => {
    const piece = span(Math.max(own.start, head.end + mark.length), Math.min(own.end, end));
    return piece.end > piece.start ? [withoutClosingMark(raw, withoutLoneQuote(raw, piece))] : [];
  });
  const fits = items.every((item) => {
    const length = displayLength(raw, item);
    return length >= shortestItem && length <= longestItem;
  });
  const total = items.reduce((sum, item) => sum + displayLength(raw, item), 0);
  return items.length > 0 &&
    items.length <= mostItems &&
    fits &&
    total >= shortestSide &&
    total <= longestSide
    ? { head, items }
    : null;
}
