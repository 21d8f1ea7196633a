import type { Span } from '../span.ts';
import type { PictureCrop } from './picture-crop.ts';

export const sourceFormats = ['text', 'markdown', 'html', 'docx', 'pdf', 'pptx', 'rtf', 'odt'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export const furnitureParts = [
  'page-title',
  'navigation',
  'header',
  'footer',
  'page-number',
  'contents',
  'control',
] as const;
/**
 * What a page has around its text: the `<title>` of a web page, menus, running heads and feet, page numbers, a
 * table of contents, buttons. The reader keeps such lines, for only the judge may call a line no body.
 */
export type FurniturePart = (typeof furnitureParts)[number];

/** Columns and rows that a merged cell covers, from its own to the right and down. */
export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

/** What a reader knows of a block from the file's own markup; plain text knows nothing but lines. */
export type BlockHint =
  | { readonly kind: 'heading'; readonly level: number }
  | {
      readonly kind: 'list-item';
      readonly depth: number;
      readonly ordered: boolean;
      readonly marker: Span | null;
    }
  | {
      readonly kind: 'table-row';
      /** Rows of one table have the same number; tables count from 0. */
      readonly table: number;
      /** One for each column in which the row has text of its own, in order. */
      readonly cells: readonly Span[];
      /** The column of each cell, counted from 0; absent where the cells are the first columns, with no gap. */
      readonly columns?: readonly number[];
      /** How far each cell reaches; absent where each has one column and one row. */
      readonly spans?: readonly CellSpan[];
      readonly header: boolean;
      /** Its first cell names the rows below it, up to the next such row. */
      readonly namesGroup?: true;
    }
  | { readonly kind: 'title' }
  | { readonly kind: 'subtitle' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'footnote' }
  /** Speaker notes of a slide that is read as a document. */
  | { readonly kind: 'notes' }
  /** A word in a drawing. */
  | { readonly kind: 'label' }
  | { readonly kind: 'page-furniture'; readonly part: FurniturePart }
  | { readonly kind: 'quote' }
  | { readonly kind: 'code' }
  | { readonly kind: 'field'; readonly name: string };

/** The way from a block back into a file whose text is not `raw` itself. */
export type BlockOrigin =
  /** UTF-16 offsets in the decoded file. */
  | ({ readonly kind: 'file-range' } & Span)
  /** Nth paragraph of a part of an Office Open XML package, from 0. */
  | { readonly kind: 'package-paragraph'; readonly part: string; readonly index: number }
  /** Page from 1, box in points from its upper left corner. */
  | {
      readonly kind: 'page-box';
      readonly page: number;
      readonly xPt: number;
      readonly yPt: number;
      readonly widthPt: number;
      readonly heightPt: number;
    };

/** A line or paragraph as the reader found it. */
export interface SourceBlock {
  readonly id: string;
  /** Visible text of the block: no surrounding white space, no block markup (`# `, `- `). Never empty. */
  readonly span: Span;
  readonly hint: BlockHint | null;
  /** Bold ranges inside the block (without their markup), in order. */
  readonly strong: readonly Span[];
  /**
   * What inside `span` is not text, in order, disjoint: inline markup (`**`, `[`, `](url)`) and line ends within
   * wrapped Chinese text. A line end between Latin words is text; it is read as a space.
   */
  readonly hidden: readonly Span[];
  /** Blank lines between this block and the one before it. */
  readonly blankLinesBefore: number;
  /** Null where `span` is the place in the file. */
  readonly origin: BlockOrigin | null;
}

/** A picture that the file holds. */
export interface SourceImage {
  readonly id: string;
  /** Offset in `raw`: the picture stands before the block that begins there or is the next to begin. */
  readonly offset: number;
  /** Where its caption stands, if it has one. */
  readonly caption: Span | null;
  /** What the file says for those who cannot see it; may be empty. */
  readonly altText: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly base64: string;
  /** Absent where all of it is shown. */
  readonly crop?: PictureCrop;
}

/**
 * A document as read. `raw` is the decoded text with line ends as `\n` and no BOM, or for a rich format the text
 * that a reader sees, a paragraph a line; its UTF-16 offsets are the coordinates of everything after. Blocks are in order and disjoint; what lies between them is white
 * space or markup.
 */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** Base name of the file, or null for pasted text. */
  readonly fileName: string | null;
  /** WHATWG name of the encoding that was used; null for a format that leaves no choice. */
  readonly encoding: string | null;
  readonly raw: string;
  readonly blocks: readonly SourceBlock[];
  /** In order of their offsets. */
  readonly images: readonly SourceImage[];
}
