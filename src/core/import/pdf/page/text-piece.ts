/**
 * Text that was drawn at one place. Coordinates are points of a frame in which the text runs to the right and
 * lines follow downwards: that of the page as it is shown, turned for turned and for vertical text.
 */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** What the library calls the font; unique in the document. */
  readonly font: string;
  /** Drawn several times over itself, as some programs make bold type. */
  readonly overprinted: boolean;
}

/** Pieces of one direction. */
export interface TextFrame {
  /** Clockwise, degrees: 0 for upright text, 90 for vertical writing and for text that runs downwards. */
  readonly angle: number;
  readonly vertical: boolean;
  readonly pieces: readonly TextPiece[];
}

export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** That with the most text first; none for a page without text. */
  readonly frames: readonly TextFrame[];
  /** Characters in place of glyphs whose meaning is unknown. */
  readonly unmappedCount: number;
  readonly characterCount: number;
}
