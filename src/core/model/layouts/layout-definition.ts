/**
 * A layout is registered once: here it says its name, what people call it, which lists it takes and how well, and a
 * specimen. Names of the menu, of the layouts in PPTX files, the schema and the tests follow from the registry, and the
 * types ask for its drawing in `core/layout/layouts`. Tests ask for its section and picture in `docs/layouts.md` and for
 * its row in `docs/slides.md`.
 */
import type { SlideSlotRole } from '../deck/deck.ts';
import type { ListShape } from './lists/list-shape.ts';

export interface ListUse {
  /**
   * How well the layout tells a list, from 0 (cannot) to 1. It sees the words and their structure: a layout that
   * knows what words mean scores above those that go by lengths.
   */
  readonly accepts: (list: ListShape) => number;
  /** True for what only a person chooses: it is offered, and no list is planned as it. */
  readonly isVariant?: boolean;
  /** Most items on one slide; longer lists continue on others. */
  readonly maxItems: number;
}

/** Another layout for the words of a slide, where it holds them. */
export interface LastResort {
  readonly name: string;
  readonly holds: (list: ListShape) => boolean;
}

/** A slot of a specimen, by the parts of its paragraph. */
export interface SpecimenSlot {
  readonly role: SlideSlotRole;
  readonly main: string;
  readonly label?: string;
  readonly detail?: string;
  readonly goal?: string;
}

/** What stands between title and footer. Whoever plans or checks slides asks for it, not for names of layouts. */
export type LayoutBody =
  /** Nothing of the document: what announces or closes what a deck tells. */
  | 'frame'
  /** The words that are the slide: they have no title above them. */
  | 'words'
  /** Sentences one below the other, which other layouts may tell better. */
  | 'sentences'
  /** Points side by side, or what has a head and explains it. */
  | 'points'
  /** What the document gives a form of its own: rows, pairs, an answer to its question. */
  | 'form'
  | 'figures'
  | 'picture';

export type LayoutTrait =
  /** Its items are points of the author, none of which may be empty or half a sentence. */
  | 'listed'
  /** After three slides of one layout another with this trait tells the same words. */
  | 'takes-turns'
  /** It has a place for a lead below its title. */
  | 'takes-lead'
  /** It counts its items from one, whatever numbers the author wrote. */
  | 'counts-items'
  /** It draws the numbers that stand before the words of its items. */
  | 'draws-numbers'
  /** A few words of its sentences are set in colour. */
  | 'stresses'
  /** Slide after slide may have it: what it shows has no other form. */
  | 'recurs'
  /** Its items are sentences that are told one after the other. */
  | 'tells-sentences'
  /** Its title says something by itself: no announcement, no half of a pair. */
  | 'title-stands-alone'
  /** Its title may announce what the list below it says. */
  | 'title-announces'
  /** It takes the place of other layouts for items a little longer than those that it is chosen for. */
  | 'holds-longer';

export interface LayoutDefinition<Name extends string = string> {
  readonly name: Name;
  /** In menus, and in PPTX files by the language of the deck. */
  readonly label: { readonly zh: string; readonly en: string };
  readonly body: LayoutBody;
  readonly traits?: readonly LayoutTrait[];
  /** Absent for layouts that are not for lists. */
  readonly list?: ListUse;
  /**
   * What tells the same words, if less well, where too many slides in a row have this layout and no other takes the
   * list: the first that holds it.
   */
  readonly lastResorts?: readonly LastResort[];
  /** Words that the layout is made for, for its documentation and tests. */
  readonly specimen?: readonly SpecimenSlot[];
}

export function defineLayout<const Name extends string>(
  definition: LayoutDefinition<Name>,
): LayoutDefinition<Name> {
  return definition;
}
