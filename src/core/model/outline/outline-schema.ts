import * as v from 'valibot';
import { countSchema, spanSchema } from '../span-schema.ts';
import type {
  ClassifiedBlock,
  CountedTerm,
  Figure,
  Heading,
  Metadata,
  OrdinalList,
  Outline,
  ParallelRun,
  Quotation,
  Section,
  Slogan,
  SpeakerTurn,
  Table,
  TimeSequence,
} from './outline.ts';

const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const reasonsSchema = v.array(
  v.strictObject({ code: v.string(), weight: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)) }),
);

const classifiedBlockSchema: v.GenericSchema<ClassifiedBlock> = v.strictObject({
  id: v.string(),
  kind: v.picklist([
    'title',
    'subtitle',
    'byline',
    'meta',
    'heading',
    'paragraph',
    'list-item',
    'table-row',
    'caption',
    'furniture',
  ]),
  span: spanSchema,
  level: v.nullable(countSchema),
  confidence: ratio,
  reasons: reasonsSchema,
  sentences: v.array(
    v.strictObject({
      id: v.string(),
      blockId: v.string(),
      span: spanSchema,
      clauses: v.pipe(v.array(spanSchema), v.minLength(1)),
    }),
  ),
});

const metadataField = v.exactOptional(
  v.strictObject({ value: v.string(), span: spanSchema, confidence: ratio }),
);

const metadataSchema: v.GenericSchema<Metadata> = v.strictObject({
  title: metadataField,
  subtitle: metadataField,
  author: metadataField,
  authorTitle: metadataField,
  date: metadataField,
  time: metadataField,
  source: metadataField,
  documentNumber: metadataField,
  addressee: metadataField,
  signature: metadataField,
});

const headingSchema: v.GenericSchema<Heading> = v.strictObject({
  blockId: v.string(),
  span: spanSchema,
  marker: v.nullable(spanSchema),
  kind: v.picklist(['numbered', 'unnumbered', 'style', 'run-in', 'ordinal', 'dash']),
  level: countSchema,
  confidence: ratio,
  reasons: reasonsSchema,
});

const sectionSchema: v.GenericSchema<Section> = v.strictObject({
  id: v.string(),
  heading: v.nullable(headingSchema),
  blockIds: v.array(v.string()),
  children: v.array(v.lazy(() => sectionSchema)),
});

const countedTermSchema: v.GenericSchema<CountedTerm> = v.strictObject({
  id: v.string(),
  name: v.string(),
  nameSpan: v.nullable(spanSchema),
  declaredCount: v.nullable(countSchema),
  items: v.array(v.strictObject({ span: spanSchema, descriptors: v.array(spanSchema), blockId: v.string() })),
  status: v.picklist(['verified', 'mismatch', 'named-only', 'listed']),
  spread: v.boolean(),
  sharedPrefixLength: countSchema,
  sharedSuffixLength: countSchema,
  listSpan: v.nullable(spanSchema),
  confidence: ratio,
  reasons: reasonsSchema,
});

const slotRoleSchema = v.picklist(['driver', 'action', 'goal', 'other']);

const parallelRunSchema: v.GenericSchema<ParallelRun> = v.strictObject({
  id: v.string(),
  scope: v.picklist(['paragraph', 'sentence', 'clause', 'phrase', 'heading']),
  members: v.array(
    v.strictObject({
      blockId: v.string(),
      span: spanSchema,
      slots: v.array(v.strictObject({ role: slotRoleSchema, span: spanSchema, core: spanSchema })),
    }),
  ),
  frames: v.array(v.strictObject({ role: slotRoleSchema, prefix: spanSchema, suffix: spanSchema })),
  confidence: ratio,
  reasons: reasonsSchema,
});

const ordinalListSchema: v.GenericSchema<OrdinalList> = v.strictObject({
  id: v.string(),
  lead: v.nullable(spanSchema),
  items: v.array(v.strictObject({ blockId: v.string(), marker: spanSchema, span: spanSchema })),
  confidence: ratio,
});

const figureSchema: v.GenericSchema<Figure> = v.strictObject({
  id: v.string(),
  blockId: v.string(),
  span: spanSchema,
  subject: v.nullable(spanSchema),
  predicate: v.nullable(spanSchema),
  value: spanSchema,
  amount: v.nullable(v.number()),
  unit: v.nullable(spanSchema),
  period: v.nullable(spanSchema),
  comparison: v.nullable(spanSchema),
  change: v.nullable(v.picklist(['increase', 'decrease'])),
  confidence: ratio,
});

const quotationSchema: v.GenericSchema<Quotation> = v.strictObject({
  id: v.string(),
  blockId: v.string(),
  span: spanSchema,
  speaker: v.nullable(spanSchema),
  confidence: ratio,
});

const sloganSchema: v.GenericSchema<Slogan> = v.strictObject({
  id: v.string(),
  blockId: v.string(),
  span: spanSchema,
  phrases: v.pipe(v.array(spanSchema), v.minLength(1)),
  confidence: ratio,
});

const timeSequenceSchema: v.GenericSchema<TimeSequence> = v.strictObject({
  id: v.string(),
  entries: v.array(
    v.strictObject({
      blockId: v.string(),
      time: spanSchema,
      day: v.nullable(v.string()),
      event: spanSchema,
    }),
  ),
  confidence: ratio,
});

const tableSchema: v.GenericSchema<Table> = v.strictObject({
  id: v.string(),
  caption: v.nullable(spanSchema),
  rowIds: v.array(v.string()),
  headerRowCount: countSchema,
  columnCount: countSchema,
  cells: v.exactOptional(v.array(v.array(spanSchema))),
  confidence: ratio,
});

const speakerTurnSchema: v.GenericSchema<SpeakerTurn> = v.strictObject({
  id: v.string(),
  speaker: spanSchema,
  blockIds: v.array(v.string()),
  isQuestion: v.boolean(),
});

export const outlineSchema: v.GenericSchema<Outline> = v.strictObject({
  metadata: metadataSchema,
  blocks: v.array(classifiedBlockSchema),
  root: sectionSchema,
  countedTerms: v.array(countedTermSchema),
  parallels: v.array(parallelRunSchema),
  ordinalLists: v.array(ordinalListSchema),
  figures: v.array(figureSchema),
  quotations: v.array(quotationSchema),
  slogans: v.array(sloganSchema),
  timeSequences: v.array(timeSequenceSchema),
  tables: v.array(tableSchema),
  speakerTurns: v.array(speakerTurnSchema),
  audienceMarks: v.array(spanSchema),
});
