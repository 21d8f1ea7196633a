const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const padding = 61;
const notInAlphabet = 255;
const values = new Uint8Array(256).fill(notInAlphabet);
for (const [value, code] of codes.entries()) values[code] = value;

/** Base64 (RFC 4648, section 4) as bytes of ASCII. */
export function base64Encode(bytes: Uint8Array): Uint8Array {
  const encoded = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const rest = bytes.length - from;
    const bits = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    encoded[to] = codes[bits >> 18] ?? 0;
    encoded[to + 1] = codes[(bits >> 12) & 63] ?? 0;
    if (rest > 1) encoded[to + 2] = codes[(bits >> 6) & 63] ?? 0;
    if (rest > 2) encoded[to + 3] = codes[bits & 63] ?? 0;
  }
  return encoded;
}

/** The bytes, or null for what is no base64; white space is passed over. */
export function base64Decode(text: string): Uint8Array<ArrayBuffer> | null {
  const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = values[digits.charCodeAt(index)] ?? notInAlphabet;
    if (value === notInAlphabet) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[to] = (bits >> held) & 0xff;
      to += 1;
    }
  }
  return bytes;
}
