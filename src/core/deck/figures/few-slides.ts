import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext, TopSection } from '../plan/plan-context.ts';

/** One slide of figures for so many characters of body. */
const charactersPerSlide = 3_000;
const leastSlides = 2;
const mostSlides = 6;
/** Reports tell all their results in one section. */
const mostPerSection = 3;

/** A slide of figures and the top section that it stands in. */
export interface FigureSlide {
  readonly candidate: SlideCandidate;
  readonly top: TopSection;
}

/** The best in all, few in each top section: a deck of figures alone tells nothing. */
export function fewSlides(
  { bodyLength }: PlanContext,
  found: readonly FigureSlide[],
): readonly SlideCandidate[] {
  const limit = Math.min(mostSlides, Math.max(leastSlides, Math.round(bodyLength / charactersPerSlide)));
  const counts = new Map<TopSection, number>();
  const kept: SlideCandidate[] = [];
  for (const { candidate, top } of found.toSorted((a, b) => b.candidate.score - a.candidate.score)) {
    const count = counts.get(top) ?? 0;
    if (kept.length === limit || count === mostPerSection) continue;
    counts.set(top, count + 1);
    kept.push(candidate);
  }
  return kept;
}
