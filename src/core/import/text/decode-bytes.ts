/** What windows-1252 has from 0x80 to 0x9f (Encoding Standard, index windows-1252); U+0081 and its like are none. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Where a decoder has left the bytes as they were. */
const bytesLeft = /[\u0080-\u009f]/gu;

/**
 * The bytes as text, as the Encoding Standard decodes them: some versions of Node take windows-1252 for Latin-1, which
 * has controls where that has quotation marks. What the encoding does not have becomes U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return withMarks(new TextDecoder(encoding).decode(bytes), encoding);
}

/** The same, and null where a byte has no meaning in the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return withMarks(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function withMarks(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(bytesLeft, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80));
}
