import type { Span } from '../span.ts';

/** Why something was taken for what it is; `code` is stable, words under `reason.<code>` in the locales. */
export interface Reason {
  readonly code: string;
  /** -1…1: how strongly the reason speaks for (or against) the decision. */
  readonly weight: number;
}

export type BlockKind =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'meta'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'caption'
  | 'furniture';

/** One sentence of a body block; `clauses` split it at ， ； ： outside quotes and brackets. */
export interface Sentence {
  readonly id: string;
  readonly blockId: string;
  /** Includes the closing mark. */
  readonly span: Span;
  /** In order, without separators and closing mark; never empty. */
  readonly clauses: readonly Span[];
}

export interface ClassifiedBlock {
  /** Same as the source block's. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level, 1 highest below the title; null for others. */
  readonly level: number | null;
  /** 0…1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** For paragraph, list-item and heading blocks; others have none. */
  readonly sentences: readonly Sentence[];
}

/** A value of the metadata with the place it was read from. */
export interface MetadataField {
  /** Normalised value: a date as ISO 8601, an author without the spaces of justification. */
  readonly value: string;
  readonly span: Span;
  readonly confidence: number;
}

export type MetadataName =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'authorTitle'
  /** Day of the document, `YYYY-MM-DD`, or `YYYY-MM` where it says no day. */
  | 'date'
  /** Moment of publication where one is given, `YYYY-MM-DD HH:MM`. */
  | 'time'
  | 'source'
  | 'documentNumber'
  | 'addressee'
  /** The office or person below the text. */
  | 'signature';

export type Metadata = Readonly<Partial<Record<MetadataName, MetadataField>>>;

export type HeadingKind = 'numbered' | 'unnumbered' | 'style' | 'run-in' | 'ordinal' | 'dash';

