import * as v from 'valibot';
import { deckSchema } from './deck-schema.ts';
import { outlineSchema } from './outline-schema.ts';
import type { Project } from './project.ts';
import { sourceDocumentSchema } from './source-document-schema.ts';

export const projectSchema: v.GenericSchema<Project> = v.strictObject({
  source: sourceDocumentSchema,
  outline: outlineSchema,
  deck: deckSchema,
});
