import * as v from 'valibot';
import { ok } from '../../result.ts';
import { findSlide, notApplicable } from '../deck-places.ts';
import type { DuplicateSlide, OperationKind } from '../operation.ts';

export const duplicateSlide: OperationKind<DuplicateSlide> = {
  schema: v.strictObject({
    type: v.literal('duplicate-slide'),
    slideId: v.string(),
    newSlideId: v.pipe(v.string(), v.nonEmpty()),
  }),
  apply(deck, operation) {
    const place = findSlide(deck, operation.slideId);
    if (place === null || findSlide(deck, operation.newSlideId) !== null) return notApplicable(operation);
    const copy = { ...place.slide, id: operation.newSlideId };
    return ok({
      deck: { ...deck, slides: deck.slides.toSpliced(place.index + 1, 0, copy) },
      inverse: { type: 'remove-slide', slideId: copy.id },
    });
  },
};
