import * as v from 'valibot';
import { historySchema } from '../../core/edit/history.ts';
import { deckSchema } from '../../core/model/deck/deck-schema.ts';
import { fewestSlides, mostSlides, slideBudgetSchema } from '../../core/model/deck/slide-budget.ts';
import { projectSchema } from '../../core/model/project/project-schema.ts';
import { correctionsSchema } from '../../core/model/source/correction-schema.ts';
import { imageFileSchema, sourceDocumentSchema } from '../../core/model/source/source-document-schema.ts';
import { countSchema } from '../../core/model/span-schema.ts';
import { ownThemeSchema } from '../../core/model/theme/brand.ts';
import { pageKinds } from '../../core/write/pages/page-kind.ts';
import { pictureWidths } from '../../core/write/pages/picture-width.ts';
import { exportFormats } from '../../core/write/writer.ts';
import { appearanceChoices, drawnViews, languageChoices, type TigangCalls } from './bridge.ts';

/** The single argument of a call; undefined for a call without. */
export type CallRequest<Call> = Call extends (request: infer Request) => unknown
  ? unknown extends Request
    ? undefined
    : Request
  : never;

type RequestSchemas = {
  readonly [Area in keyof TigangCalls]: {
    readonly [Name in keyof TigangCalls[Area]]: v.GenericSchema<CallRequest<TigangCalls[Area][Name]>>;
  };
};

const nothing = v.undefined();
const pathSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(4096));
/** A file name to propose; dialogs and adapters make it safe for the file system. */
const nameSchema = v.pipe(v.string(), v.maxLength(1000));
const formatSchema = v.picklist(exportFormats);

/** Of what people may ask for. */
const budgetSchema = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(fewestSlides), v.maxValue(mostSlides)),
  v.nullable(v.picklist(['brief', 'full'])),
]);

/** Far above any document that opens; keeps a paste by mistake from filling the memory. */
const textLimit = 32 * 1024 * 1024;
const textSchema = v.pipe(v.string(), v.maxLength(textLimit));

/** What the main process checks each call against before it acts. */
export const requestSchemas: RequestSchemas = {
  documents: {
    choose: nothing,
    open: v.strictObject({
      from: v.variant('type', [
        v.strictObject({ type: v.literal('path'), path: pathSchema }),
        v.strictObject({ type: v.literal('text'), text: textSchema }),
        v.strictObject({ type: v.literal('html'), html: textSchema, text: textSchema }),
        v.strictObject({ type: v.literal('sample') }),
      ]),
      maxSlides: budgetSchema,
    }),
    cancel: nothing,
  },
  structure: {
    correct: v.strictObject({
      project: projectSchema,
      corrections: correctionsSchema,
      maxSlides: slideBudgetSchema,
      kind: v.exactOptional(v.nullable(nameSchema)),
    }),
    analyse: v.strictObject({ source: sourceDocumentSchema, corrections: correctionsSchema }),
    cancel: nothing,
  },
  projects: {
    save: v.strictObject({
      project: projectSchema,
      path: v.nullable(pathSchema),
      name: nameSchema,
      as: v.boolean(),
    }),
  },
  exports: {
    choose: v.strictObject({ format: formatSchema, name: nameSchema }),
    start: v.strictObject({
      project: projectSchema,
      format: formatSchema,
      path: pathSchema,
      pages: v.exactOptional(v.picklist(pageKinds)),
      widthPx: v.exactOptional(v.picklist(pictureWidths)),
    }),
    cancel: nothing,
    open: pathSchema,
    showInFolder: pathSchema,
  },
  recent: { list: nothing, forget: pathSchema, clear: nothing },
  settings: {
    get: nothing,
    set: v.strictObject({
      language: v.exactOptional(v.picklist(languageChoices)),
      appearance: v.exactOptional(v.picklist(appearanceChoices)),
    }),
  },
  ownThemes: { list: nothing, save: ownThemeSchema, remove: v.pipe(v.string(), v.maxLength(1000)) },
  recovery: {
    store: v.strictObject({
      project: projectSchema,
      history: historySchema,
      path: v.nullable(pathSchema),
      name: nameSchema,
    }),
    clear: nothing,
    list: nothing,
    restore: v.pipe(v.string(), v.uuid()),
    discard: v.pipe(v.string(), v.uuid()),
  },
  appWindow: {
    describe: v.strictObject({
      name: v.nullable(nameSchema),
      path: v.nullable(pathSchema),
      isDirty: v.boolean(),
      canUndo: v.boolean(),
      canRedo: v.boolean(),
    }),
    ready: v.picklist(drawnViews),
    closeConfirmed: nothing,
    closeCancelled: nothing,
  },
  show: {
    start: v.strictObject({ deck: deckSchema, images: v.array(imageFileSchema), slideIndex: countSchema }),
    end: nothing,
    content: nothing,
    at: countSchema,
  },
};
