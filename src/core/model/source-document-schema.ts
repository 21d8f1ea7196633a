import * as v from 'valibot';
import type { BlockHint, SourceBlock, SourceDocument } from './source-document.ts';
import { countSchema, spanSchema } from './span-schema.ts';

const blockHintSchema: v.GenericSchema<BlockHint> = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: countSchema }),
  v.strictObject({
    kind: v.literal('list-item'),
    depth: countSchema,
    ordered: v.boolean(),
    marker: v.nullable(spanSchema),
  }),
  v.strictObject({ kind: v.literal('table-row'), cells: v.array(spanSchema), header: v.boolean() }),
  v.strictObject({ kind: v.literal('quote') }),
  v.strictObject({ kind: v.literal('code') }),
  v.strictObject({ kind: v.literal('field'), name: v.string() }),
]);

const sourceBlockSchema: v.GenericSchema<SourceBlock> = v.strictObject({
  id: v.string(),
  span: spanSchema,
  hint: v.nullable(blockHintSchema),
  strong: v.array(spanSchema),
  hidden: v.array(spanSchema),
  blankLinesBefore: countSchema,
});

export const sourceDocumentSchema: v.GenericSchema<SourceDocument> = v.strictObject({
  format: v.picklist(['text', 'markdown']),
  fileName: v.nullable(v.string()),
  encoding: v.string(),
  raw: v.string(),
  blocks: v.array(sourceBlockSchema),
});
