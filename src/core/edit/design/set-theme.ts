import * as v from 'valibot';
import { type Brand, brandSchema } from '../../model/theme/brand.ts';
import { ok } from '../../result.ts';
import type { OperationKind, SetTheme } from '../operation.ts';

/** Whether the theme exists is for the caller to know: themes are resources. */
export const setTheme: OperationKind<SetTheme> = {
  schema: v.strictObject({
    type: v.literal('set-theme'),
    themeId: v.pipe(v.string(), v.nonEmpty()),
    brand: v.exactOptional(brandSchema),
  }),
  apply(deck, operation) {
    const { brand, ...unbranded } = deck;
    return ok({
      deck: { ...unbranded, themeId: operation.themeId, ...branded(operation.brand) },
      inverse: { type: 'set-theme', themeId: deck.themeId, ...branded(brand) },
    });
  },
};

function branded(brand: Brand | undefined): { readonly brand?: Brand } {
  return brand === undefined ? {} : { brand };
}
