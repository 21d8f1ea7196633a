import type { SceneBox } from '../../../model/scene/scene-node.ts';
import { columnsOf, rowsOf } from '../../frame.ts';

/** How many cards stand in each row, so that every row is full; null for more than twelve. */
export function cardCounts(count: number): readonly number[] | null {
  if (count < 1 || count > 12) return null;
  if (count <= 4) return [count];
  if (count <= 8) return [Math.floor(count / 2), Math.ceil(count / 2)];
  const first = Math.floor(count / 3);
  return count === 10 ? [5, 5] : [first, Math.floor((count - first) / 2), Math.ceil((count - first) / 2)];
}

/** Boxes of cards in rows that each fill the whole width. */
export function cardBoxes(
  counts: readonly number[],
  box: SceneBox,
  gutterPt: number,
): readonly (readonly SceneBox[])[] {
  return rowsOf(box, counts.length, gutterPt).map((row, index) =>
    columnsOf(row, counts[index] ?? 1, gutterPt),
  );
}
