import { bodyUnits } from '../../model/outline/body-units.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import type { DeckPart, PlanContext } from '../plan/plan-context.ts';

/** One slide of figures for so many characters of body. */
const charactersPerSlide = 3_000;
const leastSlides = 2;
const mostSlides = 6;
/** Reports tell all their results in one part. */
const mostPerPart = 3;

/** A slide of figures and the part that it stands in. */
export interface FigureSlide {
  readonly candidate: SlideCandidate;
  readonly part: DeckPart;
}

/** The best in all, few in each part: a deck of figures alone tells nothing. */
export function fewSlides(context: PlanContext, found: readonly FigureSlide[]): readonly SlideCandidate[] {
  const bodyLength = bodyUnits(context.outline).reduce(
    (sum, { span: { start, end } }) => sum + end - start,
    0,
  );
  const limit = Math.min(mostSlides, Math.max(leastSlides, Math.round(bodyLength / charactersPerSlide)));
  const counts = new Map<DeckPart, number>();
  const kept: SlideCandidate[] = [];
  for (const { candidate, part } of found.toSorted((a, b) => b.candidate.score - a.candidate.score)) {
    const count = counts.get(part) ?? 0;
    if (kept.length === limit || count === mostPerPart) continue;
    counts.set(part, count + 1);
    kept.push(candidate);
  }
  return kept;
}
