/**
 * The marks of Chinese and English prose, in full width and as folded text has them. Who looks for the end of a sentence
 * or clause, or for what encloses words, takes them from here.
 */

/** What ends a sentence; the full stop of Latin prose is told from that of an abbreviation elsewhere. */
export const sentenceMarks = '。！？!?';

/** What ends a clause within a sentence. */
export const clauseMarks = '，,；;：:';

/*
 * The same as patterns, for text in either width: who asks whether a mark occurs in a text or ends it names which is meant,
 * and spells none of them out again (`alphabets.test.ts`).
 */

/** A mark that ends a sentence. */
export const sentenceMark = /[。！？!?]/u;
export const sentenceEnd = /[。！？!?]\s*$/u;

/** Also what parts the members of a series. */
export const memberMark = /[。！？!?；;]/u;
export const memberEnd = /[。！？!?；;]$/u;

/** What ends a statement or a member of a series. Names and headings may be questions or calls, and have none of these. */
export const statementMark = /[。；;]/u;
export const statementEnd = /[。；;]$/u;

/** Also what announces what follows: lines of prose end so, and headings do not. */
export const lineMark = /[。！？!?；;：:]/u;
export const lineEnd = /[。！？!?；;：:]$/u;
/** The same in Latin prose, where the full stop is that of a sentence or of an abbreviation. */
export const latinLineMark = /[.!?;:]/u;
export const latinLineEnd = /[.!?;:]$/u;

/** A mark that ends a clause within a sentence. */
export const clauseMark = /[，,；;：:]/u;

/** What parts clauses, other than a colon, which also stands in names. */
export const partingMark = /[，,；;]/u;

/** A mark that only running text has: names may be questions, or have a colon. */
export const runningMark = /[，,；;。]/u;
export const runningEnd = /[，,；;。]$/u;

/** Also what parts the words of a row. */
export const pauseMark = /[、，,；;：:]/u;

/** What parts words or clauses in a row, and says that more follows. */
export const commaMark = /[、，,]/u;
export const commaEnd = /[、，,]$/u;

/** A mark of a sentence or of a clause. */
export const proseMark = /[。！？!?，,；;：:]/u;
export const proseEnd = /[。！？!?，,；;：:]$/u;

/** Also what parts the words of a row. */
export const anyMark = /[。！？!?，,；;：:、]/u;

/** A mark of both scripts, as wide as the text that it stands in. */
export const sharedMark = /[“”‘’…—]/u;

export const openingQuote = /[“「『]/u;
export const closingQuote = /[”」』]/u;

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
