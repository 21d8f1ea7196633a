import type { Provenance } from '../deck/deck.ts';
import type { ColorToken, FontFace } from '../theme/theme-tokens.ts';

export type PlaceholderType = 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'ftr' | 'sldNum';

export interface SceneBox {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface SceneColor {
  readonly token: ColorToken;
  /** 0 transparent … 1 opaque; 1 if absent. */
  readonly alpha?: number;
}

export type SceneFill =
  | { readonly type: 'solid'; readonly color: SceneColor }
  /** `angleDeg`: 0 left to right, 90 top to bottom (as in DrawingML `a:lin`). */
  | {
      readonly type: 'gradient';
      readonly angleDeg: number;
      readonly stops: readonly { readonly at: number; readonly color: SceneColor }[];
    };

export interface SceneStroke {
  readonly color: SceneColor;
  readonly widthPt: number;
  readonly dash?: 'solid' | 'dot' | 'dash';
}

export type SceneAlign = 'left' | 'center' | 'right';
export type SceneAnchor = 'top' | 'middle' | 'bottom';

export interface SceneTextStyle {
  readonly face: FontFace;
  readonly weight: 400 | 700;
  readonly sizePt: number;
  readonly color: SceneColor;
  readonly letterSpacingPt?: number;
}

interface SceneNodeCommon {
  /** Stable within the slide: made from slot ids, never from positions in the list. */
  readonly id: string;
  /** Nodes in sequence with the same group belong together (a card). */
  readonly group?: string;
}

/** A run of a laid-out line: a piece of a deck run with the provenance of just that piece. */
export interface SceneRun {
  readonly text: string;
  readonly style: SceneTextStyle;
  readonly prov: Provenance;
}

export interface SceneLine {
  readonly runs: readonly SceneRun[];
  /** Measured width of the line. */
  readonly widthPt: number;
  /**
   * How the line ends: `wrap` where a greedy line breaker would break as well (writers may leave it to the
   * consumer), `break` where the layout chose another place, `paragraph` at the end of a paragraph.
   */
  readonly end: 'wrap' | 'break' | 'paragraph';
  /** Index into the slot's paragraphs; with the slot's id it says what an edit of this line changes. */
  readonly paragraphIndex: number;
  /** The line's own slot, where the lines of one node come from several (the body of a list); else the node's. */
  readonly slotId?: string;
  /** True on the line that the node's `bullet` stands before. */
  readonly bulleted?: boolean;
  /**
   * True in a paragraph that runs from right to left: its runs are in the order of reading, what is aligned to the
   * left is aligned to the right, and its mark and indent are on the right.
   */
  readonly rightToLeft?: boolean;
}

/** Mark before the paragraphs of a list; every line of the node is indented by `indentPt`. */
export interface SceneBullet {
  readonly char: string;
  readonly color: SceneColor;
  /** Size of the mark as a fraction of the text's. */
  readonly scale: number;
  readonly indentPt: number;
}

export interface SceneText extends SceneNodeCommon, SceneBox {
  readonly type: 'text';
  /** Text of this slot of the deck's slide; null for generated text such as page numbers. */
  readonly slotId: string | null;
  readonly placeholder?: { readonly type: PlaceholderType; readonly index: number };
  readonly lines: readonly SceneLine[];
  readonly lineHeightPt: number;
  /** Extra space between paragraphs. */
  readonly paragraphGapPt: number;
  readonly align: SceneAlign;
  readonly anchor: SceneAnchor;
  /** `vertical`: characters upright, lines from right to left (CSS `vertical-rl`, DrawingML `eaVert`). */
  readonly orientation?: 'horizontal' | 'vertical';
  readonly bullet?: SceneBullet;
  /** A field that the consumer fills: the slide number. */
  readonly field?: 'slide-number';
}

export interface SceneShape extends SceneNodeCommon, SceneBox {
  readonly type: 'shape';
  readonly shape: 'rect' | 'round-rect' | 'top-round-rect' | 'ellipse';
  /** Corner radius for the round shapes. */
  readonly radiusPt?: number;
  readonly fill?: SceneFill;
  readonly stroke?: SceneStroke;
}

export interface SceneRule extends SceneNodeCommon {
  readonly type: 'line';
  readonly x1Pt: number;
  readonly y1Pt: number;
  readonly x2Pt: number;
  readonly y2Pt: number;
  readonly stroke: SceneStroke;
  readonly endArrow?: boolean;
}

/** Points relative to the box. Only absolute move, line, cubic curve and close. */
export type PathCommand =
  | { readonly op: 'M' | 'L'; readonly xPt: number; readonly yPt: number }
  | {
      readonly op: 'C';
      readonly x1Pt: number;
      readonly y1Pt: number;
      readonly x2Pt: number;
      readonly y2Pt: number;
      readonly xPt: number;
      readonly yPt: number;
    }
  | { readonly op: 'Z' };

export interface ScenePath extends SceneNodeCommon, SceneBox {
  readonly type: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill?: SceneFill;
  readonly stroke?: SceneStroke;
}

export interface SceneTableCell {
  readonly slotId: string | null;
  readonly lines: readonly SceneLine[];
  readonly lineHeightPt: number;
  readonly align: SceneAlign;
  readonly fill?: SceneFill;
}

/** A real table: cells are anchored in the middle. */
export interface SceneTable extends SceneNodeCommon, SceneBox {
  readonly type: 'table';
  readonly columnWidthsPt: readonly number[];
  readonly rowHeightsPt: readonly number[];
  /** The first row is a header row. */
  readonly headerRow: boolean;
  readonly cellPaddingPt: number;
  readonly rows: readonly (readonly SceneTableCell[])[];
  /** Below the last row. */
  readonly bottomStroke?: SceneStroke;
}

/** A picture that fills its box, which has the picture's own proportions: nothing is cropped or stretched. */
export interface SceneImage extends SceneNodeCommon, SceneBox {
  readonly type: 'image';
  /** Of `Scene.images`. */
  readonly imageId: string;
  /** For those who cannot see it; empty for a mark that says nothing, such as a logo. */
  readonly altText: string;
  readonly placeholder?: { readonly type: 'pic'; readonly index: number };
  /** A frame, centred on the edge. */
  readonly stroke?: SceneStroke;
}

export interface SceneChartSeries {
  /** Words of the column head; empty if there is none. */
  readonly name: string;
  readonly values: readonly number[];
  /** For each value the number format (ECMA-376 part 1, 18.8.30) by which it reads as in the source. */
  readonly numberFormats: readonly string[];
  /** Colour of each value's bar or slice; a line has the first. */
  readonly colors: readonly SceneColor[];
  /** Style of each value's label; none where the words of the values stand beside the chart. */
  readonly labelStyles: readonly SceneTextStyle[];
  /** On which side of its point the label of a line stands. */
  readonly labelSide?: 'above' | 'below';
}

/**
 * A chart with its data. What it looks like is decided: writers draw `marks` and `labels`, or a chart of their
 * format that looks so. Everything in it has its place relative to the box.
 */
export interface SceneChart extends SceneNodeCommon, SceneBox {
  readonly type: 'chart';
  /** `bar`: bars from left to right, the first category at the top. */
  readonly kind: 'bar' | 'line' | 'pie';
  readonly categories: readonly string[];
  readonly series: readonly SceneChartSeries[];
  /** Where bars, points or slices stand, without names. */
  readonly plot: SceneBox;
  /** Ends of the value axis at the edges of the plot; a pie has none. */
  readonly valueAxis: { readonly min: number; readonly max: number } | null;
  /** Thickness of one bar. */
  readonly barPt?: number;
  readonly axisStroke: SceneStroke;
  /** Width of lines between points, or of the gaps between slices. */
  readonly linePt?: number;
  /** Diameter of the points of a line. */
  readonly pointPt?: number;
  /** Style of the names along the axis; none where they stand beside the chart. */
  readonly categoryStyle: SceneTextStyle | null;
  readonly marks: readonly (SceneShape | SceneRule | ScenePath)[];
  /** Names and values, each with the slot that it is text of. */
  readonly labels: readonly SceneText[];
}

export type SceneNode = SceneText | SceneShape | SceneRule | ScenePath | SceneTable | SceneImage | SceneChart;
