import type { Deck, Slide } from '../../model/deck/deck.ts';
import { bodyUnits } from '../../model/outline/body-units.ts';
import type { Outline } from '../../model/outline/outline.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import type { Span } from '../../model/span.ts';
import { viewDocument } from '../../view/document-view.ts';
import { noteRuns } from '../notes/note-runs.ts';
import { labelsByLanguage } from '../plan/labels.ts';
import { createOffsetMarks, type OffsetMarks } from '../plan/offset-marks.ts';
import { paragraph } from '../runs/slots.ts';
import { visiblePieces } from '../runs/source-runs.ts';

/**
 * The slides, with every unit of the body that none of them has in the notes of the slide before it. What the user
 * took out of the deck that was planned stays out.
 */
export function keepReach(
  source: SourceDocument,
  outline: Outline,
  slides: readonly Slide[],
  { planned, edited }: { readonly planned: Deck; readonly edited: Deck },
): readonly Slide[] {
  const { length } = source.raw;
  const reached = reachedOffsets(slides, length);
  const before = reachedOffsets(planned.slides, length);
  const after = reachedOffsets(edited.slides, length);
  const isMissing = (offset: number) =>
    !reached.has(offset) &&
    !(before.has(offset) && !after.has(offset)) &&
    /[^\p{P}\s]/u.test(source.raw.charAt(offset));
  const added = new Map<number, Span[]>();
  const starts = slides.map(startOf);
  for (const { span } of bodyUnits(outline)) {
    if (reached.covers(span) || !visiblePieces(source, span).some((piece) => hasAny(piece, isMissing)))
      continue;
    const owner = Math.max(
      0,
      starts.findLastIndex((start) => start !== null && start <= span.start),
    );
    added.set(owner, [...(added.get(owner) ?? []), span]);
  }
  const gap = labelsByLanguage[viewDocument(source).language].gap();
  return slides.map((slide, index) => {
    const units = added.get(index);
    if (units === undefined) return slide;
    const notes = units.map((unit) => paragraph(noteRuns(source, unit, gap)));
    return { ...slide, notes: [...slide.notes, ...notes] };
  });
}

/** Offsets whose characters stand in the deck as they are. */
function reachedOffsets(slides: readonly Slide[], length: number): OffsetMarks {
  const marks = createOffsetMarks(length);
  for (const { slots, notes } of slides) {
    for (const { runs } of [...slots.flatMap(({ paragraphs }) => paragraphs), ...notes]) {
      for (const { prov, edit } of runs) {
        if (prov.type === 'source' && (edit === undefined || edit.kind === 'typographic')) marks.mark(prov);
      }
    }
  }
  return marks;
}

function startOf({ slots }: Slide): number | null {
  for (const { runs } of slots.flatMap(({ paragraphs }) => paragraphs)) {
    for (const { prov } of runs) if (prov.type === 'source') return prov.start;
  }
  return null;
}

function hasAny({ start, end }: Span, test: (offset: number) => boolean): boolean {
  for (let offset = start; offset < end; offset += 1) if (test(offset)) return true;
  return false;
}
