import { crc32 } from './crc32.ts';
import { deflater } from './deflate.ts';

export interface ZipEntry {
  /** ASCII, as the names of parts are. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** For what is compressed already. */
  readonly stored?: boolean;
}

interface WrittenEntry {
  readonly header: Uint8Array;
  readonly offset: number;
}

const version = 20;
const methodStored = 0;
const methodDeflated = 8;
// 1980-01-01 12:00, the first day that a zip can name: the same file whenever it is written.
const dosTime = 12 << 11;
const dosDate = (1 << 5) | 1;
const localHeaderSize = 30;

/** A zip file of fixed times and in the given order; the same entries give the same bytes. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const deflate = deflater();
  const pieces: Uint8Array[] = [];
  const written: WrittenEntry[] = [];
  let size = 0;
  const push = (piece: Uint8Array) => {
    pieces.push(piece);
    size += piece.length;
  };
  for (const { path, bytes, stored = false } of entries) {
    const packed = stored ? bytes : deflate(bytes);
    const name = asciiBytes(path);
    const header = commonHeader({
      method: stored ? methodStored : methodDeflated,
      crc: crc32(bytes),
      packedSize: packed.length,
      size: bytes.length,
      nameLength: name.length,
    });
    written.push({ header: joined([header, name]), offset: size });
    push(joined([littleEndian([4, 0x04034b50]), header, name]));
    push(packed);
  }
  const directoryOffset = size;
  for (const { header, offset } of written) {
    const fixed = header.subarray(0, localHeaderSize - 4);
    const name = header.subarray(localHeaderSize - 4);
    // Signature and maker; the common header; comment, disk, attributes; offset.
    push(littleEndian([4, 0x02014b50], [2, version]));
    push(fixed);
    push(littleEndian([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]));
    push(name);
  }
  const directorySize = size - directoryOffset;
  push(
    littleEndian(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, entries.length],
      [2, entries.length],
      [4, directorySize],
      [4, directoryOffset],
      [2, 0],
    ),
  );
  return joined(pieces);
}

interface HeaderFields {
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly nameLength: number;
}

/** What local and central headers share: from the version needed to the length of the extra field. */
function commonHeader({ method, crc, packedSize, size, nameLength }: HeaderFields): Uint8Array {
  return littleEndian(
    [2, version],
    [2, 0],
    [2, method],
    [2, dosTime],
    [2, dosDate],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, nameLength],
    [2, 0],
  );
}

/** Numbers as `[bytes, value]`. */
function littleEndian(...fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    for (let byte = 0; byte < width; byte += 1) bytes[at++] = value >>> (8 * byte);
  }
  return bytes;
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
