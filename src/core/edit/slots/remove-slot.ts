import * as v from 'valibot';
import { ok } from '../../result.ts';
import { findSlide, findSlot, notApplicable, replaceSlide } from '../deck-places.ts';
import type { OperationKind, RemoveSlot } from '../operation.ts';

export const removeSlot: OperationKind<RemoveSlot> = {
  schema: v.strictObject({ type: v.literal('remove-slot'), slideId: v.string(), slotId: v.string() }),
  apply(deck, operation) {
    const { slideId, slotId } = operation;
    const place = findSlide(deck, slideId);
    const found = place === null ? null : findSlot(place.slide, slotId);
    if (place === null || found === null) return notApplicable(operation);
    const { slide } = place;
    return ok({
      deck: replaceSlide(deck, place.index, { ...slide, slots: slide.slots.toSpliced(found.index, 1) }),
      inverse: { type: 'add-slot', slideId, index: found.index, slot: found.slot },
    });
  },
};
