import * as v from 'valibot';
import { paragraphSchema } from '../../model/deck/deck-schema.ts';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findParagraphs, isInsertionIndex, notApplicable } from '../deck-places.ts';
import type { AddParagraph, OperationKind } from '../operation.ts';

export const addParagraph: OperationKind<AddParagraph> = {
  schema: v.strictObject({
    type: v.literal('add-paragraph'),
    slideId: v.string(),
    slotId: v.nullable(v.string()),
    index: countSchema,
    paragraph: paragraphSchema,
  }),
  apply(deck, operation) {
    const { slideId, slotId, index, paragraph } = operation;
    const place = findParagraphs(deck, slideId, slotId);
    if (place === null || !isInsertionIndex(index, place.paragraphs.length)) return notApplicable(operation);
    return ok({
      deck: place.put(place.paragraphs.toSpliced(index, 0, paragraph)),
      inverse: { type: 'remove-paragraph', slideId, slotId, index },
    });
  },
};
