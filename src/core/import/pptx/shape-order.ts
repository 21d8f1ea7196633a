import type { ShapeBox, SlideShape } from './slide-shapes.ts';

/** Shapes whose upper edges differ by less than this share of the smaller height stand in one row. */
const rowShare = 0.5;

/**
 * Shapes as a reader takes them in: rows from above, in each from the left. Files have them in the order in which
 * they were drawn. Shapes without a place keep theirs after the shape before them.
 */
export function inReadingOrder(shapes: readonly SlideShape[]): readonly SlideShape[] {
  const rows: {
    readonly first: ShapeBox;
    readonly shapes: { readonly x: number; readonly shape: SlideShape }[];
  }[] = [];
  const placed = shapes.filter(({ box }) => box !== null);
  const sorted = [...placed].sort((a, b) => (a.box?.yEmu ?? 0) - (b.box?.yEmu ?? 0));
  for (const shape of sorted) {
    const { box } = shape;
    if (box === null) continue;
    const row = rows.at(-1);
    if (row !== undefined && isSameRow(row.first, box)) row.shapes.push({ x: box.xEmu, shape });
    else rows.push({ first: box, shapes: [{ x: box.xEmu, shape }] });
  }
  const ordered = rows.flatMap((row) => row.shapes.sort((a, b) => a.x - b.x).map(({ shape }) => shape));
  return [...ordered, ...shapes.filter(({ box }) => box === null)];
}

function isSameRow(first: ShapeBox, next: ShapeBox): boolean {
  return next.yEmu - first.yEmu < Math.min(first.heightEmu, next.heightEmu) * rowShare;
}
