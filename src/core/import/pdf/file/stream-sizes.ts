import { Inflate } from 'fflate';

const mebibyte = 1024 * 1024;
/** No page of a document draws this much, and no font is this large; what does or is has been made to fill memory. */
const mostUnpackedBytes = { page: 32 * mebibyte, font: 64 * mebibyte } as const;
/** Deflate makes at most 1,032 bytes of one (RFC 1951: 258 bytes of two bits), run lengths 64, LZW 1,365. */
const mostPerByte = { flate: 1032, other: 1365 } as const;
const mostRounds = 4;
/** Longest piece of a stream's dictionary that is looked at, in bytes. */
const dictionaryLength = 2048;
const pieceLength = 4096;

/**
 * Whether a stream of a PDF unpacks to more than the library should be given: it unpacks streams of pages and fonts
 * whole. A filter may be named by another object or in hexadecimal digits, so what can be inflated is inflated,
 * whatever its dictionary says. Pictures do not count, they are never unpacked here. Encrypted streams cannot be
 * measured from outside.
 */
export function hasOversizeStream(bytes: Uint8Array): boolean {
  for (const { dictionary, packed } of streamsOf(bytes)) {
    if (!isPicture(dictionary) && isOversize(packed, dictionary)) return true;
  }
  return false;
}

/** The streams of a file as they stand in it, whatever its table of objects says. */
export function* streamsOf(
  bytes: Uint8Array,
): Generator<{ readonly dictionary: string; readonly packed: Uint8Array }> {
  for (let at = findStream(bytes, 0); at !== -1; ) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = findStreamEnd(bytes, start);
    const dictionary = lastDictionary(latin1(bytes, at - dictionaryLength, at));
    yield { dictionary, packed: bytes.subarray(start, end) };
    at = findStream(bytes, end);
  }
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), to));

function isPicture(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/u.test(dictionary);
}

/** A name as it reads once its hexadecimal digits are letters (ISO 32000-1, 7.3.5). */
export const withoutEscapes = (text: string): string =>
  text.replace(/#([\da-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

function isOversize(packed: Uint8Array, escaped: string): boolean {
  const dictionary = withoutEscapes(escaped);
  const limit = /\/Length1\b|\/FontFile|\/Type1C\b|\/CIDFontType0C\b|\/OpenType\b/u.test(dictionary)
    ? mostUnpackedBytes.font
    : mostUnpackedBytes.page;
  const named = dictionary.match(/\/(?:Flate|LZW|Brotli|RunLength)Decode\b|\/(?:Fl|LZW|RL)\b/gu) ?? [];
  const others = named.filter((name) => !/Fl/u.test(name));
  // Filters other than deflate are old and their streams short: what they can make of their bytes decides.
  const mostByOthers = others.some((name) => !/R(?:L|un)/u.test(name)) ? mostPerByte.other : 64;
  const isNamedElsewhere = /\/(?:Filter|F)\s*\[?\s*\d+\s+\d+\s+R/u.test(dictionary);
  if (others.length === named.length && others.length > 0 && !isNamedElsewhere) {
    return packed.length * mostByOthers > limit * 32;
  }
  const rounds = isNamedElsewhere ? mostRounds : Math.min(named.length - others.length, mostRounds);
  // What other filters make of their bytes is a quarter of the most that they can, or less.
  const more = others.length > 0 ? mostByOthers / 4 : 1;
  if (rounds === 0 || packed.length * mostPerByte.flate ** rounds * more <= limit) return false;
  return unpackedLength(packed, rounds, limit) * more > limit;
}

/** Length of what comes out after as many rounds of inflating as there are; stops beyond the limit. */
function unpackedLength(packed: Uint8Array, rounds: number, limit: number): number {
  let longest = 0;
  const lengths = new Array<number>(rounds).fill(0);
  const stage = (round: number): ((piece: Uint8Array) => void) => {
    const inflateNext = round + 1 < rounds ? inflateInto(stage(round + 1)) : null;
    let isDeflated = inflateNext !== null;
    return (piece) => {
      lengths[round] = (lengths[round] ?? 0) + piece.length;
      longest = Math.max(longest, lengths[round] ?? 0);
      if (inflateNext === null || !isDeflated) return;
      try {
        // In short pieces: what one of them gives is a thousand times as long.
        for (let from = 0; from < piece.length && longest <= limit; from += pieceLength) {
          inflateNext(piece.subarray(from, from + pieceLength));
        }
      } catch {
        isDeflated = false;
      }
    };
  };
  const receive = inflateInto(stage(0));
  for (let from = 0; from < packed.length && longest <= limit; from += pieceLength) {
    try {
      receive(packed.subarray(from, from + pieceLength));
    } catch {
      // After the end of the packed data, or no deflate at all: the library will say so.
      break;
    }
  }
  return longest;
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
