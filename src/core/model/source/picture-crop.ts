/** What is cut off a picture at each side when it is shown, as shares of its whole width or height from 0 to 1. */
export interface PictureCrop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface CroppedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly crop?: PictureCrop;
}

/** The size of what is shown of a picture, in pixels of its file; not below one. */
export function shownSizePx({ widthPx, heightPx, crop }: CroppedPicture): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  if (crop === undefined) return { widthPx, heightPx };
  return {
    widthPx: Math.max(1, widthPx * (1 - crop.left - crop.right)),
    heightPx: Math.max(1, heightPx * (1 - crop.top - crop.bottom)),
  };
}
