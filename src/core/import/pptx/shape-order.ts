import type { ShapeBox } from './slide-shapes.ts';

/** Shapes whose upper edges differ by less than this share of the smaller height stand in one row. */
const rowShare = 0.5;

/** Something with a place on the slide: a shape, or several that are read together. */
export interface Placed {
  readonly box: ShapeBox | null;
}

/**
 * Shapes as a reader takes them in: what a free stretch across the slide parts is read from above, what one down the
 * slide parts column by column; else rows from above, in each from the left. Files have them in the order in which
 * they were drawn. Shapes without a place keep theirs after the shape before them.
 */
export function inReadingOrder<T extends Placed>(shapes: readonly T[]): readonly T[] {
  const placed = shapes.flatMap((shape) => (shape.box === null ? [] : [{ shape, box: shape.box }]));
  return [
    ...ordered(placed, depthOfCuts).map(({ shape }) => shape),
    ...shapes.filter(({ box }) => box === null),
  ];
}

interface InPlace<T> {
  readonly shape: T;
  readonly box: ShapeBox;
}

/** Nobody parts a slide more often. */
const depthOfCuts = 12;
/** Boxes are drawn larger than their words: so much of each side may lie in another. */
const slack = 0.08;

function ordered<T>(items: readonly InPlace<T>[], depth: number): readonly InPlace<T>[] {
  if (items.length < 2 || depth === 0) return inRows(items);
  const bands = parted(items, ({ yEmu, heightEmu }) => [yEmu, heightEmu]);
  if (bands.length > 1) return bands.flatMap((band) => ordered(band, depth - 1));
  const columns = parted(items, ({ xEmu, widthEmu }) => [xEmu, widthEmu]);
  if (columns.length > 1) return columns.flatMap((column) => ordered(column, depth - 1));
  return inRows(items);
}

/** In groups between which nothing stands. */
function parted<T>(
  items: readonly InPlace<T>[],
  extentOf: (box: ShapeBox) => readonly [start: number, length: number],
): readonly (readonly InPlace<T>[])[] {
  const extents = items.map((item) => {
    const [start, length] = extentOf(item.box);
    return { item, start: start + length * slack, end: start + length * (1 - slack) };
  });
  const groups: InPlace<T>[][] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { item, start, end } of extents.sort((a, b) => a.start - b.start)) {
    if (start >= reached) groups.push([]);
    groups.at(-1)?.push(item);
    reached = Math.max(reached, end);
  }
  return groups;
}

function inRows<T>(items: readonly InPlace<T>[]): readonly InPlace<T>[] {
  const rows: { readonly first: ShapeBox; readonly items: InPlace<T>[] }[] = [];
  for (const item of [...items].sort((a, b) => a.box.yEmu - b.box.yEmu)) {
    const row = rows.at(-1);
    if (row !== undefined && isSameRow(row.first, item.box)) row.items.push(item);
    else rows.push({ first: item.box, items: [item] });
  }
  return rows.flatMap((row) => row.items.sort((a, b) => a.box.xEmu - b.box.xEmu));
}

function isSameRow(first: ShapeBox, next: ShapeBox): boolean {
  return next.yEmu - first.yEmu < Math.min(first.heightEmu, next.heightEmu) * rowShare;
}

/** The box around several. */
export function boxAround(boxes: readonly ShapeBox[]): ShapeBox {
  const xEmu = Math.min(...boxes.map((box) => box.xEmu));
  const yEmu = Math.min(...boxes.map((box) => box.yEmu));
  const right = Math.max(...boxes.map((box) => box.xEmu + box.widthEmu));
  const bottom = Math.max(...boxes.map((box) => box.yEmu + box.heightEmu));
  return { xEmu, yEmu, widthEmu: right - xEmu, heightEmu: bottom - yEmu };
}
