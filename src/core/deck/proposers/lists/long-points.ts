import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { roomOfDetails, saidFirst } from '../../lists/point-details.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { sentenceFrom } from '../../wording/sentence-piece.ts';

const leastPoints = 3;
const mostOnSlide = 4;
/** Of a point on a slide of four; where points say more, three share a slide. */
const roomOfFour = 84;
const longestName = 16;
const numeral = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、]|\d{1,2}[.．](?!\d)|[①-⑳])\s*/u;
/** 需求分析：…, 1.3 验收：… */
const named = /^(?:\**\d{1,2}(?:\.\d{1,2}){1,3} )?[^，。；：:,;.！？!?\n]{2,24}[：:](?=\s*\S)/u;

/** A paragraph that is one of several by its number or its mark. */
interface Point {
  readonly block: ClassifiedBlock;
  /** Its number as the author has it; null for other marks. */
  readonly number: Span | null;
  /** What it is called, before a colon. */
  readonly name: Span | null;
  /** What it says after both. */
  readonly sentences: readonly Sentence[];
}

/**
 * Numbered or marked paragraphs that are too long for lines of a list: each with its number or its name, and the
 * sentences that say most.
 */
export function proposeLongPoints(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return descendants(context.outline.root)
    .flatMap((section) => runsOfPoints(context, section))
    .filter(
      (points) => points.length >= leastPoints && !points.some(({ block }) => claimed.touches(block.span)),
    )
    .flatMap((points) => pointSlides(context, points));
}

function runsOfPoints(context: PlanContext, section: Section): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const block of bodyBlocks(context, section)) {
    const point = section.heading?.blockId === block.id ? null : readPoint(context, block);
    if (point === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(point);
    else {
      runs.push([point]);
      isOpen = true;
    }
  }
  return runs;
}

function readPoint(context: PlanContext, block: ClassifiedBlock): Point | null {
  const { raw } = context.source;
  const text = textOf(context, block.span);
  const [mark = ''] = numeral.exec(text) ?? [];
  if (block.kind !== 'list-item' && (mark === '' || block.kind !== 'paragraph')) return null;
  const start = block.span.start + mark.length;
  const [before = ''] = named.exec(text.slice(mark.length)) ?? [];
  const name = before === '' ? null : trimSpan(raw, span(start, start + before.length));
  const from = start + before.length;
  const sentences = block.sentences
    .filter((sentence) => sentence.span.end > from)
    .map((sentence) => sentenceFrom(sentence, from));
  if (sentences.length === 0) return null;
  const number = mark.trim() === '' ? null : trimSpan(raw, span(block.span.start, start));
  return { block, number, name: isBrief(raw, name) ? name : null, sentences };
}

function isBrief(raw: string, name: Span | null): boolean {
  return name !== null && displayLength(raw, name) <= longestName;
}

function pointSlides(context: PlanContext, points: readonly Point[]): readonly SlideCandidate[] {
  const { raw } = context.source;
  const areNamed = points.every(({ name }) => name !== null);
  if (!areNamed && points.some(({ number }) => number === null)) return [];
  const start = points[0]?.block.span.start ?? 0;
  const length = points
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { span: own }) => sum + displayLength(raw, own), 0);
  const together = length / points.length > roomOfFour ? mostOnSlide - 1 : mostOnSlide;
  const told = points.flatMap((point) => {
    const said = saidFirst(
      raw,
      areNamed ? point.sentences : withName(raw, point),
      roomOfDetails[together] ?? roomOfFour,
    );
    return said === null ? [] : [{ point, shown: said.shown }];
  });
  if (told.length < points.length) return [];
  const title = leadTitle(context, start);
  return balancedGroups(told, together).map((group, index) => ({
    id: index === 0 ? `long-${points[0]?.block.id}` : `long-${points[0]?.block.id}-${index + 1}`,
    layout: areNamed ? 'sentence-cards' : 'facts',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title.runs)),
      ...numberedSlots(
        'item',
        group.map(({ point, shown }) => {
          const head = areNamed ? point.name : point.number;
          return [
            ...(head === null
              ? []
              : [paragraph(slideRuns(context.source, head), areNamed ? 'main' : 'label')]),
            ...shown.map((where) =>
              paragraph(slideRuns(context.source, where), areNamed ? 'detail' : 'main'),
            ),
          ];
        }),
      ),
    ],
    rank: ranks.structure,
    score: points.length,
    group: `long-${points[0]?.block.id}`,
    offset: start,
    order: index,
    claims: [...(index === 0 ? title.claims : []), ...group.map(({ point }) => point.block.span)],
  }));
}

/** Where not all have names, a name is part of the sentence. */
function withName(raw: string, { block, number, sentences }: Point): readonly Sentence[] {
  const [first, ...others] = sentences;
  if (first === undefined) return [];
  const whole = block.sentences.find(({ span: own }) => own.end === first.span.end) ?? first;
  const from = number === null ? whole.span.start : number.end;
  const start = from + (/^[\s、.．）)]*/u.exec(raw.slice(from, whole.span.end))?.[0].length ?? 0);
  return [sentenceFrom(whole, start), ...others];
}
