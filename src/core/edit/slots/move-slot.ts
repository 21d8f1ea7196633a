import * as v from 'valibot';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findSlide, findSlot, isInsertionIndex, notApplicable, replaceSlide } from '../deck-places.ts';
import type { MoveSlot, OperationKind } from '../operation.ts';

export const moveSlot: OperationKind<MoveSlot> = {
  schema: v.strictObject({
    type: v.literal('move-slot'),
    slideId: v.string(),
    slotId: v.string(),
    toIndex: countSchema,
  }),
  apply(deck, operation) {
    const { slideId, slotId, toIndex } = operation;
    const place = findSlide(deck, slideId);
    const found = place === null ? null : findSlot(place.slide, slotId);
    if (place === null || found === null) return notApplicable(operation);
    const others = place.slide.slots.toSpliced(found.index, 1);
    if (!isInsertionIndex(toIndex, others.length)) return notApplicable(operation);
    return ok({
      deck: replaceSlide(deck, place.index, {
        ...place.slide,
        slots: others.toSpliced(toIndex, 0, found.slot),
      }),
      inverse: { ...operation, toIndex: found.index },
    });
  },
};
