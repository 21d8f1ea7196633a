import type { FurniturePart } from '../../../model/source/source-document.ts';

/** What a line is besides running text, as its place and type tell. */
export type LineRole =
  | { readonly kind: 'page-furniture'; readonly part: FurniturePart }
  | { readonly kind: 'title' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'caption' }
  | { readonly kind: 'footnote' }
  | {
      readonly kind: 'table-row';
      readonly table: number;
      readonly header: boolean;
      /** Of a row with empty cells: the columns of the others. */
      readonly columns?: readonly number[];
      /** It names the rows below it. */
      readonly namesGroup?: true;
    };
