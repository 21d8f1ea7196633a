/** How a JPEG is to be turned before it is shown (Exif 2.3, tag 0x0112): 1 as it is, up to 8. */
export type JpegOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const exifMarker = 0xffe1;
const exifHead = 0x45786966;
const tiffOffset = 10;
const orientationTag = 0x0112;

/** Cameras store what their sensor saw and say how it was held; 1 where nothing is said, or for no JPEG. */
export function jpegOrientation(bytes: Uint8Array): JpegOrientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return 1;
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    // What tells of the picture stands before its tables and pixels.
    if (marker < 0xffe0 || marker > 0xffef || length < 2) return 1;
    const isExif = marker === exifMarker && length >= 16 && at + 2 + length <= view.byteLength;
    if (isExif && view.getUint32(at + 4) === exifHead) {
      return ofTiff(new DataView(view.buffer, view.byteOffset + at + tiffOffset, length + 2 - tiffOffset));
    }
    at += 2 + length;
  }
  return 1;
}

function ofTiff(view: DataView): JpegOrientation {
  if (view.byteLength < 8) return 1;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as JpegOrientation) : 1;
  }
  return 1;
}

/** Whether the picture is as wide as its rows are many. */
export function isTurnedSideways(orientation: JpegOrientation): boolean {
  return orientation >= 5;
}
