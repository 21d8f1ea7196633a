import { Inflate } from 'fflate';
import { crc32 } from '../../bytes/crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Deflate makes at most 1,032 bytes of one: what a step can unpack beyond the declared size is bounded. */
const stepBytes = 16 * 1024;

/**
 * The unpacked bytes of an entry; null where they are not what the directory declares in length or checksum.
 * Stops as soon as there are more than declared.
 */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const packed = archive.subarray(entry.start, entry.end);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
  return bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : null;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += stepBytes) {
    try {
      inflater.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    } catch {
      // The library throws at what is no deflate stream, and for no other reason.
      return null;
    }
  }
  return length === size ? join(pieces, size) : null;
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
