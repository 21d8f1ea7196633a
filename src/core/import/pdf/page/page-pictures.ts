/** Pixels from which a picture can be that of a page: 500 by 500. */
const fewestPixels = 250_000;
const longestDictionary = 2000;

/**
 * Whether the pages of a file without text are pictures, as a scanner makes them, and not blank or drawn. Told by
 * the dictionaries of its pictures, which are never packed; the pictures are not looked at.
 */
export function consistsOfPictures(bytes: Uint8Array, pageCount: number): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  let count = 0;
  for (const { index } of text.matchAll(/\/Subtype\s{0,9}\/Image\b/gu)) {
    if (isLarge(dictionaryAt(text, index))) count += 1;
    if (count * 2 >= pageCount) return true;
  }
  return false;
}

/** The dictionary around a place: from the head of its object to its data. */
function dictionaryAt(text: string, index: number): string {
  const start = text.lastIndexOf(' obj', index);
  const end = text.indexOf('stream', index);
  const from = Math.max(start, index - longestDictionary);
  return text.slice(from, Math.min(end === -1 ? text.length : end, index + longestDictionary));
}

function isLarge(dictionary: string): boolean {
  const side = (name: string): number =>
    Number(new RegExp(`/${name}\\s{0,9}(\\d{1,6})\\b(?!\\s+\\d+\\s+R)`, 'u').exec(dictionary)?.[1] ?? 0);
  return side('Width') * side('Height') >= fewestPixels;
}
