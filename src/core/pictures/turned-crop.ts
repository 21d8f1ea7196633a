import type { PictureCrop } from '../model/source/picture-crop.ts';
import type { JpegOrientation } from './jpeg-orientation.ts';

const sides = ['left', 'top', 'right', 'bottom'] as const;

/** Which side of the stored picture is seen at the left, the top, the right and the bottom. */
const storedSides: Readonly<Record<JpegOrientation, readonly (keyof PictureCrop)[]>> = {
  1: ['left', 'top', 'right', 'bottom'],
  2: ['right', 'top', 'left', 'bottom'],
  3: ['right', 'bottom', 'left', 'top'],
  4: ['left', 'bottom', 'right', 'top'],
  5: ['top', 'left', 'bottom', 'right'],
  6: ['bottom', 'left', 'top', 'right'],
  7: ['bottom', 'right', 'top', 'left'],
  8: ['top', 'right', 'bottom', 'left'],
};

/** A crop of the stored picture, said of the picture as it is seen. */
export function cropAsSeen(stored: PictureCrop, orientation: JpegOrientation): PictureCrop {
  return cropOf((_, index) => stored[storedSides[orientation][index] ?? 'left']);
}

/** A crop of the picture as it is seen, said of the stored one. */
export function cropAsStored(seen: PictureCrop, orientation: JpegOrientation): PictureCrop {
  return cropOf((side) => seen[sides[storedSides[orientation].indexOf(side)] ?? 'left']);
}

function cropOf(shareOf: (side: keyof PictureCrop, index: number) => number): PictureCrop {
  const [left = 0, top = 0, right = 0, bottom = 0] = sides.map(shareOf);
  return { left, top, right, bottom };
}
