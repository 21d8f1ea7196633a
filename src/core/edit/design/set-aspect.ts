import * as v from 'valibot';
import { aspectSchema } from '../../model/deck/deck-schema.ts';
import { ok } from '../../result.ts';
import type { OperationKind, SetAspect } from '../operation.ts';

export const setAspect: OperationKind<SetAspect> = {
  schema: v.strictObject({ type: v.literal('set-aspect'), aspect: aspectSchema }),
  apply(deck, operation) {
    return ok({
      deck: { ...deck, aspect: operation.aspect },
      inverse: { type: 'set-aspect', aspect: deck.aspect },
    });
  },
};