export interface Heading {
  readonly blockId: string;
  /** The heading as it stands, number included, without closing 。 or ：. */
  readonly span: Span;
  /** The number or marker before (`一、`), if any. */
  readonly marker: Span | null;
  readonly kind: HeadingKind;
  /** 1 highest. */
  readonly level: number;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/**
 * A part of the document: its heading, the body blocks directly below it, and its subsections. A heading that
 * leads its paragraph (`（一）加强…。推进…`) stands in a block of kind `paragraph`, which is the first of the
 * section's own blocks; the heading is its first sentence, or the beginning of that.
 */
export interface Section {
  readonly id: string;
  /** Null only for the root, which holds what stands before the first heading. */
  readonly heading: Heading | null;
  /** Body blocks (paragraph, list-item, table-row) before the first child, in order. */
  readonly blockIds: readonly string[];
  readonly children: readonly Section[];
}

export interface CountedItem {
  /** The item itself, without list separators and quotation marks around it. */
  readonly span: Span;
  /** What the author says of the item (发展高质量、城市高颜值), split at 、; often empty. */
  readonly descriptors: readonly Span[];
  readonly blockId: string;
}

/** A list whose members were found, with a counted name (七大工程) or without one. */
export interface CountedTerm {
  readonly id: string;
  /** The name without quotation marks; a made label such as `…之城` where the text has none. */
  readonly name: string;
  /** Where the name stands (without quotation marks); null for a made label. */
  readonly nameSpan: Span | null;
  /** Number in the name (7); null for a list without a counted name. */
  readonly declaredCount: number | null;
  readonly items: readonly CountedItem[];
  /**
   * `verified`: as many items as declared. `mismatch`: fewer or more. `named-only`: the term stands without
   * its items (`items` is empty). `listed`: there is no declared count.
   */
  readonly status: 'verified' | 'mismatch' | 'named-only' | 'listed';
  /** True when the items stand in several paragraphs. */
  readonly spread: boolean;
  /** UTF-16 length that all items have in common at their start / end (能级提升 → 4); 0 if nothing. */
  readonly sharedPrefixLength: number;
  readonly sharedSuffixLength: number;
  /** From the first item to the name or last item; null when spread or named only. */
  readonly listSpan: Span | null;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export type SlotRole = 'driver' | 'action' | 'goal' | 'other';

/** A piece of a parallel member. `core` is what differs; `span` includes the frame (以…为牵引). */
export interface ParallelSlot {
  readonly role: SlotRole;
  readonly span: Span;
  readonly core: Span;
}

export interface ParallelMember {
  readonly blockId: string;
  readonly span: Span;
  /** In order of the text: driver first, then actions, goal last, where they exist. */
  readonly slots: readonly ParallelSlot[];
}

/** The words around a slot that all members share, located in the first member; empty spans allowed. */
export interface ParallelFrame {
  readonly role: SlotRole;
  readonly prefix: Span;
  readonly suffix: Span;
}

/** Pieces of text of one shape (eight paragraphs 以…为牵引,…,在打造…中勇攀高峰). */
export interface ParallelRun {
  readonly id: string;
  readonly scope: 'paragraph' | 'sentence' | 'clause' | 'phrase' | 'heading';
  readonly members: readonly ParallelMember[];
  readonly frames: readonly ParallelFrame[];
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** A 一是…二是… or 第一，…第二，… list. */
export interface OrdinalList {
  readonly id: string;
  /** The clause or heading that the list belongs to; null if there is none. */
  readonly lead: Span | null;
  readonly items: readonly {
    readonly blockId: string;
    readonly marker: Span;
    /** Without marker and closing 。 */
    readonly span: Span;
  }[];
  readonly confidence: number;
}

/**
 * A figure with what it says: 地区生产总值增长5.2%. Spans lie in one sentence; what the sentence does not name
 * is null, never guessed.
 */
export interface Figure {
  readonly id: string;
  readonly blockId: string;
  /** From the first to the last of the pieces below, with 左右 or 以上 after them. */
  readonly span: Span;
  /** What is counted or measured: 地区生产总值. */
  readonly subject: Span | null;
  /** What the figure says of it: 增长, 达到, 累计. */
  readonly predicate: Span | null;
  /** The digits or numerals as they stand, with what makes them inexact: 5.2, 1.3万, 近百, 5000多, 第二. */
  readonly value: Span;
  /** The value with its power of ten (1.3万 → 13000), without its unit; null for 近百, 数千. */
  readonly amount: number | null;
  /** 元, %, 个百分点, $; without the power of ten, which stands in `value`. It may stand before the value. */
  readonly unit: Span | null;
  /** 2024年, 五年来, 前三季度. */
  readonly period: Span | null;
  /** 同比, 比上年, from 2016 levels. */
  readonly comparison: Span | null;
  readonly change: 'increase' | 'decrease' | null;
  readonly confidence: number;
}

/** Words that the author takes from somebody, or sets off as somebody's words. */
export interface Quotation {
  readonly id: string;
  readonly blockId: string;
  /** Without quotation marks. */
  readonly span: Span;
  readonly speaker: Span | null;
  readonly confidence: number;
}

/** Short rhythmic calls: a line of them, or a quoted one. */
export interface Slogan {
  readonly id: string;
  readonly blockId: string;
  readonly span: Span;
  /** The calls that it is made of, in order; one at least. */
  readonly phrases: readonly Span[];
  readonly confidence: number;
}

/** What happened or is to happen when, in the order of time. */
export interface TimeSequence {
  readonly id: string;
  readonly entries: readonly {
    readonly blockId: string;
    /** 2024年6月, 到2030年, 第一阶段. */
    readonly time: Span;
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` where the time is one; the first day of a range. */
    readonly day: string | null;
    readonly event: Span;
  }[];
  readonly confidence: number;
}

export interface Table {
  readonly id: string;
  /** Line above or below that names the table; null if there is none. */
  readonly caption: Span | null;
  /** Blocks of kind `table-row`, in order. */
  readonly rowIds: readonly string[];
  /** Rows at the beginning that name the columns. */
  readonly headerRowCount: number;
  readonly columnCount: number;
  /** Of rows that only blanks or leaders divide, the cells of each; the blocks of others say where theirs are. */
  readonly cells?: readonly (readonly Span[])[];
  readonly confidence: number;
}

/** Blocks in which one person speaks. */
export interface SpeakerTurn {
  readonly id: string;
  /** As it stands before the colon: 记者, 外交部发言人毛宁, THE PRESIDENT. */
  readonly speaker: Span;
  readonly blockIds: readonly string[];
  /** Asked rather than answered. */
  readonly isQuestion: boolean;
}

/** What the author built into the document. */
export interface Outline {
  readonly metadata: Metadata;
  /** One for each source block, in order. */
  readonly blocks: readonly ClassifiedBlock[];
  readonly root: Section;
  readonly countedTerms: readonly CountedTerm[];
  readonly parallels: readonly ParallelRun[];
  readonly ordinalLists: readonly OrdinalList[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly Quotation[];
  readonly slogans: readonly Slogan[];
  readonly timeSequences: readonly TimeSequence[];
  readonly tables: readonly Table[];
  readonly speakerTurns: readonly SpeakerTurn[];
  /** What the audience did, in the words of the record: (Applause.), （掌声）. No text of any slide. */
  readonly audienceMarks: readonly Span[];
}
