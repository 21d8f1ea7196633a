import type { Paragraph } from '../model/deck.ts';
import type { ClassifiedBlock } from '../model/outline.ts';
import { type Span, span, spansOverlap } from '../model/span.ts';
import type { SlideCandidate } from './candidate.ts';
import type { PlanContext } from './plan-context.ts';
import { paragraph } from './slots.ts';
import { rawRuns } from './source-runs.ts';

/** Shorter paragraphs stand whole in the notes of every slide made from them; of longer ones the part in question. */
const wholeParagraphLength = 700;

/**
 * Notes for each slide, raw wording: the paragraphs that it was made from, and what no slide was made from, with
 * the slide before it. Every sentence, heading and table row of the body stands in the notes of some slide, but
 * for headings that are shown whole.
 */
export function speakerNotes(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly (readonly Paragraph[])[] {
  const notes = slides.map((slide) => claimedUnits(context, slide));
  const shown = shownSpans(slides);
  const placed = new Set(notes.flatMap((units) => units.map(unitKey)));
  const noted = notes.flat();
  for (const unit of bodyUnits(context)) {
    if (placed.has(unitKey(unit)) || noted.some((other) => covers(other, unit))) continue;
    if (unit.kind === 'heading' && isCovered(context, unit.span, shown)) continue;
    notes[ownerIndex(slides, unit.span.start)]?.push(unit);
  }
  return notes.map((units) =>
    joinUnits(units.sort((a, b) => a.span.start - b.span.start)).map((unit) =>
      paragraph(rawRuns(context.source, unit)),
    ),
  );
}

interface Unit {
  readonly kind: 'heading' | 'text';
  readonly blockId: string;
  readonly span: Span;
}

function unitKey({ span: { start, end } }: Unit): string {
  return `${start}-${end}`;
}

function covers(a: Unit, b: Unit): boolean {
  return a.span.start <= b.span.start && b.span.end <= a.span.end;
}

/** What must be reachable: sentences, headings, table rows. */
function bodyUnits({ outline }: PlanContext): readonly Unit[] {
  return outline.blocks.flatMap((block): readonly Unit[] => {
    if (block.kind === 'heading') return [{ kind: 'heading', blockId: block.id, span: block.span }];
    if (block.kind === 'table-row') return [{ kind: 'text', blockId: block.id, span: block.span }];
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [];
    if (block.sentences.length === 0) return [{ kind: 'text', blockId: block.id, span: block.span }];
    return block.sentences.map((sentence) => ({ kind: 'text', blockId: block.id, span: sentence.span }));
  });
}

/** Whole paragraphs around what the slide was made from; of long ones its sentences only. */
function claimedUnits({ outline }: PlanContext, slide: SlideCandidate): Unit[] {
  return outline.blocks.flatMap((block): readonly Unit[] => {
    if (block.kind === 'heading' || !slide.claims.some((claim) => spansOverlap(claim, block.span))) return [];
    if (block.span.end - block.span.start <= wholeParagraphLength) return [wholeBlock(block)];
    return block.sentences
      .filter((sentence) => slide.claims.some((claim) => spansOverlap(claim, sentence.span)))
      .map((sentence) => ({ kind: 'text', blockId: block.id, span: sentence.span }));
  });
}

function wholeBlock(block: ClassifiedBlock): Unit {
  return { kind: 'text', blockId: block.id, span: block.span };
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

function shownSpans(slides: readonly SlideCandidate[]): readonly Span[] {
  return slides.flatMap((slide) =>
    slide.slots.flatMap((slot) =>
      slot.paragraphs.flatMap(({ runs }) =>
        runs.flatMap(({ prov }) => (prov.type === 'source' ? [span(prov.start, prov.end)] : [])),
      ),
    ),
  );
}

function isCovered({ source }: PlanContext, where: Span, shown: readonly Span[]): boolean {
  for (let offset = where.start; offset < where.end; offset++) {
    if (!/[\p{L}\p{N}]/u.test(source.raw.charAt(offset))) continue;
    if (!shown.some((piece) => piece.start <= offset && offset < piece.end)) return false;
  }
  return true;
}

/** Neighbouring sentences of one paragraph as one paragraph of notes. */
function joinUnits(units: readonly Unit[]): readonly Span[] {
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
