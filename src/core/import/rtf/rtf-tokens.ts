/** A piece of an RTF file (RTF 1.9.1): a brace, a control word or symbol, bytes written in hex, or text. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const open: RtfToken = { kind: 'open' };
const close: RtfToken = { kind: 'close' };
const longestWord = 32;

/**
 * Reads tokens one by one, so that nothing of a large file is held but its bytes. Text is what the file has as ASCII;
 * bytes above come as `byte`, like those in hex, for their encoding is known only to whoever follows the fonts.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7b || byte === 0x7d) {
      at += 1;
      yield byte === 0x7b ? open : close;
    } else if (byte === 0x5c) {
      const { token, next } = readControl(bytes, at + 1);
      at = next;
      if (token !== null) yield token;
    } else if (byte < 0x09 || byte === 0x0a || byte === 0x0d) {
      at += 1;
    } else if (byte >= 0x80) {
      at += 1;
      yield { kind: 'byte', byte };
    } else {
      const from = at;
      while (at < bytes.length && isText(bytes[at] ?? 0)) at += 1;
      yield { kind: 'text', text: asciiOf(bytes, from, at) };
    }
  }
}

function readControl(
  bytes: Uint8Array,
  from: number,
): { readonly token: RtfToken | null; readonly next: number } {
  const first = bytes[from] ?? 0;
  if (!isLetter(first)) {
    if (first === 0x27) {
      const byte = Number.parseInt(asciiOf(bytes, from + 1, from + 3), 16);
      return { token: Number.isNaN(byte) ? null : { kind: 'byte', byte }, next: from + 3 };
    }
    // A line end after a backslash is a paragraph.
    const word = first === 0x0a || first === 0x0d ? 'par' : String.fromCharCode(first);
    return { token: { kind: 'control', word, value: null }, next: from + 1 };
  }
  let at = from;
  while (at - from < longestWord && isLetter(bytes[at] ?? 0)) at += 1;
  const word = asciiOf(bytes, from, at);
  const numberFrom = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at - numberFrom < 11 && isDigit(bytes[at] ?? 0)) at += 1;
  const value = at > numberFrom ? Number.parseInt(asciiOf(bytes, numberFrom, at), 10) : null;
  if (bytes[at] === 0x20) at += 1;
  if (word === 'bin') return { token: null, next: at + Math.max(0, value ?? 0) };
  return { token: { kind: 'control', word, value: Number.isNaN(value) ? null : value }, next: at };
}

function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  const pieces: string[] = [];
  for (let at = from; at < Math.min(to, bytes.length); at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(to, bytes.length, at + 8192))));
  return pieces.join('');
}

function isText(byte: number): boolean {
  return (
    byte < 0x80 &&
    byte !== 0x5c &&
    byte !== 0x7b &&
    byte !== 0x7d &&
    byte >= 0x09 &&
    byte !== 0x0a &&
    byte !== 0x0d
  );
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
