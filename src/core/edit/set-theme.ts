import * as v from 'valibot';
import { ok } from '../result.ts';
import type { OperationKind, SetTheme } from './operation.ts';

/** Whether the theme exists is for the caller to know: themes are resources. */
export const setTheme: OperationKind<SetTheme> = {
  schema: v.strictObject({ type: v.literal('set-theme'), themeId: v.pipe(v.string(), v.nonEmpty()) }),
  apply(deck, operation) {
    return ok({
      deck: { ...deck, themeId: operation.themeId },
      inverse: { type: 'set-theme', themeId: deck.themeId },
    });
  },
};
