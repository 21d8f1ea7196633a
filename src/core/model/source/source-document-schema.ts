import * as v from 'valibot';
import type { SceneImageFile } from '../scene/scene.ts';
import { countSchema, spanSchema } from '../span-schema.ts';
import {
  type BlockHint,
  type BlockOrigin,
  furnitureParts,
  type SourceBlock,
  type SourceDocument,
  type SourceImage,
  sourceFormats,
} from './source-document.ts';

const reachSchema = v.pipe(countSchema, v.minValue(1));
const cellSpanSchema = v.strictObject({ columns: reachSchema, rows: reachSchema });

const blockHintSchema: v.GenericSchema<BlockHint> = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: countSchema }),
  v.strictObject({
    kind: v.literal('list-item'),
    depth: countSchema,
    ordered: v.boolean(),
    marker: v.nullable(spanSchema),
  }),
  v.strictObject({
    kind: v.literal('table-row'),
    table: countSchema,
    cells: v.array(spanSchema),
    columns: v.exactOptional(v.array(countSchema)),
    spans: v.exactOptional(v.array(cellSpanSchema)),
    header: v.boolean(),
    namesGroup: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal('title') }),
  v.strictObject({ kind: v.literal('subtitle') }),
  v.strictObject({ kind: v.literal('caption') }),
  v.strictObject({ kind: v.literal('footnote') }),
  v.strictObject({ kind: v.literal('notes') }),
  v.strictObject({ kind: v.literal('label') }),
  v.strictObject({ kind: v.literal('page-furniture'), part: v.picklist(furnitureParts) }),
  v.strictObject({ kind: v.literal('quote') }),
  v.strictObject({ kind: v.literal('code') }),
  v.strictObject({ kind: v.literal('field'), name: v.string() }),
]);

const blockOriginSchema: v.GenericSchema<BlockOrigin> = v.variant('kind', [
  v.strictObject({ kind: v.literal('file-range'), start: countSchema, end: countSchema }),
  v.strictObject({ kind: v.literal('package-paragraph'), part: v.string(), index: countSchema }),
  v.strictObject({
    kind: v.literal('page-box'),
    page: countSchema,
    xPt: v.number(),
    yPt: v.number(),
    widthPt: v.number(),
    heightPt: v.number(),
  }),
]);

const sourceBlockSchema: v.GenericSchema<SourceBlock> = v.strictObject({
  id: v.string(),
  span: spanSchema,
  hint: v.nullable(blockHintSchema),
  strong: v.array(spanSchema),
  hidden: v.array(spanSchema),
  blankLinesBefore: countSchema,
  origin: v.nullable(blockOriginSchema),
});

const sideSchema = v.pipe(countSchema, v.minValue(1));

const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const cropSchema = v.strictObject({
  left: shareSchema,
  top: shareSchema,
  right: shareSchema,
  bottom: shareSchema,
});

const imageFileEntries = {
  id: v.string(),
  altText: v.string(),
  mediaType: v.picklist(['image/png', 'image/jpeg', 'image/gif']),
  widthPx: sideSchema,
  heightPx: sideSchema,
  base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/u)),
  crop: v.exactOptional(cropSchema),
};

export const imageFileSchema: v.GenericSchema<SceneImageFile> = v.strictObject(imageFileEntries);

const sourceImageSchema: v.GenericSchema<SourceImage> = v.strictObject({
  ...imageFileEntries,
  offset: countSchema,
  caption: v.nullable(spanSchema),
});

export const sourceDocumentSchema: v.GenericSchema<SourceDocument> = v.strictObject({
  format: v.picklist(sourceFormats),
  fileName: v.nullable(v.string()),
  encoding: v.nullable(v.string()),
  raw: v.string(),
  blocks: v.array(sourceBlockSchema),
  images: v.array(sourceImageSchema),
});
