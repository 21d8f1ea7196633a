import { setAspect } from './design/set-aspect.ts';
import { setTheme } from './design/set-theme.ts';
import type { Operation, OperationKind } from './operation.ts';
import { addParagraph } from './paragraphs/add-paragraph.ts';
import { removeParagraph } from './paragraphs/remove-paragraph.ts';
import { restoreParagraph } from './paragraphs/restore-paragraph.ts';
import { setNotesParagraph } from './paragraphs/set-notes-paragraph.ts';
import { setParagraph } from './paragraphs/set-paragraph.ts';
import { addSlide } from './slides/add-slide.ts';
import { duplicateSlide } from './slides/duplicate-slide.ts';
import { moveSlide } from './slides/move-slide.ts';
import { removeSlide } from './slides/remove-slide.ts';
import { replaceSlides } from './slides/replace-slides.ts';
import { setLayout } from './slides/set-layout.ts';
import { addSlot } from './slots/add-slot.ts';
import { moveSlot } from './slots/move-slot.ts';
import { removeSlot } from './slots/remove-slot.ts';

/** Every operation there is; a new one adds its type to `Operation` and its entry here. */
export const operationKinds: {
  readonly [T in Operation['type']]: OperationKind<Extract<Operation, { readonly type: T }>>;
} = {
  'set-paragraph': setParagraph,
  'set-notes-paragraph': setNotesParagraph,
  'restore-paragraph': restoreParagraph,
  'add-paragraph': addParagraph,
  'remove-paragraph': removeParagraph,
  'add-slot': addSlot,
  'remove-slot': removeSlot,
  'move-slot': moveSlot,
  'set-layout': setLayout,
  'move-slide': moveSlide,
  'add-slide': addSlide,
  'duplicate-slide': duplicateSlide,
  'remove-slide': removeSlide,
  'set-theme': setTheme,
  'set-aspect': setAspect,
  'replace-slides': replaceSlides,
};
