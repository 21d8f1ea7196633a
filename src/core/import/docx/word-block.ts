import type { PictureCrop } from '../../model/source/picture-crop.ts';
import type { CellSpan } from '../../model/source/source-document.ts';
import { type TextPiece, textOfPieces } from '../raw/raw-text.ts';
import type { ContentsField } from './body/field-stack.ts';
import type { ListNumber } from './numbers/list-numbers.ts';
import type { ParagraphRole } from './roles/style-roles.ts';

/** A picture where it stands in the text. */
export interface PictureReference {
  /** Part that the relationship belongs to. */
  readonly part: string;
  /** Null for a picture that lies outside the file. */
  readonly relationshipId: string | null;
  readonly altText: string;
  /** Null where all of it is shown. */
  readonly crop: PictureCrop | null;
}

/** How a paragraph looks, where the file gives no better word of what it is. */
export interface ParagraphLook {
  readonly isCentred: boolean;
  /** Of its first visible run. */
  readonly fontSizePt: number | null;
}

interface BlockPlace {
  readonly part: string;
  /** Nth paragraph of the part, from 0; of a row its first. */
  readonly index: number;
  readonly blankLinesBefore: number;
  readonly pictures: readonly PictureReference[];
}

export interface WordParagraph extends BlockPlace {
  readonly kind: 'paragraph';
  /** Line ends are breaks within the paragraph. */
  readonly pieces: readonly TextPiece[];
  readonly role: ParagraphRole | null;
  readonly number: ListNumber | null;
  readonly look: ParagraphLook;
  readonly contentsField: ContentsField | null;
}

export interface WordRow extends BlockPlace {
  readonly kind: 'row';
  /** Rows of one table have the same number; tables count from 0. */
  readonly table: number;
  /** Cells with text of their own. */
  readonly cells: readonly (readonly TextPiece[])[];
  /** The column of each, where they are not the first columns, with no gap. */
  readonly columns?: readonly number[];
  readonly spans?: readonly CellSpan[];
  readonly header: boolean;
}

/** A paragraph or a table row of the text, before it has its place in `raw`. */
export type WordBlock = WordParagraph | WordRow;

export function isBlank(pieces: readonly TextPiece[]): boolean {
  return pieces.every(({ text }) => text.trim() === '');
}

export function textOfParagraph({ pieces }: WordParagraph): string {
  return textOfPieces(pieces).trim();
}
