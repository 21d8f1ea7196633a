import type { Paragraph } from '../../model/deck/deck.ts';
import { type BodyUnit, bodyUnits } from '../../model/outline/body-units.ts';
import { type Span, span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { createOffsetMarks, type OffsetMarks } from '../plan/offset-marks.ts';
import { overlapping } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { paragraph } from '../runs/slots.ts';
import { noteRuns } from './note-runs.ts';

/** Shorter paragraphs stand whole in the notes of every slide made from them; of longer ones the part in question. */
const wholeParagraphLength = 700;

/**
 * Notes for each slide, raw wording: the paragraphs that it was made from, and what no slide was made from, with
 * the slide before it. Every sentence, heading, caption and table row of the body stands in the notes of some
 * slide, but for headings and captions that are shown whole.
 */
export function speakerNotes(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly (readonly Paragraph[])[] {
  const notes = slides.map((slide) => claimedUnits(context, slide));
  const noted = createOffsetMarks(context.source.raw.length);
  for (const unit of notes.flat()) noted.mark(unit.span);
  const shown = shownOffsets(context, slides);
  const captions = captionUnits(context).filter(({ span: own }) => !isShown(context, own, shown));
  const units = [...bodyUnits(context.outline), ...captions].sort((a, b) => a.span.start - b.span.start);
  for (const [index, unit] of units.entries()) {
    if (noted.covers(unit.span)) continue;
    if (unit.kind === 'heading' && isShown(context, unit.span, shown)) continue;
    const owner = unit.kind === 'heading' ? headedIndex(slides, unit, units[index + 1]) : null;
    notes[owner ?? ownerIndex(slides, unit.span.start)]?.push(unit);
  }
  return notes.map((units) =>
    joinUnits(units.sort((a, b) => a.span.start - b.span.start)).map((unit) =>
      paragraph(noteRuns(context.whole, unit, context.labels.gap())),
    ),
  );
}

/** What pictures and tables are called, also those that no slide shows. */
function captionUnits({ outline }: PlanContext): readonly BodyUnit[] {
  return outline.blocks
    .filter(({ kind }) => kind === 'caption')
    .map(({ id, span: own }) => ({ kind: 'text', blockId: id, span: own }));
}

/** Whole paragraphs around what the slide was made from; of long ones its sentences only. */
function claimedUnits({ outline }: PlanContext, slide: SlideCandidate): BodyUnit[] {
  const blocks = new Set(slide.claims.flatMap((claim) => overlapping(outline.blocks, claim)));
  return [...blocks].flatMap((block): readonly BodyUnit[] => {
    if (block.kind === 'heading') return [];
    const unit = (where: Span): BodyUnit => ({ kind: 'text', blockId: block.id, span: where });
    if (block.span.end - block.span.start <= wholeParagraphLength) return [unit(block.span)];
    return block.sentences
      .filter((sentence) => slide.claims.some((claim) => spansOverlap(claim, sentence.span)))
      .map((sentence) => unit(sentence.span));
  });
}

/**
 * The last slide that begins at or before the offset (closing slides begin nowhere in the text); for a subsection
 * without slides of its own, the overview that announces it.
 */
function ownerIndex(slides: readonly SlideCandidate[], offset: number): number {
  const last = Math.max(
    0,
    slides.findLastIndex((slide) => slide.offset <= offset),
  );
  const announced = (slide: SlideCandidate) =>
    slide.announces?.find((subsection) => subsection.start <= offset && offset < subsection.end);
  const overview = slides.findLastIndex((slide) => announced(slide) !== undefined);
  const subsection = slides[overview] === undefined ? undefined : announced(slides[overview]);
  return subsection !== undefined && (slides[last]?.offset ?? 0) < subsection.start ? overview : last;
}

/**
 * For a heading: the slide whose title shows it, but for its number; else the one that begins with what it heads.
 * Null where there is neither.
 */
function headedIndex(slides: readonly SlideCandidate[], heading: BodyUnit, next?: BodyUnit): number | null {
  const titled = slides.findIndex(({ slots }) =>
    slots.some(
      ({ role, paragraphs }) =>
        role === 'title' &&
        paragraphs.some(({ runs }) =>
          runs.some(({ prov }) => prov.type === 'source' && spansOverlap(prov, heading.span)),
        ),
    ),
  );
  if (titled >= 0) return titled;
  const headed = slides.findIndex(({ offset }) => offset > heading.span.start && offset === next?.span.start);
  return headed < 0 ? null : headed;
}

function shownOffsets({ source }: PlanContext, slides: readonly SlideCandidate[]): OffsetMarks {
  const shown = createOffsetMarks(source.raw.length);
  for (const { slots } of slides) {
    for (const { prov } of slots.flatMap((slot) => slot.paragraphs.flatMap(({ runs }) => runs))) {
      if (prov.type === 'source') shown.mark(prov);
    }
  }
  return shown;
}

function isShown({ source }: PlanContext, where: Span, shown: OffsetMarks): boolean {
  for (let offset = where.start; offset < where.end; offset++) {
    if (!shown.has(offset) && /[\p{L}\p{N}]/u.test(source.raw.charAt(offset))) return false;
  }
  return true;
}

/** Neighbouring sentences of one paragraph as one paragraph of notes. */
function joinUnits(units: readonly BodyUnit[]): readonly Span[] {
  const joined: { blockId: string; span: Span }[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    if (last !== undefined && last.blockId === unit.blockId) {
      last.span = span(last.span.start, Math.max(last.span.end, unit.span.end));
    } else {
      joined.push({ blockId: unit.blockId, span: unit.span });
    }
  }
  return joined.map((unit) => unit.span);
}
