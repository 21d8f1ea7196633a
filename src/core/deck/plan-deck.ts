import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import { bodyUnits } from '../model/body-units.ts';
import type { Deck } from '../model/deck.ts';
import type { Outline } from '../model/outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { SlideCandidate } from './candidate.ts';
import { markCutTables } from './cut-tables.ts';
import { shortTitle } from './document-title.ts';
import { applyKindPlan, withFewStatements } from './kinds/apply-plan.ts';
import { recogniseKind } from './kinds/registry.ts';
import { createOffsetMarks } from './offset-marks.ts';
import { planContext } from './plan-context.ts';
import type { PlanOptions } from './plan-options.ts';
import { slideProposers } from './proposers/registry.ts';
import { selectSlides, slideCount, withoutLonelyDividers } from './slide-budget.ts';
import { speakerNotes } from './speaker-notes.ts';
import { varyLayouts } from './telling/rhythm.ts';
import { stressItems } from './telling/stress.ts';

export type { PlanOptions } from './plan-options.ts';

/** Of the slides with a body, where the kind of the document does not say. */
const mostStatements = 0.4;

/**
 * The deck that the structure of a document asks for, within the budget. What the budget folds stands in the
 * notes of the slide before it: nothing of the body is lost, whatever the limit.
 */
export function planDeck(source: SourceDocument, outline: Outline, options: PlanOptions): Diagnosed<Deck> {
  const context = planContext(source, outline);
  const candidates: SlideCandidate[] = [];
  const claimed = createOffsetMarks(source.raw.length);
  for (const propose of slideProposers) {
    const proposed = propose(context, claimed);
    candidates.push(...proposed);
    for (const candidate of proposed) candidate.claims.forEach(claimed.mark);
  }
  const recognised = recogniseKind(source, outline, options.kind ?? null);
  const wanted = recognised === null ? candidates : applyKindPlan(context, recognised.kind, candidates);
  const budget = slideCount(options.maxSlides, bodyLength(outline), wanted);
  const kept = markCutTables(context, candidates, selectSlides(wanted, budget));
  const told = withFewStatements(kept, recognised?.kind.mostStatements ?? mostStatements);
  const selected = varyLayouts(withoutLonelyDividers(told)).map(stressItems);
  const notes = speakerNotes(context, selected);
  const ids = stableIds(selected);
  const deck: Deck = {
    language: context.language,
    themeId: options.themeId,
    aspect: options.aspect,
    ...(recognised === null ? {} : { kind: { name: recognised.kind.name, reasons: recognised.reasons } }),
    footer: shortTitle(context),
    sections: context.sections,
    slides: selected.map((candidate, index) => ({
      id: ids[index] ?? candidate.id,
      layout: candidate.layout,
      sectionIndex: candidate.sectionIndex,
      slots: candidate.slots,
      notes: notes[index] ?? [],
      locked: false,
    })),
  };
  return { value: deck, diagnostics: planDiagnostics(candidates.length - kept.length) };
}

/**
 * Ids that stay as long as what a slide is made from: what kind of slide it is and where that begins in the
 * source. A plan of a corrected outline has the same ids for the same slides.
 */
function stableIds(slides: readonly SlideCandidate[]): readonly string[] {
  const taken = new Set<string>();
  return slides.map(({ id, offset }) => {
    const kind = /^[a-z]+/.exec(id)?.[0] ?? id;
    const named = Number.isFinite(offset) ? `${kind}-${offset}` : id;
    let free = named;
    for (let number = 2; taken.has(free); number += 1) free = `${named}-${number}`;
    taken.add(free);
    return free;
  });
}

function bodyLength(outline: Outline): number {
  return bodyUnits(outline)
    .filter((unit) => unit.kind === 'text')
    .reduce((sum, { span }) => sum + span.end - span.start, 0);
}

function planDiagnostics(foldedCount: number): readonly Diagnostic[] {
  return foldedCount > 0 ? [{ code: 'slides-folded', severity: 'info', params: { count: foldedCount } }] : [];
}
