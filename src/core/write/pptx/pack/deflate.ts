import { fixedCodes } from './deflate-codes.ts';

const hashBits = 14;
const longestMatch = 258;
const farthestMatch = 32768;

/** Compresses to a raw DEFLATE stream (RFC 1951); the same bytes give the same stream, in every runtime. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/**
 * A compressor for the many small files of a package. It looks at one earlier place for each match and uses
 * the fixed codes: results are a quarter larger than with fflate, in a fifth of its time, because a short run
 * is over before a JavaScript engine has optimised a larger compressor, and because nothing is allocated for
 * each file.
 */
export function deflater(): Deflate {
  const codes = fixedCodes();
  const { literalBits, literalCount, lengthBits, lengthCount } = codes;
  const { distanceSymbols, distanceBits, distanceBase, distanceExtra } = codes;
  // Where four bytes of a hash were seen last, counted over all files: what lies before `origin` is of another.
  const lastSeen = new Int32Array(1 << hashBits);
  let origin = 1;
  let out = new Uint8Array(65536);

  return (bytes) => {
    const size = bytes.length;
    const worst = Math.ceil((size * 9) / 8) + 16;
    if (out.length < worst) out = new Uint8Array(worst);
    const lastStart = size - 4;
    // The header of the one block: final, fixed codes.
    let held = 0b011;
    let heldCount = 3;
    let to = 0;
    let at = 0;
    while (at < size) {
      if (at <= lastStart) {
        const a = bytes[at] as number;
        const b = bytes[at + 1] as number;
        const c = bytes[at + 2] as number;
        const d = bytes[at + 3] as number;
        const hash = Math.imul(a | (b << 8) | (c << 16) | (d << 24), 0x9e3779b1) >>> (32 - hashBits);
        const earlier = (lastSeen[hash] as number) - origin;
        lastSeen[hash] = at + origin;
        if (
          earlier >= 0 &&
          at - earlier <= farthestMatch &&
          bytes[earlier] === a &&
          bytes[earlier + 1] === b &&
          bytes[earlier + 2] === c &&
          bytes[earlier + 3] === d
        ) {
          const longest = Math.min(size - at, longestMatch);
          let length = 4;
          while (length < longest && bytes[earlier + length] === bytes[at + length]) length += 1;
          held |= (lengthBits[length] as number) << heldCount;
          heldCount += lengthCount[length] as number;
          for (; heldCount >= 8; heldCount -= 8, held >>>= 8) out[to++] = held;
          const less = at - earlier - 1;
          const symbol = distanceSymbols[less < 256 ? less : 256 + (less >> 7)] as number;
          held |= (distanceBits[symbol] as number) << heldCount;
          held |= (less + 1 - (distanceBase[symbol] as number)) << (heldCount + 5);
          heldCount += 5 + (distanceExtra[symbol] as number);
          for (; heldCount >= 8; heldCount -= 8, held >>>= 8) out[to++] = held;
          at += length;
          continue;
        }
      }
      const literal = bytes[at] as number;
      held |= (literalBits[literal] as number) << heldCount;
      heldCount += literalCount[literal] as number;
      for (; heldCount >= 8; heldCount -= 8, held >>>= 8) out[to++] = held;
      at += 1;
    }
    // The end of the block is seven zeros; the last byte is filled up with more of them.
    for (heldCount += 7; heldCount > 0; heldCount -= 8, held >>>= 8) out[to++] = held;
    origin += size;
    return out.slice(0, to);
  };
}
