import { crc32 } from '../../../bytes/crc32.ts';
import type { Deflate } from './deflate.ts';

export interface ZipEntry {
  /** ASCII, as the names of parts are. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** For what is compressed already. */
  readonly stored?: boolean;
}

interface PackedEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const version = 20;
const methodStored = 0;
const methodDeflated = 8;
// 1980-01-01 12:00, the first day that a zip can name: the same file whenever it is written.
const dosTime = 12 << 11;
const dosDate = (1 << 5) | 1;
const localSignature = 0x04034b50;
const localSize = 30;
const centralSignature = 0x02014b50;
const centralSize = 46;
const endSignature = 0x06054b50;
const endSize = 22;

/** A zip file of fixed times and in the given order; the same entries give the same bytes. */
export function zipFile(entries: readonly ZipEntry[], deflate: Deflate): Uint8Array {
  const packedEntries = entries.map(({ path, bytes, stored = false }): PackedEntry => {
    const method = stored ? methodStored : methodDeflated;
    const packed = stored ? bytes : deflate(bytes);
    return { name: path, method, crc: crc32(bytes), size: bytes.length, packed };
  });
  let size = endSize;
  for (const { name, packed } of packedEntries)
    size += localSize + centralSize + 2 * name.length + packed.length;
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);

  const offsets: number[] = [];
  let at = 0;
  for (const entry of packedEntries) {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    writeCommonHeader(view, at + 4, entry);
    at = writeAscii(file, at + localSize, entry.name);
    file.set(entry.packed, at);
    at += entry.packed.length;
  }
  const directory = at;
  for (const [index, entry] of packedEntries.entries()) {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, version, true);
    writeCommonHeader(view, at + 6, entry);
    // No comment, first disk, no attributes.
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    at = writeAscii(file, at + centralSize, entry.name);
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** What local and central headers share: from the version needed to the length of the extra field, which is 0. */
function writeCommonHeader(
  view: DataView,
  at: number,
  { method, crc, size, packed, name }: PackedEntry,
): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, dosTime, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function writeAscii(file: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) file[at + index] = text.charCodeAt(index);
  return at + text.length;
}
