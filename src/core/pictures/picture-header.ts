import type { SourceImage } from '../model/source/source-document.ts';

export type PictureHeader = Pick<SourceImage, 'mediaType' | 'widthPx' | 'heightPx'>;

/** Kind and size of a picture by its own bytes. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | 'other-kind' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isKnownKind(view)) return 'other-kind';
  const found = readPng(view) ?? readGif(view) ?? readJpeg(view);
  return found !== null && found.widthPx > 0 && found.heightPx > 0 ? found : 'damaged';
}

function isKnownKind(view: DataView): boolean {
  if (view.byteLength < 4) return false;
  const start = view.getUint32(0);
  return start === 0x89504e47 || start === 0x47494638 || start >>> 8 === 0xffd8ff;
}

function readPng(view: DataView): PictureHeader | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
    return null;
  return { mediaType: 'image/png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

function readGif(view: DataView): PictureHeader | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { mediaType: 'image/gif', widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
}

/** The frame header (SOF0 to SOF15 without DHT, JPG and DAC) has the size (ITU-T T.81, B.2.2). */
function readJpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { mediaType: 'image/jpeg', widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
