import { deflateSync } from 'node:zlib';
import { base64Decode, base64Encode } from '../../src/core/bytes/base64.ts';
import { crc32 } from '../../src/core/bytes/crc32.ts';
import type { SceneImageFile } from '../../src/core/model/scene/scene.ts';

/** A whole PNG of one tone, one bit a pixel: some hundred bytes whatever its size. */
export function pngBytes(widthPx: number, heightPx: number, tone: 0 | 255 = 255): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  head[8] = 1;
  const row = new Uint8Array(1 + Math.ceil(widthPx / 8)).fill(tone, 1);
  const rows = new Uint8Array(row.length * heightPx);
  for (let index = 0; index < heightPx; index += 1) rows.set(row, index * row.length);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', new Uint8Array(deflateSync(rows))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const content = joined([new TextEncoder().encode(type), data]);
  const made = new Uint8Array(content.length + 8);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(content, 4);
  view.setUint32(made.length - 4, crc32(content));
  return made;
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}

export function imageFile(id: string, widthPx: number, heightPx: number, altText = ''): SceneImageFile {
  const base64 = base64Encode(pngBytes(widthPx, heightPx));
  return { id, altText, mediaType: 'image/png', widthPx, heightPx, base64 };
}

/** The JPEG with what a camera says of how it was held. */
export function held(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  );
  return joined([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** 8 × 8 pixels, as ImageMagick writes them. */
export function jpegBytes(): Uint8Array {
  return base64Decode(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCuAT4q/9k=',
  ) as Uint8Array;
}
