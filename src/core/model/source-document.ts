import type { Span } from './span.ts';

export type SourceFormat = 'text' | 'markdown';

/** What a reader knows of a block from the file's own markup; plain text knows nothing but lines. */
export type BlockHint =
  | { readonly kind: 'heading'; readonly level: number }
  | {
      readonly kind: 'list-item';
      readonly depth: number;
      readonly ordered: boolean;
      readonly marker: Span | null;
    }
  | { readonly kind: 'table-row'; readonly cells: readonly Span[]; readonly header: boolean }
  | { readonly kind: 'quote' }
  | { readonly kind: 'code' }
  | { readonly kind: 'field'; readonly name: string };

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
   * wrapped Chinese text. A line end between Latin words is text; it stands for a space.
   */
  readonly hidden: readonly Span[];
  /** Blank lines between this block and the one before it. */
  readonly blankLinesBefore: number;
}

/**
 * A document as read. `raw` is the decoded text with line ends as `\n` and no BOM; its UTF-16 offsets are
 * the coordinates of everything after. Blocks are in order and disjoint; what lies between them is white
 * space or markup.
 */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** Base name of the file, or null for pasted text. */
  readonly fileName: string | null;
  /** WHATWG name of the encoding that was used. */
  readonly encoding: string;
  readonly raw: string;
  readonly blocks: readonly SourceBlock[];
}
