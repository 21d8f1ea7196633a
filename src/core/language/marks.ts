/**
 * The marks of Chinese and English prose, in full width and as folded text has them. Who looks for the end of a sentence
 * or clause, or for what encloses words, takes them from here.
 */

/** What ends a sentence; the full stop of Latin prose is told from that of an abbreviation elsewhere. */
export const sentenceMarks = '。！？!?';

/** What ends a clause within a sentence. */
export const clauseMarks = '，,；;：:';

/** Quotation marks and brackets that come in pairs: what opens, with what closes it. */
export const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '{': '}',
  '【': '】',
  '〔': '〕',
};

export const openingMarks = Object.keys(closerOf).join('');
export const closingMarks = Object.values(closerOf).join('');

/** The text without any of these characters at its end, in time that its length bounds. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
