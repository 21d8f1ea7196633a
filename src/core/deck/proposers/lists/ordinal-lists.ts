import { hangsOnClauseBefore, isOpenFrame } from '../../../language/clause-grammar.ts';
import type { Paragraph, Run } from '../../../model/deck/deck.ts';
import type { OrdinalList } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, itemLengths, maxItems } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, partAt, sentenceAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan, withoutNumber } from '../../titles/heading-text.ts';
import { beginsHanging, headlineSpan, isCondition } from '../../titles/headline.ts';
import { announces, withoutCopula } from '../../titles/headline-clause.ts';
import { leadLine } from '../../titles/lead-title.ts';
import { partTitle } from '../../titles/part-title.ts';
import { isProcess } from '../../titles/process-title.ts';
import { sectionTitleAt } from '../../titles/section-title.ts';
import { clippedSentence } from '../../wording/sentence-piece.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

const maxTitleLength = 30;
const minConfidence = 0.5;
const fewestLines = 3;
const longestLine = 36;
/** What begins an answer is said under its question. */
const answerLabel = /^(?:答|A|Answer)\s*[：:]/u;

/** 一是…二是… lists: an item each, in its main clause. Those that stand as headings have their own slides. */
export function proposeOrdinalLists(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return context.outline.ordinalLists.flatMap((list) => {
    const free = !list.items.some((item) => claimed.touches(item.span));
    if (list.items.length < 2 || list.confidence < minConfidence || !free || isHeadings(context, list))
      return [];
    if (areLines(context, list)) return [];
    return ordinalSlides(context, list);
  });
}

/** Short points （1） in lines of their own are shown as such lines are. */
function areLines({ source }: PlanContext, { items }: OrdinalList): boolean {
  const starts = new Map(source.blocks.map(({ id, span }) => [id, span.start]));
  return (
    items.length >= fewestLines &&
    items.every(
      ({ blockId, marker, span: own }) =>
        starts.get(blockId) === marker.start &&
        /^[^一-龥A-Za-z]/u.test(sliceSpan(source.raw, marker)) &&
        own.end - own.start <= longestLine,
    )
  );
}

function isHeadings(context: PlanContext, list: OrdinalList): boolean {
  return list.items.some((item) => context.headings.some((heading) => spansOverlap(heading, item.span)));
}

function ordinalSlides(context: PlanContext, list: OrdinalList): readonly SlideCandidate[] {
  const start = list.items[0]?.marker.start ?? 0;
  const own = ordinalTitle(context, list, start);
  const lead = own === null ? leadLine(context, start) : null;
  const title = own ?? lead?.title ?? sectionTitleAt(context, start) ?? partTitle(context, start);
  return balancedGroups(list.items, maxItems).map((items, index) => ({
    id: index === 0 ? `ordinal-${list.id}` : `ordinal-${list.id}-${index + 1}`,
    layout: isProcess(title) ? 'timeline' : 'clauses',
    sectionIndex: partAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...(lead === null || index > 0 ? [] : [slot('subtitle', paragraph(lead.runs))]),
      ...numberedSlots(
        'item',
        items.map(({ marker, span: own }): readonly Paragraph[] => [
          paragraph(
            isProcess(title)
              ? mainRuns(context, own)
              : [...slideRuns(context.source, marker), ...mainRuns(context, own)],
          ),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: list.items.length,
    group: `ordinal-${list.id}`,
    offset: start,
    order: index,
    claims: [...(index === 0 ? (lead?.claims ?? []) : []), ...items.map((item) => item.span)],
  }));
}

function mainRuns(context: PlanContext, item: Span): readonly Run[] {
  const { source } = context;
  const sentence = clippedSentence(context, item);
  const shown = sentence === null ? item : itemSpan(source.raw, sentence, itemLengths[context.language]);
  return itemRuns(context, trimSpan(source.raw, shown ?? item));
}

/** What announces the list, as its title; null where it makes none. */
function ordinalTitle(context: PlanContext, list: OrdinalList, start: number): readonly Run[] | null {
  const { source } = context;
  if (list.lead !== null) {
    const whole = sentenceAt(context, list.lead);
    // The list itself may be the rest of the sentence.
    const isAhead = whole !== null && whole.span.start < start;
    const sentence = isAhead ? clippedSentence(context, span(whole.span.start, start)) : whole;
    const clause = sentence === null ? list.lead : headlineSpan(source.raw, sentence, maxTitleLength);
    const lead = announces(context, clause) ? withoutCopula(context, clause) : clause;
    const text = sliceSpan(source.raw, trimSpan(source.raw, lead));
    const stands =
      !answerLabel.test(text) &&
      !isOpenFrame(text) &&
      !hangsOnClauseBefore(text) &&
      !beginsHanging(text) &&
      !isCondition(text);
    if (stands && lead.end - lead.start <= maxTitleLength + 6) {
      return slideRuns(source, withoutNumber(source.raw, trimSpan(source.raw, lead)));
    }
  }
  return null;
}
