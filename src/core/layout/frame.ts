import type { Deck } from '../model/deck/deck.ts';
import type { SceneBox } from '../model/scene/scene-node.ts';
import type { Theme } from '../model/theme/theme.ts';

/** The page and its grid in points, for one theme and one aspect. */
export interface Frame {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marginPt: number;
  readonly gutterPt: number;
  /** Left edge of texts that stand free on a coloured field. */
  readonly indentPt: number;
  readonly contentWidthPt: number;
  /** True for 4:3: fewer columns, panels become bands. */
  readonly narrow: boolean;
  readonly title: SceneBox;
  readonly body: SceneBox;
  readonly footerTopPt: number;
  readonly footerHeightPt: number;
}

const wideWidthPt = 960;
const narrowWidthPt = 720;
const heightPt = 540;

/** `titleRoomPt` is what a logo takes from the title. */
export function frameOf(theme: Theme, aspect: Deck['aspect'], titleRoomPt: number = 0): Frame {
  const narrow = aspect === '4:3';
  const { grid } = theme;
  const widthPt = narrow ? narrowWidthPt : wideWidthPt;
  const marginPt = narrow ? Math.round((grid.marginPt * 6) / 7) : grid.marginPt;
  const gutterPt = narrow ? Math.round(grid.gutterPt * 0.8) : grid.gutterPt;
  const contentWidthPt = widthPt - 2 * marginPt;
  return {
    widthPt,
    heightPt,
    marginPt,
    gutterPt,
    indentPt: Math.round(marginPt * 1.7),
    contentWidthPt,
    narrow,
    title: {
      xPt: marginPt,
      yPt: grid.titleTopPt,
      widthPt: contentWidthPt - titleRoomPt,
      heightPt: grid.titleHeightPt,
    },
    body: {
      xPt: marginPt,
      yPt: grid.bodyTopPt,
      widthPt: contentWidthPt,
      heightPt: grid.bodyBottomPt - grid.bodyTopPt,
    },
    footerTopPt: grid.footerTopPt,
    footerHeightPt: grid.footerHeightPt,
  };
}

/** Boxes of `count` equal columns across the box, a gutter apart. */
export function columnsOf(box: SceneBox, count: number, gutterPt: number): readonly SceneBox[] {
  const widthPt = (box.widthPt - gutterPt * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...box,
    xPt: box.xPt + index * (widthPt + gutterPt),
    widthPt,
  }));
}

/** Boxes of `count` equal rows down the box, a gutter apart. */
export function rowsOf(box: SceneBox, count: number, gutterPt: number): readonly SceneBox[] {
  const rowHeightPt = (box.heightPt - gutterPt * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...box,
    yPt: box.yPt + index * (rowHeightPt + gutterPt),
    heightPt: rowHeightPt,
  }));
}

export function insetBox(box: SceneBox, horizontalPt: number, verticalPt: number = horizontalPt): SceneBox {
  return {
    xPt: box.xPt + horizontalPt,
    yPt: box.yPt + verticalPt,
    widthPt: box.widthPt - 2 * horizontalPt,
    heightPt: box.heightPt - 2 * verticalPt,
  };
}
