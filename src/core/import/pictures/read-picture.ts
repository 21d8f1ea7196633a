import { base64Encode } from '../../bytes/base64.ts';
import type { SourceImage } from '../../model/source/source-document.ts';
import { isTurnedSideways, jpegOrientation } from '../../pictures/jpeg-orientation.ts';
import { readPictureHeader } from '../../pictures/picture-header.ts';
import { isWhole } from './picture-structure.ts';

export type PictureContent = Pick<SourceImage, 'mediaType' | 'widthPx' | 'heightPx' | 'base64'>;

/** Why a picture of a document is left out; each has a diagnostic of its own (`images-…`). */
export type LeftOutPicture = 'left-out' | 'other-kind' | 'too-large' | 'damaged';

/** Bytes of all pictures of a document together; a project file carries them, so there must be an end. */
export const mostPictureBytes = 16 * 1024 * 1024;
/**
 * Windows decode what they show, at four bytes a pixel. Readers never decode: a picture is measured by its head, and
 * a larger one is left out rather than sampled down.
 */
const mostPixels = 40_000_000;
const mostPixelsPerSide = 20_000;

/** A PNG, JPEG or GIF by its own bytes, whatever its name says. */
export function readPicture(bytes: Uint8Array): PictureContent | LeftOutPicture {
  const header = readPictureHeader(bytes);
  if (header === 'other-kind' || header === 'damaged') return header;
  const { mediaType, widthPx, heightPx } = header;
  if (widthPx * heightPx > mostPixels || Math.max(widthPx, heightPx) > mostPixelsPerSide) return 'too-large';
  if (!isWhole(mediaType, bytes)) return 'damaged';
  const base64 = base64Encode(bytes);
  // Browsers turn a picture as its camera was held: its size is the one that is seen.
  return isTurnedSideways(jpegOrientation(bytes))
    ? { mediaType, widthPx: heightPx, heightPx: widthPx, base64 }
    : { ...header, base64 };
}
