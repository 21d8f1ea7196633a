import * as v from 'valibot';
import { ok } from '../../result.ts';
import { findSlide, notApplicable } from '../deck-places.ts';
import type { OperationKind, RemoveSlide } from '../operation.ts';

export const removeSlide: OperationKind<RemoveSlide> = {
  schema: v.strictObject({ type: v.literal('remove-slide'), slideId: v.string() }),
  apply(deck, operation) {
    const place = findSlide(deck, operation.slideId);
    if (place === null || deck.slides.length === 1) return notApplicable(operation);
    return ok({
      deck: { ...deck, slides: deck.slides.toSpliced(place.index, 1) },
      inverse: { type: 'add-slide', index: place.index, slide: place.slide },
    });
  },
};
