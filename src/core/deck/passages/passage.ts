import type { LayoutName, Run, SlideSlot } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { ranks, type SlideCandidate } from '../plan/candidate.ts';
import type { TopSection } from '../plan/plan-context.ts';

/** Sentences that make one slide, or a few when one of them is long. */
export interface Passage {
  /** Of the section or block, for slide ids. */
  readonly key: string;
  /** Of the paragraph that it is a part of. */
  readonly series: string;
  readonly top: TopSection;
  /** The heading above it; null where the section slide has said it. */
  readonly title: readonly Run[] | null;
  /** Of the candidates that it gives; see `SlideCandidate`. */
  readonly rank: number;
  readonly group: string | null;
  /** Never empty. */
  readonly sentences: readonly Sentence[];
  /** Beside `sentences`. */
  readonly scores: readonly number[];
  readonly score: number;
  /** Whether it is shown with all of its slides or not at all. */
  readonly isToldWhole?: boolean;
}

/** A slide of the passage. The one with `speaksFor` has the rank of the passage; the others are detail. */
export function candidate(
  passage: Passage,
  index: number,
  layout: LayoutName,
  slots: readonly SlideSlot[],
  speaksFor = index === 0,
): SlideCandidate {
  const isApart = !speaksFor && passage.isToldWhole !== true;
  return {
    id: index === 0 ? `text-${passage.key}` : `text-${passage.key}-part-${index + 1}`,
    layout,
    sectionIndex: passage.top.index,
    slots,
    rank: isApart ? ranks.detail : passage.rank,
    score: passage.score,
    group: isApart
      ? `text-${passage.key}-parts`
      : passage.isToldWhole === true
        ? `text-${passage.key}`
        : passage.group,
    series: passage.series,
    offset: passage.sentences[0]?.span.start ?? 0,
    order: 30 + index,
    claims: passage.sentences.map((sentence) => sentence.span),
  };
}
