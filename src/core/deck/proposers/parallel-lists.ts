import type { ParallelMember, ParallelRun } from '../../model/outline.ts';
import { type Span, spansOverlap } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../candidate.ts';
import { balancedGroups, maxItemLength, maxItems } from '../clause-items.ts';
import { trimSpan } from '../heading-text.ts';
import { headlineSpan } from '../headline.ts';
import { headlineClause } from '../headline-clause.ts';
import { partTitle } from '../part-title.ts';
import { type PlanContext, partAt, sentenceAt } from '../plan-context.ts';
import { sectionTitleAt } from '../section-title.ts';
import { clippedSentence } from '../sentence-piece.ts';
import { numberedSlots, paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

const fromMembers = 3;
const minConfidence = 0.6;
/** A member shows at least so much, or the run is a turn of phrase. */
const minMemberLength = 8;

/** Sentences and clauses of one shape that no list has taken: one under the other. */
export function proposeParallelLists(
  context: PlanContext,
  claimed: readonly Span[],
): readonly SlideCandidate[] {
  const taken = [...claimed];
  return context.outline.parallels.flatMap((run) => {
    const isText = run.scope === 'paragraph' || run.scope === 'sentence' || run.scope === 'clause';
    const free = run.members.every((member) => !taken.some((other) => spansOverlap(other, member.span)));
    const longest = Math.max(0, ...run.members.map((member) => member.span.end - member.span.start));
    if (!isText || !free || run.members.length < fromMembers) return [];
    if (run.confidence < minConfidence || longest < minMemberLength) return [];
    const slides = parallelSlides(context, run);
    taken.push(...slides.flatMap((slide) => slide.claims));
    return slides;
  });
}

function parallelSlides(context: PlanContext, run: ParallelRun): readonly SlideCandidate[] {
  const { source } = context;
  const start = run.members[0]?.span.start ?? 0;
  const title = parallelTitle(context, start);
  // Whole paragraphs have more to say than their first clause: they keep slides of their own.
  const claimsText = run.scope !== 'paragraph';
  return balancedGroups(run.members, maxItems).map((members, index) => ({
    id: index === 0 ? `parallel-${run.id}` : `parallel-${run.id}-${index + 1}`,
    layout: 'clauses',
    sectionIndex: partAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        members.map((member) => [paragraph(slideRuns(source, shownSpan(context, member)))]),
      ),
    ],
    rank: ranks.passage,
    score: 4 + run.members.length,
    group: `parallel-${run.id}`,
    offset: start,
    order: index,
    claims: claimsText ? members.map((member) => member.span) : [],
  }));
}

function shownSpan(context: PlanContext, member: ParallelMember): Span {
  const { raw } = context.source;
  const driver = member.slots.find((candidate) => candidate.role === 'driver');
  const sentence = clippedSentence(context, member.span);
  if (driver !== undefined) return trimSpan(raw, driver.span);
  return trimSpan(raw, sentence === null ? member.span : headlineSpan(raw, sentence, maxItemLength));
}

function parallelTitle(context: PlanContext, start: number) {
  const sentence = sentenceAt(context, { start, end: start + 1 });
  const before = sentence?.clauses.filter((clause) => clause.end <= start) ?? [];
  const clause = headlineClause(context, [...before].reverse());
  if (clause !== null) return slideRuns(context.source, clause);
  return sectionTitleAt(context, start) ?? partTitle(context, start);
}
