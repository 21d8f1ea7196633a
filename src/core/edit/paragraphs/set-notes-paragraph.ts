import * as v from 'valibot';
import { runSchema } from '../../model/deck/deck-schema.ts';
import { countSchema } from '../../model/span-schema.ts';
import { ok } from '../../result.ts';
import { findParagraphs, notApplicable } from '../deck-places.ts';
import type { OperationKind, SetNotesParagraph } from '../operation.ts';
import { plannedBefore, withRuns } from './paragraph-runs.ts';

export const setNotesParagraph: OperationKind<SetNotesParagraph> = {
  schema: v.strictObject({
    type: v.literal('set-notes-paragraph'),
    slideId: v.string(),
    index: countSchema,
    runs: v.array(runSchema),
    planned: v.exactOptional(v.nullable(v.array(runSchema))),
  }),
  apply(deck, operation) {
    const { slideId, index } = operation;
    const place = findParagraphs(deck, slideId, null);
    const paragraph = place?.paragraphs[index];
    if (place === null || paragraph === undefined) return notApplicable(operation);
    return ok({
      deck: place.put(place.paragraphs.with(index, withRuns(paragraph, operation.runs, operation.planned))),
      inverse: { ...operation, runs: paragraph.runs, planned: plannedBefore(paragraph) },
    });
  },
};
