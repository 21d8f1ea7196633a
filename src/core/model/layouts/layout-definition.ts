/**
 * A layout is registered once: here it says its name, what people call it, which lists it takes and how well, and a
 * specimen; its drawing has the same name in `core/layout/layouts`. Names of the menu, of the layouts in PPTX files,
 * the schema, the documentation and the tests follow from the registry.
 */
import type { SlideSlotRole } from '../deck/deck.ts';
import type { ListShape } from './list-shape.ts';

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

/** A slot of a specimen, by the parts of its paragraph. */
export interface SpecimenSlot {
  readonly role: SlideSlotRole;
  readonly main: string;
  readonly label?: string;
  readonly detail?: string;
  readonly goal?: string;
}

export interface LayoutDefinition<Name extends string = string> {
  readonly name: Name;
  /** In menus, and in PPTX files by the language of the deck. */
  readonly label: { readonly zh: string; readonly en: string };
  /** Absent for layouts that are not for lists. */
  readonly list?: ListUse;
  /** Words that the layout is made for, for its documentation and tests. */
  readonly specimen?: readonly SpecimenSlot[];
}

export function defineLayout<const Name extends string>(
  definition: LayoutDefinition<Name>,
): LayoutDefinition<Name> {
  return definition;
}
