import { base64Decode } from '../../bytes/base64.ts';
import type { PictureCrop } from '../../model/source/picture-crop.ts';
import type { SourceImage } from '../../model/source/source-document.ts';
import { jpegOrientation } from '../../pictures/jpeg-orientation.ts';
import { cropAsSeen } from '../../pictures/turned-crop.ts';
import { childNamed, type XmlElement } from '../package/xml-tree.ts';

/** A file that cuts more away than this has shown nothing worth a slide, or is wrong. */
const mostCut = 0.98;
/** Finer differences are rounding: nothing was cropped. */
const leastCut = 0.001;

/**
 * What Office shows of a picture (ECMA-376, 20.1.8.55 `srcRect`): percentages, in thousandths or with a sign;
 * below zero a margin is added, which is none of the picture. Null for the whole picture.
 */
export function cropOfFill(blipFill: XmlElement | null): PictureCrop | null {
  const attributes = childNamed(blipFill, 'a:srcRect')?.attributes ?? {};
  return cropOf((side) => readPercentage(attributes[side.charAt(0)]));
}

/** What a VML picture shows (ECMA-376, 19.1.2.11 `imagedata`): shares, or 65,536th with an `f` after. */
export function cropOfImageData({ attributes }: XmlElement): PictureCrop | null {
  return cropOf((side) => readFraction(attributes[`crop${side}`]));
}

/** The crop of a picture that was read, as it is seen: Office cuts the stored picture. */
export function shownOf(
  crop: PictureCrop | null,
  { base64 }: Pick<SourceImage, 'base64'>,
): Pick<SourceImage, 'crop'> {
  if (crop === null) return {};
  return { crop: cropAsSeen(crop, jpegOrientation(base64Decode(base64) ?? new Uint8Array())) };
}

function cropOf(cut: (side: keyof PictureCrop) => number): PictureCrop | null {
  const crop = { left: cut('left'), top: cut('top'), right: cut('right'), bottom: cut('bottom') };
  const isWrong = crop.left + crop.right > mostCut || crop.top + crop.bottom > mostCut;
  return isWrong || Object.values(crop).every((share) => share < leastCut) ? null : crop;
}

function readPercentage(text: string | undefined): number {
  const [, number, sign] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text?.trim() ?? '') ?? [];
  return number === undefined ? 0 : Math.max(0, Number(number) / (sign === '%' ? 100 : 100_000));
}

function readFraction(text: string | undefined): number {
  const [, number, unit] = /^(-?\d*\.?\d+)(f?)$/.exec(text?.trim() ?? '') ?? [];
  return number === undefined ? 0 : Math.max(0, Number(number) / (unit === 'f' ? 65_536 : 1));
}
