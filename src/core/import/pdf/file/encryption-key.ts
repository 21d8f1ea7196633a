/** In bits; the longest key that a PDF can be encrypted with (ISO 32000-2, 7.6.4) is of this length. */
const longestKey = 256;
/** Of the dictionary that says how a file is encrypted, in bytes. */
const dictionaryLength = 4096;

/**
 * Whether a PDF asks for an encryption key that no program makes: the library derives it byte by byte, fifty times
 * over, whatever length the file names.
 */
export function hasOversizeKey(bytes: Uint8Array): boolean {
  for (let at = findName(bytes, 0); at !== -1; at = findName(bytes, at + encryptName.length)) {
    const own = latin1(bytes, at + encryptName.length);
    const [, number] = /^\s*(\d{1,10})\s+\d+\s+R/u.exec(own) ?? [];
    const dictionary = firstDictionary(number === undefined ? own : objectOf(bytes, number));
    const lengths = dictionary.matchAll(/\/Length\s*(\d+)/gu);
    if ([...lengths].some(([, length]) => Number(length) > longestKey)) return true;
  }
  return false;
}

const encryptName = '/Encrypt';

function findName(bytes: Uint8Array, from: number): number {
  return findText(bytes, encryptName, from);
}

/** What follows the head of an object; empty where there is none. */
function objectOf(bytes: Uint8Array, number: string): string {
  const mark = `${number} 0 obj`;
  let at = findText(bytes, mark, 0);
  while (at > 0 && isDigit(bytes[at - 1])) at = findText(bytes, mark, at + 1);
  return at === -1 ? '' : latin1(bytes, at + mark.length);
}

const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;

/** From the first `<<` to the `>>` that closes it. */
function firstDictionary(text: string): string {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/<<|>>/gu)) {
    depth += mark === '<<' ? 1 : -1;
    if (depth <= 0) return text.slice(0, index);
  }
  return text;
}

function latin1(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + dictionaryLength));
}

function findText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return at;
  }
  return -1;
}
