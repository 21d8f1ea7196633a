import * as v from 'valibot';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findParagraphs, notApplicable } from '../deck-places.ts';
import type { OperationKind, RestoreParagraph } from '../operation.ts';

export const restoreParagraph: OperationKind<RestoreParagraph> = {
  schema: v.strictObject({
    type: v.literal('restore-paragraph'),
    slideId: v.string(),
    slotId: v.nullable(v.string()),
    index: countSchema,
  }),
  apply(deck, operation) {
    const { slideId, slotId, index } = operation;
    const place = findParagraphs(deck, slideId, slotId);
    const paragraph = place?.paragraphs[index];
    if (place === null || paragraph?.planned === undefined) return notApplicable(operation);
    const { part, runs, planned } = paragraph;
    const before = { slideId, index, runs, planned };
    return ok({
      deck: place.put(place.paragraphs.with(index, { part, runs: planned })),
      inverse:
        slotId === null
          ? { type: 'set-notes-paragraph', ...before }
          : { type: 'set-paragraph', slotId, ...before },
    });
  },
};
