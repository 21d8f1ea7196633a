import * as v from 'valibot';
import { slideSlotSchema } from '../../model/deck/deck-schema.ts';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findSlide, findSlot, isInsertionIndex, notApplicable, replaceSlide } from '../deck-places.ts';
import type { AddSlot, OperationKind } from '../operation.ts';

export const addSlot: OperationKind<AddSlot> = {
  schema: v.strictObject({
    type: v.literal('add-slot'),
    slideId: v.string(),
    index: countSchema,
    slot: slideSlotSchema,
  }),
  apply(deck, operation) {
    const { slideId, index, slot } = operation;
    const place = findSlide(deck, slideId);
    if (place === null) return notApplicable(operation);
    const { slide } = place;
    if (!isInsertionIndex(index, slide.slots.length) || findSlot(slide, slot.id) !== null) {
      return notApplicable(operation);
    }
    return ok({
      deck: replaceSlide(deck, place.index, { ...slide, slots: slide.slots.toSpliced(index, 0, slot) }),
      inverse: { type: 'remove-slot', slideId, slotId: slot.id },
    });
  },
};
