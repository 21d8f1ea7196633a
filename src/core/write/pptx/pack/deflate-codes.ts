/** The fixed codes of DEFLATE (RFC 1951, section 3.2.6), ready to be written from the lowest bit up. */
export interface FixedCodes {
  /** Code of a literal byte, and its number of bits. */
  readonly literalBits: Uint16Array;
  readonly literalCount: Uint8Array;
  /** Code and extra bits of a match length (3…258), and their number together. */
  readonly lengthBits: Uint32Array;
  readonly lengthCount: Uint8Array;
  /** Symbol of a distance: by `distance - 1` up to 256, beyond by `256 + ((distance - 1) >> 7)`. */
  readonly distanceSymbols: Uint8Array;
  readonly distanceBits: Uint8Array;
  readonly distanceBase: Uint16Array;
  readonly distanceExtra: Uint8Array;
}

const lengthSymbols = 29;
const distanceSymbolCount = 30;

export function fixedCodes(): FixedCodes {
  const codes: FixedCodes = {
    literalBits: new Uint16Array(256),
    literalCount: new Uint8Array(256),
    lengthBits: new Uint32Array(259),
    lengthCount: new Uint8Array(259),
    distanceSymbols: new Uint8Array(512),
    distanceBits: new Uint8Array(distanceSymbolCount),
    distanceBase: new Uint16Array(distanceSymbolCount),
    distanceExtra: new Uint8Array(distanceSymbolCount),
  };
  for (let literal = 0; literal < 256; literal += 1) {
    const count = literal < 144 ? 8 : 9;
    codes.literalBits[literal] = reversed(literal < 144 ? 0x30 + literal : 0x190 + literal - 144, count);
    codes.literalCount[literal] = count;
  }
  fillLengths(codes);
  fillDistances(codes);
  return codes;
}

function fillLengths({ lengthBits, lengthCount }: FixedCodes): void {
  let length = 3;
  for (let symbol = 0; symbol < lengthSymbols; symbol += 1) {
    const isLongest = symbol === lengthSymbols - 1;
    const extra = symbol < 8 || isLongest ? 0 : (symbol >> 2) - 1;
    const count = symbol < 23 ? 7 : 8;
    const code = reversed(symbol < 23 ? symbol + 1 : 0xc0 + symbol - 23, count);
    // 258 has a symbol of its own, though the one before it could say it too.
    if (isLongest) length = 258;
    for (let more = 0; more < 1 << extra && length <= 258; more += 1, length += 1) {
      lengthBits[length] = code | (more << count);
      lengthCount[length] = count + extra;
    }
  }
}

function fillDistances(codes: FixedCodes): void {
  let distance = 1;
  for (let symbol = 0; symbol < distanceSymbolCount; symbol += 1) {
    const extra = symbol < 2 ? 0 : (symbol >> 1) - 1;
    codes.distanceBits[symbol] = reversed(symbol, 5);
    codes.distanceBase[symbol] = distance;
    codes.distanceExtra[symbol] = extra;
    const end = distance + (1 << extra);
    // Beyond 256 the table has one place for 128 distances, which always share their symbol.
    const step = distance > 256 ? 128 : 1;
    for (; distance < end; distance += step) {
      const less = distance - 1;
      codes.distanceSymbols[less < 256 ? less : 256 + (less >> 7)] = symbol;
    }
  }
}

function reversed(code: number, count: number): number {
  let result = 0;
  for (let bit = 0; bit < count; bit += 1) result |= ((code >> bit) & 1) << (count - 1 - bit);
  return result;
}
