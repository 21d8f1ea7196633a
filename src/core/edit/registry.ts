import { addParagraph } from './add-paragraph.ts';
import { addSlide } from './add-slide.ts';
import { addSlot } from './add-slot.ts';
import { duplicateSlide } from './duplicate-slide.ts';
import { moveSlide } from './move-slide.ts';
import { moveSlot } from './move-slot.ts';
import type { Operation, OperationKind } from './operation.ts';
import { removeParagraph } from './remove-paragraph.ts';
import { removeSlide } from './remove-slide.ts';
import { removeSlot } from './remove-slot.ts';
import { replaceSlides } from './replace-slides.ts';
import { restoreParagraph } from './restore-paragraph.ts';
import { setAspect } from './set-aspect.ts';
import { setLayout } from './set-layout.ts';
import { setNotesParagraph } from './set-notes-paragraph.ts';
import { setParagraph } from './set-paragraph.ts';
import { setTheme } from './set-theme.ts';

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
