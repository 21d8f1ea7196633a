import * as v from 'valibot';
import { runSchema } from '../../model/deck/deck-schema.ts';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findParagraphs, notApplicable } from '../deck-places.ts';
import type { OperationKind, SetParagraph } from '../operation.ts';
import { plannedBefore, withRuns } from './paragraph-runs.ts';

export const setParagraph: OperationKind<SetParagraph> = {
  schema: v.strictObject({
    type: v.literal('set-paragraph'),
    slideId: v.string(),
    slotId: v.string(),
    index: countSchema,
    runs: v.array(runSchema),
    planned: v.exactOptional(v.nullable(v.array(runSchema))),
  }),
  apply(deck, operation) {
    const { slideId, slotId, index } = operation;
    const place = findParagraphs(deck, slideId, slotId);
    const paragraph = place?.paragraphs[index];
    if (place === null || paragraph === undefined) return notApplicable(operation);
    return ok({
      deck: place.put(place.paragraphs.with(index, withRuns(paragraph, operation.runs, operation.planned))),
      inverse: { ...operation, runs: paragraph.runs, planned: plannedBefore(paragraph) },
    });
  },
};
