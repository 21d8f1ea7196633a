import { base64Decode } from '../../base64.ts';
import type { SourceImage } from '../../model/source-document.ts';

type ImageData = Pick<SourceImage, 'mediaType' | 'widthPx' | 'heightPx' | 'base64'>;

const dataUrl = /^data:image\/(png|jpe?g|gif);base64,/iu;
const longestHeader = 64;
/** Larger pictures would weigh down every project that holds them. */
const mostBase64Length = 8 * 1024 * 1024;
const mostPixelsPerSide = 20_000;
const smallestPicturePx = 16;

/** The picture in a `data:` URL; null for other kinds of URL, for damaged data and for marks of a few pixels. */
export function readDataImage(url: string): ImageData | null {
  const head = dataUrl.exec(url.slice(0, longestHeader));
  if (head === null || url.length > mostBase64Length) return null;
  const base64 = url.slice(head[0].length).replace(/\s+/gu, '');
  const bytes = base64Decode(base64);
  if (bytes === null) return null;
  const type = head[1]?.toLowerCase();
  const size = type === 'png' ? pngSize(bytes) : type === 'gif' ? gifSize(bytes) : jpegSize(bytes);
  if (size === null) return null;
  const [widthPx, heightPx] = size;
  const isUsable = [widthPx, heightPx].every(
    (side) => side >= smallestPicturePx && side <= mostPixelsPerSide,
  );
  const mediaType = type === 'png' || type === 'gif' ? (`image/${type}` as const) : 'image/jpeg';
  return isUsable ? { mediaType, widthPx, heightPx, base64 } : null;
}

type Size = readonly [widthPx: number, heightPx: number];

/** PNG (ISO/IEC 15948), 11.2.2: the IHDR chunk comes first. */
function pngSize(bytes: Uint8Array): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  return [wordAt(bytes, 16) * 65_536 + wordAt(bytes, 18), wordAt(bytes, 20) * 65_536 + wordAt(bytes, 22)];
}

/** GIF89a, section 18: the logical screen descriptor follows the signature. */
function gifSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 10 || bytes[0] !== 0x47 || bytes[1] !== 0x49 || bytes[2] !== 0x46) return null;
  return [(bytes[6] ?? 0) + (bytes[7] ?? 0) * 256, (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256];
}

/** JPEG (ITU T.81), B.2.2: the first frame header among the segments. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return [wordAt(bytes, at + 7), wordAt(bytes, at + 5)];
    at += marker === 0xff ? 1 : 2 + Math.max(2, wordAt(bytes, at + 2));
  }
  return null;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}
