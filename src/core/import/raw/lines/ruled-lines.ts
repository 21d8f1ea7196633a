/** What is drawn with characters: bars between the cells of tables, lines between their rows, lines between parts of a text. */

/** Bars between the cells of a row. */
export const rulingMarks = /[|｜│┃║]/gu;

const rule = /^[\s\u2500-\u257f+=:|-]+$/u;
const ofRule =
  /(?:[\u2500-\u2501\u2504-\u250b\u254c-\u2550=-][^\u2500-\u2501\u2504-\u250b\u254c-\u2550=-]*){3}/u;
const corner = /[\u250c-\u254b\u2552-\u256c+|]/u;
const row = /^\s*[|｜│┃║].*[|｜│┃║]\s*$/u;

/** A line between the rows of a table, or around it; one without a corner or crossing only parts a text. */
export function isRuleLine(line: string): boolean {
  return rule.test(line) && ofRule.test(line) && corner.test(line);
}

/** A row between bars. */
export function isRuledRow(line: string): boolean {
  return row.test(line);
}

const drawn = /^\s*([=\-*_~#^+\u2500\u2501\u2550\u2014\uff1d\uff0d\uff3f\uff0a])(?:\s?\1){2,}\s*$/u;
const longestDrawn = 400;

/** The mark of which a line is drawn that has nothing else; null for a line of text. */
export function markOfDrawnLine(line: string): string | null {
  return line.length > longestDrawn ? null : (drawn.exec(line)?.[1] ?? null);
}

/** A line between parts of a text, or below a heading. */
export function isDrawnLine(line: string): boolean {
  return markOfDrawnLine(line) !== null;
}
