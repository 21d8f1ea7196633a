const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const padding = 61;
/** As many arguments as every engine takes in one call. */
const sliceLength = 8192;
const notInAlphabet = 255;
const values = new Uint8Array(256).fill(notInAlphabet);
for (let value = 0; value < alphabet.length; value += 1) values[alphabet.charCodeAt(value)] = value;

/** Base64 (RFC 4648, section 4). */
export function base64Encode(bytes: Uint8Array): string {
  const digits = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding);
  const size = bytes.length;
  for (let at = 0, to = 0; at < size; at += 3, to += 4) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    digits[to] = codes[bits >> 18] as number;
    digits[to + 1] = codes[(bits >> 12) & 63] as number;
    if (at + 1 < size) digits[to + 2] = codes[(bits >> 6) & 63] as number;
    if (at + 2 < size) digits[to + 3] = codes[bits & 63] as number;
  }
  let text = '';
  for (let at = 0; at < digits.length; at += sliceLength) {
    text += String.fromCharCode(...digits.subarray(at, at + sliceLength));
  }
  return text;
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
