import * as v from 'valibot';
import { layoutNameSchema } from '../../model/deck/deck-schema.ts';
import { ok } from '../../result.ts';
import { findSlide, notApplicable, replaceSlide } from '../deck-places.ts';
import type { OperationKind, SetLayout } from '../operation.ts';

export const setLayout: OperationKind<SetLayout> = {
  schema: v.strictObject({ type: v.literal('set-layout'), slideId: v.string(), layout: layoutNameSchema }),
  apply(deck, operation) {
    const place = findSlide(deck, operation.slideId);
    if (place === null) return notApplicable(operation);
    return ok({
      deck: replaceSlide(deck, place.index, { ...place.slide, layout: operation.layout }),
      inverse: { ...operation, layout: place.slide.layout },
    });
  },
};
