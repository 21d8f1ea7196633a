import * as v from 'valibot';
import type { Slide } from '../../model/deck/deck.ts';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findSlide, isInsertionIndex, notApplicable } from '../deck-places.ts';
import type { MoveSlide, OperationKind } from '../operation.ts';

export const moveSlide: OperationKind<MoveSlide> = {
  schema: v.strictObject({
    type: v.literal('move-slide'),
    slideId: v.string(),
    toIndex: countSchema,
    sectionIndex: v.exactOptional(v.nullable(countSchema)),
  }),
  apply(deck, operation) {
    const { slideId, toIndex } = operation;
    const place = findSlide(deck, slideId);
    if (place === null) return notApplicable(operation);
    const others = deck.slides.toSpliced(place.index, 1);
    if (!isInsertionIndex(toIndex, others.length)) return notApplicable(operation);
    const sectionIndex =
      operation.sectionIndex === undefined ? sectionAt(others, toIndex, place.slide) : operation.sectionIndex;
    return ok({
      deck: { ...deck, slides: others.toSpliced(toIndex, 0, { ...place.slide, sectionIndex }) },
      inverse: {
        type: 'move-slide',
        slideId,
        toIndex: place.index,
        sectionIndex: place.slide.sectionIndex,
      },
    });
  },
};

/** Section slides and slides outside sections stay what they are; others join the slide before them. */
function sectionAt(others: readonly Slide[], toIndex: number, slide: Slide): number | null {
  if (slide.layout === 'section' || slide.sectionIndex === null) return slide.sectionIndex;
  return others[toIndex - 1]?.sectionIndex ?? slide.sectionIndex;
}
