import * as v from 'valibot';
import { correctionsSchema } from './correction-schema.ts';
import { deckSchema } from './deck-schema.ts';
import { outlineSchema } from './outline-schema.ts';
import type { Project } from './project.ts';
import { slideBudgetSchema } from './slide-budget.ts';
import { sourceDocumentSchema } from './source-document-schema.ts';

export const projectSchema: v.GenericSchema<Project> = v.strictObject({
  source: sourceDocumentSchema,
  corrections: correctionsSchema,
  outline: outlineSchema,
  deck: deckSchema,
  maxSlides: slideBudgetSchema,
});
