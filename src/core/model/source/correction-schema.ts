import * as v from 'valibot';
import { countSchema } from '../span-schema.ts';
import { type Correction, deepestLevelByHand, fieldsByHand } from './correction.ts';

const blockId = v.pipe(v.string(), v.nonEmpty());

export const correctionSchema: v.GenericSchema<Correction> = v.variant('type', [
  v.strictObject({
    type: v.literal('heading'),
    blockId,
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(deepestLevelByHand)),
  }),
  v.strictObject({ type: v.literal('text'), blockId }),
  v.strictObject({ type: v.literal('list-item'), blockId }),
  v.strictObject({ type: v.literal('drop'), blockId }),
  v.strictObject({ type: v.literal('field'), blockId, field: v.picklist(fieldsByHand) }),
  v.strictObject({ type: v.literal('merge'), blockId }),
  v.strictObject({ type: v.literal('split'), blockId, offset: countSchema }),
]);

/** Far more than a person makes; keeps a damaged file from holding up every stage. */
const mostCorrections = 100_000;

export const correctionsSchema: v.GenericSchema<readonly Correction[]> = v.pipe(
  v.array(correctionSchema),
  v.maxLength(mostCorrections),
);
