import * as v from 'valibot';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findParagraphs, notApplicable } from '../deck-places.ts';
import type { OperationKind, RemoveParagraph } from '../operation.ts';

export const removeParagraph: OperationKind<RemoveParagraph> = {
  schema: v.strictObject({
    type: v.literal('remove-paragraph'),
    slideId: v.string(),
    slotId: v.nullable(v.string()),
    index: countSchema,
  }),
  apply(deck, operation) {
    const { slideId, slotId, index } = operation;
    const place = findParagraphs(deck, slideId, slotId);
    const paragraph = place?.paragraphs[index];
    const isLastOfSlot = slotId !== null && place?.paragraphs.length === 1;
    if (place === null || paragraph === undefined || isLastOfSlot) return notApplicable(operation);
    return ok({
      deck: place.put(place.paragraphs.toSpliced(index, 1)),
      inverse: { type: 'add-paragraph', slideId, slotId, index, paragraph },
    });
  },
};
