/** Widths of a picture of a slide, in pixels: for messages, for screens, for print. */
export const pictureWidths = [1280, 1920, 3840] as const;
export type PictureWidth = (typeof pictureWidths)[number];
