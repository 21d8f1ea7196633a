import { Inflate } from 'fflate';

/** No page of a document draws this much; what does has been made to fill the memory. */
const mostUnpackedMiB = 32;
/** Deflate makes at most 1,032 bytes of one (RFC 1951: 258 bytes of two bits). */
const mostPerByte = 1032;
/** Longest piece of a stream's dictionary that is looked at, in bytes. */
const dictionaryLength = 2048;
const pieceLength = 4096;

/**
 * Whether a stream of a PDF unpacks to more than the library should be given: it unpacks streams of pages whole.
 * Pictures and fonts do not count, they are never unpacked here or are bounded by their format. Encrypted
 * streams cannot be measured from outside.
 */
export function hasOversizeStream(bytes: Uint8Array): boolean {
  const text = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
  for (let at = findStream(bytes, 0); at !== -1; ) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = findStreamEnd(bytes, start);
    const filters = filtersOf(lastDictionary(text(at - dictionaryLength, at)));
    if (filters.length > 0 && isOversize(bytes.subarray(start, end), filters)) return true;
    at = findStream(bytes, end);
  }
  return false;
}

/** The filters that make a stream longer; none for pictures and fonts. */
function filtersOf(dictionary: string): readonly string[] {
  if (/\/Subtype\s*\/Image|\/Length1\b|\/FontFile/u.test(dictionary)) return [];
  return dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|BrotliDecode|RunLengthDecode)\b/gu) ?? [];
}

function isOversize(packed: Uint8Array, filters: readonly string[]): boolean {
  const limit = mostUnpackedMiB * 1024 * 1024;
  const isPlainDeflate = filters.length === 1 && /Fl/u.test(filters[0] ?? '');
  // Filters other than deflate unpack by up to this factor too; they are old or rare, and short.
  if (!isPlainDeflate && !/Fl/u.test(filters[0] ?? '')) return packed.length * mostPerByte > limit * 32;
  if (packed.length * mostPerByte ** filters.length <= limit) return false;
  return unpackedLength(packed, filters.length, limit) > limit;
}

/** Length of what comes out after all rounds of inflating; stops beyond the limit. */
function unpackedLength(packed: Uint8Array, rounds: number, limit: number): number {
  let length = 0;
  const count = (piece: Uint8Array): void => {
    length += piece.length;
  };
  let receive = count;
  for (let round = 0; round < Math.min(rounds, 3); round += 1) receive = inflateInto(receive);
  for (let from = 0; from < packed.length && length <= limit; from += pieceLength) {
    try {
      receive(packed.subarray(from, from + pieceLength));
    } catch {
      // Behind the end of the packed data, or no deflate at all: the library will say so.
      break;
    }
  }
  return length;
}

function inflateInto(receive: (piece: Uint8Array) => void): (piece: Uint8Array) => void {
  let inflate: Inflate | null = null;
  return (piece) => {
    if (inflate === null) {
      // The header of zlib (RFC 1950) is two bytes; the checksum at the end does not matter.
      inflate = new Inflate((unpacked) => receive(unpacked));
      inflate.push(piece.subarray(2), false);
    } else {
      inflate.push(piece, false);
    }
  };
}

/** Next `stream` that begins the data of a stream; -1 if there is none. */
function findStream(bytes: Uint8Array, from: number): number {
  for (let at = findWord(bytes, from); at !== -1; at = findWord(bytes, at + 6)) {
    const isStart = bytes[at + 6] === 0x0a || bytes[at + 6] === 0x0d;
    if (isStart && bytes[at - 1] !== 0x64) return at;
  }
  return -1;
}

/** Where the data before the next `endstream` ends, or the file. */
function findStreamEnd(bytes: Uint8Array, from: number): number {
  for (let at = findWord(bytes, from); at !== -1; at = findWord(bytes, at + 6)) {
    if (bytes[at - 3] === 0x65 && bytes[at - 2] === 0x6e && bytes[at - 1] === 0x64) return at - 3;
  }
  return bytes.length;
}

/** The letters `stream`, wherever they stand. */
function findWord(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x73, from); at !== -1; at = bytes.indexOf(0x73, at + 1)) {
    const isWord =
      bytes[at + 1] === 0x74 &&
      bytes[at + 2] === 0x72 &&
      bytes[at + 3] === 0x65 &&
      bytes[at + 4] === 0x61 &&
      bytes[at + 5] === 0x6d;
    if (isWord) return at;
  }
  return -1;
}

/** The dictionary of the object whose stream follows. */
function lastDictionary(before: string): string {
  const start = before.lastIndexOf(' obj');
  return start === -1 ? before : before.slice(start);
}
