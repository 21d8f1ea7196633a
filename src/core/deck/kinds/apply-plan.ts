import { frameLayouts } from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { fieldRuns } from '../runs/metadata-runs.ts';
import { paragraph, slot } from '../runs/slots.ts';
import type { KindDefinition } from './document-kind.ts';

/** Slides as the kind of the document wants them, before the budget chooses. */
export function applyKindPlan(
  context: PlanContext,
  kind: KindDefinition,
  candidates: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  return candidates
    .filter(({ layout }) => kind.agenda === 'sections' || layout !== 'agenda' || !isToldOtherwise(candidates))
    .map((candidate) =>
      candidate.layout === 'cover' ? withNumber(context, kind, candidate) : favoured(kind, candidate),
    );
}

/** Without an agenda only where another layout tells the text from end to end. */
function isToldOtherwise(candidates: readonly SlideCandidate[]): boolean {
  const told = candidates.filter(({ layout }) => layout === 'question' || layout === 'facts');
  return told.length * 2 >= candidates.filter(({ layout }) => layout !== 'section').length - 2;
}

/** The number of the document above its title, where nothing else is said there. */
function withNumber(context: PlanContext, kind: KindDefinition, cover: SlideCandidate): SlideCandidate {
  const { documentNumber, title } = context.outline.metadata;
  // Without a title of its own the cover has said it.
  if (documentNumber === undefined || title === undefined || !kind.cover.includes('documentNumber'))
    return cover;
  if (cover.slots.some(({ role }) => role === 'kicker')) return cover;
  return { ...cover, slots: [slot('kicker', paragraph(fieldRuns(context, documentNumber))), ...cover.slots] };
}

/** Of slides that are worth the same, those that tell this kind stay. */
function favoured(kind: KindDefinition, candidate: SlideCandidate): SlideCandidate {
  return kind.tells.includes(candidate.layout) ? { ...candidate, score: candidate.score + 1 } : candidate;
}

/** The deck with no more bare statements than its kind bears: those that say least go to the notes. */
export function withFewStatements(
  slides: readonly SlideCandidate[],
  mostShare: number,
): readonly SlideCandidate[] {
  const statements = slides.filter(({ layout }) => layout === 'statement');
  const others = slides.filter(({ layout }) => layout !== 'statement' && !frameLayouts.has(layout)).length;
  // So many that they are the share of all that are left.
  const most = Math.max(2, Math.floor((others * mostShare) / (1 - mostShare)));
  if (statements.length <= most) return slides;
  const kept = new Set(
    [...statements]
      .sort((a, b) => a.rank - b.rank || b.score - a.score || a.offset - b.offset)
      .slice(0, most),
  );
  return slides.filter((slide) => slide.layout !== 'statement' || kept.has(slide));
}
