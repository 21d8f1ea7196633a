import * as v from 'valibot';
import { deckSchema } from '../deck/deck-schema.ts';
import { slideBudgetSchema } from '../deck/slide-budget.ts';
import { outlineSchema } from '../outline/outline-schema.ts';
import { correctionsSchema } from '../source/correction-schema.ts';
import { sourceDocumentSchema } from '../source/source-document-schema.ts';
import type { Project } from './project.ts';

export const projectSchema: v.GenericSchema<Project> = v.strictObject({
  source: sourceDocumentSchema,
  corrections: correctionsSchema,
  outline: outlineSchema,
  deck: deckSchema,
  maxSlides: slideBudgetSchema,
});
