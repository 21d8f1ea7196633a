import type { LayoutName } from '../layouts/registry.ts';
import type { Span } from '../span.ts';
import type { Brand } from '../theme/brand.ts';

/** Where a run of text comes from. */
export type Provenance =
  | ({ readonly type: 'source' } & Span)
  /** `rule` names what made it: `agenda-title`, `part-label`, `item-number`, `source-label` … */
  | { readonly type: 'generated'; readonly rule: string }
  | { readonly type: 'user' };

/** A recorded difference from the source; only source runs carry one. `original` is the source wording. */
export interface RunEdit {
  readonly kind: 'typographic' | 'elided' | 'reworded';
  readonly original: string;
}

/**
 * How loud a run is beside its neighbours, never how it looks: `shared` is the part that all items of a list
 * have in common (能级提升), `lead` the verb before a counted term (部署实施), `term` the counted term or a
 * quoted term.
 */
export type RunWeight = 'normal' | 'shared' | 'lead' | 'term';

/**
 * Text of one provenance. A source run without edit equals `raw.slice(start, end)`; with a typographic edit
 * it has the same UTF-16 length, so that offsets inside it map 1:1 to the source.
 */
export interface Run {
  readonly text: string;
  readonly prov: Provenance;
  readonly edit?: RunEdit;
  readonly weight?: RunWeight;
}

/** What a paragraph is within its slot: the item's own words, an explanation, what it leads to, its number. */
export type ParagraphPart = 'main' | 'detail' | 'goal' | 'label';

export interface Paragraph {
  readonly part: ParagraphPart;
  readonly runs: readonly Run[];
  /** The runs as planned, kept from the first edit by the user on, so that the wording can be restored. */
  readonly planned?: readonly Run[];
}

/**
 * - `kicker`: small line above a title (第一部分, a column name);
 * - `title`; `subtitle`; `byline`: author and office; `source`: where the words stand;
 * - `column-head`: frame of a matrix column: one slot each, in the order driver, goal;
 * - `item`: a card, row, clause or agenda entry, one slot each, in order;
 * - `picture`: a picture of the document by its `imageId`; its paragraph is the caption;
 * - `conclusion`: the clause that the items serve, or the goal panel of a driver slide;
 * - `counter`: place in a run (7 / 8).
 */
export type SlideSlotRole =
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'source'
  | 'column-head'
  | 'item'
  | 'picture'
  | 'conclusion'
  | 'counter';

export interface SlideSlot {
  readonly id: string;
  readonly role: SlideSlotRole;
  /** Of `SourceDocument.images`; only slots of the role `picture` have one. */
  readonly imageId?: string;
  /** In reading order; a slot never is without a paragraph, a paragraph may be empty while being edited. */
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Every layout draws every slide: it takes the slots it knows and sets the rest as plain lines, so that a
 * change of layout never loses text.
 */
export { type LayoutName, layoutNames } from '../layouts/registry.ts';

export interface Slide {
  readonly id: string;
  readonly layout: LayoutName;
  /** Index into `Deck.sections`, or null for what stands outside them (cover, agenda, closing). */
  readonly sectionIndex: number | null;
  readonly slots: readonly SlideSlot[];
  /** Speaker notes: the full paragraphs, raw wording. */
  readonly notes: readonly Paragraph[];
  /** Locked slides are not planned again when the outline or the budget changes. */
  readonly locked: boolean;
}

export interface DeckSection {
  readonly id: string;
  /** Runs of the heading, as on the section slide. */
  readonly title: readonly Run[];
}

/** A kind of document by its name, with the codes of the evidence, the strongest first. */
export interface DeckKind {
  readonly name: string;
  readonly reasons: readonly string[];
}

/** What the user edits, only through operations of `core/edit`. */
export interface Deck {
  readonly language: 'zh' | 'en';
  readonly themeId: string;
  /** What the user's own theme changes in the theme; it travels with the deck. */
  readonly brand?: Brand;
  readonly aspect: '16:9' | '4:3';
  /** What kind of document it was planned as, and by what that was recognised; absent for a text that shows none. */
  readonly kind?: DeckKind;
  /** Short title in the footer and in document properties. */
  readonly footer: readonly Run[];
  readonly sections: readonly DeckSection[];
  readonly slides: readonly Slide[];
}
