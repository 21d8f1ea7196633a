import { crc32 } from '../../bytes/crc32.ts';
import type { PictureHeader } from '../../pictures/picture-header.ts';

/** Whether a picture is whole to its end, as its format says. Its pixels are not decoded. */
export function isWhole(mediaType: PictureHeader['mediaType'], bytes: Uint8Array): boolean {
  if (mediaType === 'image/png') return isWholePng(bytes);
  return mediaType === 'image/jpeg' ? isWholeJpeg(bytes) : isWholeGif(bytes);
}

const pngSignatureLength = 8;
const idat = 0x49444154;
const iend = 0x49454e44;

/** Chunks with the right checksums, pixels among them, up to `IEND` (ISO/IEC 15948, 5.3). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasPixels = false;
  for (let at = pngSignatureLength; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    if (type === iend) return hasPixels;
    if (type === idat) hasPixels = true;
    at = end;
  }
  return false;
}

/** A scan after the tables, and the end of the image after it (ITU-T T.81, B.2). */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return hasJpegEnd(bytes, at);
    at += marker === 0xff ? 1 : 2 + Math.max(2, ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return false;
}

/** Cameras and programs write things after the end; a thumbnail's end is before the scan. */
function hasJpegEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** The trailer, whatever zeros follow it (GIF89a, section 27). */
function isWholeGif(bytes: Uint8Array): boolean {
  let at = bytes.length - 1;
  while (at > 0 && bytes[at] === 0) at -= 1;
  return bytes[at] === 0x3b;
}
