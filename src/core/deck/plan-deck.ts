/*
 * How a deck is planned. `kinds` says what kind of document it is and how such a one is told; `proposers` make slides
 * of what the outline has found, each of one kind of structure, with `titles`, `wording` (what of a sentence may be
 * shown), `runs` (text of the source on slides), and what they need of `lists`, `figures`, `tables` and `passages`.
 * `plan` holds what they all see (`plan-context.ts`), what they offer (`candidate.ts`) and the budget that chooses.
 * `telling` then varies and stresses, `notes` take whatever no slide shows, and `replan` merges a new plan into a deck
 * that somebody has edited.
 */
import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import type { Deck } from '../model/deck/deck.ts';
import { bodyUnits } from '../model/outline/body-units.ts';
import type { Outline } from '../model/outline/outline.ts';
import type { SourceDocument } from '../model/source/source-document.ts';
import { applyKindPlan, withFewStatements } from './kinds/apply-plan.ts';
import type { KindDefinition } from './kinds/document-kind.ts';
import { recogniseKind } from './kinds/document-kinds.ts';
import { speakerNotes } from './notes/speaker-notes.ts';
import { withChosenItems } from './passages/chosen-items.ts';
import type { SlideCandidate } from './plan/candidate.ts';
import { createOffsetMarks } from './plan/offset-marks.ts';
import { type PlanContext, planContext } from './plan/plan-context.ts';
import type { PlanOptions } from './plan/plan-options.ts';
import { selectSlides, slideCount, slideLimit, withoutLonelyDividers } from './plan/slide-budget.ts';
import { slideProposers } from './proposers/registry.ts';
import { markCutTables } from './tables/cut-tables.ts';
import { withAntecedents } from './telling/antecedents.ts';
import { withFigureRows } from './telling/figure-rows.ts';
import { withListLeads } from './telling/list-leads.ts';
import { withPartDividers } from './telling/part-dividers.ts';
import { withoutNeedlessAgenda, withoutRepeatedOverviews } from './telling/repeated-overviews.ts';
import { withReporters } from './telling/reporters.ts';
import { varyLayouts } from './telling/rhythm.ts';
import { withoutHeadsTwice, withSectionLeads } from './telling/section-leads.ts';
import { withSoundItems } from './telling/sound-items.ts';
import { withSpeakers } from './telling/speaker-labels.ts';
import { stressItems } from './telling/stress.ts';
import { withStatementsInPlace } from './telling/thin/lone-statements.ts';
import { gatherThinSlides } from './telling/thin/thin-slides.ts';
import { withTurningLeads } from './telling/turning-leads.ts';
import { withWholeSentences } from './telling/whole-sentences.ts';
import { markContinued } from './titles/continued-titles.ts';
import { shortTitle } from './titles/document-title.ts';
import { withOwnTitles } from './titles/own-titles.ts';
import { withSoundTitles } from './titles/sound-titles.ts';

export type { PlanOptions } from './plan/plan-options.ts';

/** Of the slides with a body, where the kind of the document does not say. */
const mostStatements = 0.25;

/**
 * The deck that the structure of a document asks for, within the budget. What the budget folds stands in the
 * notes of the slide before it: nothing of the body is lost, whatever the limit.
 */
export function planDeck(source: SourceDocument, outline: Outline, options: PlanOptions): Diagnosed<Deck> {
  const recognised = recogniseKind(source, outline, options.kind ?? null);
  const kind = recognised?.kind ?? null;
  const whole = planContext(source, outline, kind?.tells.includes('statement') ?? false);
  const { context, candidates, selected: kept } = planWithDividers(whole, kind, options);
  const chosen = withChosenItems(context, candidates, kept);
  const told = withFewStatements(withWholeSentences(context, chosen), kind?.mostStatements ?? mostStatements);
  const heard = withoutRepeatedOverviews(withSoundItems(told));
  const titled = withOwnTitles(context, withSoundTitles(context, heard));
  const led = withListLeads(
    context,
    withTurningLeads(context, gatherThinSlides(context, withStatementsInPlace(context, titled))),
  );
  const sound = withReporters(context, withSpeakers(context, withAntecedents(context, led)));
  const divided = withPartDividers(
    context,
    withoutLonelyDividers(withoutNeedlessAgenda(sound)),
    slideLimit(options.maxSlides),
  );
  const varied = varyLayouts(withFigureRows(withoutHeadsTwice(divided))).map(stressItems);
  const selected = markContinued(varied, context.labels);
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

/** Top sections lose their dividers until every one that is left stands before enough slides. */
const mostPlans = 3;

function planWithDividers(
  context: PlanContext,
  kind: KindDefinition | null,
  options: PlanOptions,
): PlannedSlides {
  let planned = planSlides(context, kind, options);
  const { budget } = planned;
  for (let plans = 1; plans < mostPlans; plans++) {
    const sectionsWithSlide = longSections(planned.context, planned.selected);
    if (sectionsWithSlide.size === planned.context.sectionsWithSlide.size) break;
    planned = planSlides({ ...context, sectionsWithSlide }, kind, options, budget);
  }
  return planned;
}

interface PlannedSlides {
  readonly budget: number;
  readonly context: PlanContext;
  readonly candidates: readonly SlideCandidate[];
  readonly selected: readonly SlideCandidate[];
}

function planSlides(
  context: PlanContext,
  kind: KindDefinition | null,
  options: PlanOptions,
  given: number | null = null,
): PlannedSlides {
  const candidates: SlideCandidate[] = [];
  const claimed = createOffsetMarks(context.source.raw.length);
  for (const propose of slideProposers) {
    const proposed = propose(context, claimed);
    for (const candidate of proposed) candidates.push(candidate);
    for (const candidate of proposed) candidate.claims.forEach(claimed.mark);
  }
  const wanted = kind === null ? candidates : applyKindPlan(context, kind, candidates);
  const budget = given ?? slideCount(options.maxSlides, textLength(context.outline), wanted);
  const selected = withSectionLeads(markCutTables(context, candidates, selectSlides(wanted, budget)));
  return { budget, context, candidates, selected };
}

/** A section slide before fewer slides says what they say themselves. */
const fewestOfSection = 3;
/** Of the sections that slides tell; where fewer are long, dividers before some of them would look odd. */
const mostlyLong = 0.6;

/** The closing slide is the last of its section. */
function longSections(context: PlanContext, slides: readonly SlideCandidate[]): ReadonlySet<number> {
  const last = Math.max(...context.sectionsWithSlide);
  const counts = new Map<number | null, number>();
  for (const { sectionIndex, layout } of slides) {
    const top = layout === 'closing' ? last : layout === 'section' ? null : sectionIndex;
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  const count = (top: number) => counts.get(top) ?? 0;
  const long = [...context.sectionsWithSlide].filter((top) => count(top) >= fewestOfSection);
  const told = context.topSections.filter(({ index }) => index !== null && count(index) > 0).length;
  return new Set(long.length >= told * mostlyLong ? long : []);
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

/** Of the body without its headings, in characters. */
function textLength(outline: Outline): number {
  return bodyUnits(outline)
    .filter((unit) => unit.kind === 'text')
    .reduce((sum, { span }) => sum + span.end - span.start, 0);
}

function planDiagnostics(foldedCount: number): readonly Diagnostic[] {
  return foldedCount > 0 ? [{ code: 'slides-folded', severity: 'info', params: { count: foldedCount } }] : [];
}
