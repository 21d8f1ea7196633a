import type { CellSpan, FurniturePart } from '../../../model/source/source-document.ts';
import type { Span } from '../../../model/span.ts';
import type { MathLosses } from '../../math/linear-math.ts';
import type { TextPiece } from '../../raw/raw-text.ts';
import type { HtmlElement } from '../tree/html-node.ts';

/** What the element of a line says it is. */
export type LineKind =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'list-item'; readonly depth: number; readonly ordered: boolean; readonly marker: string }
  | {
      readonly kind: 'table-row';
      readonly table: number;
      readonly header: boolean;
      /** The column of each cell, where cells are merged. */
      readonly columns?: readonly number[];
      readonly spans?: readonly CellSpan[];
    }
  | { readonly kind: 'title' | 'subtitle' | 'caption' | 'footnote' | 'quote' | 'code' }
  | { readonly kind: 'page-furniture'; readonly part: FurniturePart };

/** What a reader of the page sees as one line, or one paragraph. */
export interface PageLine {
  /** The cells of a row; one cell for every other line. */
  readonly cells: readonly (readonly TextPiece[])[];
  readonly text: string;
  readonly kind: LineKind | null;
  /** Characters in links to other pages, to files of documents, and to scripts or places on the page. */
  readonly linkedLength: number;
  readonly fileLinkLength: number;
  readonly localLinkLength: number;
  readonly linkCount: number;
  /** The whole line stands in parts of a form. */
  readonly isControl: boolean;
  readonly blankLinesBefore: number;
  /** UTF-16 offsets in the decoded file. */
  readonly place: Span;
  /** Index of the innermost region that the line is in. */
  readonly region: number;
}

/** A block element and the lines inside it, in order of the start tags. */
export interface Region {
  readonly element: HtmlElement;
  /** Index of the region around it; -1 for the outermost. */
  readonly parent: number;
  /** Lines `[from, to)`. */
  readonly from: number;
  to: number;
}

export interface PageImage {
  readonly element: HtmlElement;
  /** The line before which it stands. */
  readonly line: number;
  readonly region: number;
}

export interface Page {
  readonly lines: readonly PageLine[];
  readonly regions: readonly Region[];
  readonly images: readonly PageImage[];
  /** What the lines could not keep. */
  readonly left: {
    /** Stretches of struck-out text. */
    readonly struck: number;
    readonly formulaParts: MathLosses;
    /** Characters that the page hides and that were read. */
    readonly unhidden: number;
  };
}
