import * as v from 'valibot';
import { countSchema } from '../span-schema.ts';
import { brandSchema } from '../theme/brand.ts';
import {
  type Deck,
  layoutNames,
  type Paragraph,
  type Provenance,
  type Run,
  type Slide,
  type SlideSlot,
} from './deck.ts';

export const provenanceSchema: v.GenericSchema<Provenance> = v.variant('type', [
  v.strictObject({ type: v.literal('source'), start: countSchema, end: countSchema }),
  v.strictObject({ type: v.literal('generated'), rule: v.string() }),
  v.strictObject({ type: v.literal('user') }),
]);

export const runSchema: v.GenericSchema<Run> = v.strictObject({
  text: v.string(),
  prov: provenanceSchema,
  edit: v.exactOptional(
    v.strictObject({ kind: v.picklist(['typographic', 'elided', 'reworded']), original: v.string() }),
  ),
  weight: v.exactOptional(v.picklist(['normal', 'shared', 'lead', 'term'])),
});

export const paragraphSchema: v.GenericSchema<Paragraph> = v.strictObject({
  part: v.picklist(['main', 'detail', 'goal', 'label']),
  runs: v.array(runSchema),
  planned: v.exactOptional(v.array(runSchema)),
});

export const slideSlotSchema: v.GenericSchema<SlideSlot> = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  role: v.picklist([
    'kicker',
    'title',
    'subtitle',
    'byline',
    'source',
    'column-head',
    'item',
    'picture',
    'conclusion',
    'counter',
  ]),
  imageId: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))),
  paragraphs: v.pipe(v.array(paragraphSchema), v.minLength(1)),
});

export const layoutNameSchema = v.picklist(layoutNames);
export const aspectSchema = v.picklist(['16:9', '4:3']);

export const slideSchema: v.GenericSchema<Slide> = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  layout: layoutNameSchema,
  sectionIndex: v.nullable(countSchema),
  slots: v.array(slideSlotSchema),
  notes: v.array(paragraphSchema),
  locked: v.boolean(),
});

export const deckKindSchema = v.strictObject({ name: v.string(), reasons: v.array(v.string()) });

export const deckSchema: v.GenericSchema<Deck> = v.strictObject({
  language: v.picklist(['zh', 'en']),
  themeId: v.pipe(v.string(), v.nonEmpty()),
  brand: v.exactOptional(brandSchema),
  aspect: aspectSchema,
  kind: v.exactOptional(deckKindSchema),
  footer: v.array(runSchema),
  sections: v.array(v.strictObject({ id: v.string(), title: v.array(runSchema) })),
  slides: v.array(slideSchema),
});
