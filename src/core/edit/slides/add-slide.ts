import * as v from 'valibot';
import { slideSchema } from '../../model/deck/deck-schema.ts';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findSlide, isInsertionIndex, notApplicable } from '../deck-places.ts';
import type { AddSlide, OperationKind } from '../operation.ts';

export const addSlide: OperationKind<AddSlide> = {
  schema: v.strictObject({ type: v.literal('add-slide'), index: countSchema, slide: slideSchema }),
  apply(deck, operation) {
    const { index, slide } = operation;
    if (!isInsertionIndex(index, deck.slides.length) || findSlide(deck, slide.id) !== null) {
      return notApplicable(operation);
    }
    return ok({
      deck: { ...deck, slides: deck.slides.toSpliced(index, 0, slide) },
      inverse: { type: 'remove-slide', slideId: slide.id },
    });
  },
};
