import type * as v from 'valibot';
import type {
  Deck,
  DeckKind,
  DeckSection,
  LayoutName,
  Paragraph,
  Run,
  Slide,
  SlideSlot,
} from '../model/deck/deck.ts';
import type { Brand } from '../model/theme/brand.ts';
import type { Result } from '../result.ts';

/** New runs for a paragraph of a slot. The runs as planned are kept by themselves, from the first edit on. */
export interface SetParagraph {
  readonly type: 'set-paragraph';
  readonly slideId: string;
  readonly slotId: string;
  readonly index: number;
  readonly runs: readonly Run[];
  /** Only inverses carry it: exactly what `planned` was before, null for none. */
  readonly planned?: readonly Run[] | null;
}

export interface SetNotesParagraph {
  readonly type: 'set-notes-paragraph';
  readonly slideId: string;
  readonly index: number;
  readonly runs: readonly Run[];
  /** As in `SetParagraph`. */
  readonly planned?: readonly Run[] | null;
}

/** Back to the runs as planned; `slotId` is null for the notes. */
export interface RestoreParagraph {
  readonly type: 'restore-paragraph';
  readonly slideId: string;
  readonly slotId: string | null;
  readonly index: number;
}

/** Inserts a paragraph before `index` of the slot; `slotId` is null for the notes. */
export interface AddParagraph {
  readonly type: 'add-paragraph';
  readonly slideId: string;
  readonly slotId: string | null;
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** A slot keeps its last paragraph; notes may become empty (`slotId` null). */
export interface RemoveParagraph {
  readonly type: 'remove-paragraph';
  readonly slideId: string;
  readonly slotId: string | null;
  readonly index: number;
}

/** Inserts a slot before `index` of the slide's slots. */
export interface AddSlot {
  readonly type: 'add-slot';
  readonly slideId: string;
  readonly index: number;
  readonly slot: SlideSlot;
}

export interface RemoveSlot {
  readonly type: 'remove-slot';
  readonly slideId: string;
  readonly slotId: string;
}

/** `toIndex` counts the slots after the moved one was taken out. */
export interface MoveSlot {
  readonly type: 'move-slot';
  readonly slideId: string;
  readonly slotId: string;
  readonly toIndex: number;
}

export interface SetLayout {
  readonly type: 'set-layout';
  readonly slideId: string;
  readonly layout: LayoutName;
}

/**
 * `toIndex` counts the slides after the moved one was taken out. Without `sectionIndex` a content slide joins
 * the section of the slide before its new place.
 */
export interface MoveSlide {
  readonly type: 'move-slide';
  readonly slideId: string;
  readonly toIndex: number;
  readonly sectionIndex?: number | null;
}

/** Inserts a slide before `index`; its id must be new. */
export interface AddSlide {
  readonly type: 'add-slide';
  readonly index: number;
  readonly slide: Slide;
}

/** The copy follows its original, under the id that the caller gives. */
export interface DuplicateSlide {
  readonly type: 'duplicate-slide';
  readonly slideId: string;
  readonly newSlideId: string;
}

/** A deck keeps its last slide. */
export interface RemoveSlide {
  readonly type: 'remove-slide';
  readonly slideId: string;
}

export interface SetTheme {
  readonly type: 'set-theme';
  readonly themeId: string;
  /** Without one the theme is as it ships. */
  readonly brand?: Brand;
}

export interface SetAspect {
  readonly type: 'set-aspect';
  readonly aspect: Deck['aspect'];
}

/** The slides of another plan: whole slides, and the ids of those that stay as they are. */
export interface ReplaceSlides {
  readonly type: 'replace-slides';
  /** What kind of document the plan is for; null for none, absent where it stays. */
  readonly kind?: DeckKind | null;
  readonly footer: readonly Run[];
  readonly sections: readonly DeckSection[];
  /** One at least; every id once. */
  readonly slides: readonly ({ readonly keptId: string } | Slide)[];
}

/** What can be done to a deck: plain JSON, each with an inverse. */
export type Operation =
  | SetParagraph
  | SetNotesParagraph
  | RestoreParagraph
  | AddParagraph
  | RemoveParagraph
  | AddSlot
  | RemoveSlot
  | MoveSlot
  | SetLayout
  | MoveSlide
  | AddSlide
  | DuplicateSlide
  | RemoveSlide
  | SetTheme
  | SetAspect
  | ReplaceSlides;

export interface Applied {
  readonly deck: Deck;
  /** Applied to `deck` it gives back the deck from before, equal in every field. */
  readonly inverse: Operation;
}

/** How one type of operation is read from JSON and applied; the only error is `edit-not-applicable`. */
export interface OperationKind<O extends Operation> {
  readonly schema: v.GenericSchema<O>;
  readonly apply: (deck: Deck, operation: O) => Result<Applied>;
}
