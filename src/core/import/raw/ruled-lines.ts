/** Tables that are drawn with characters: bars between cells, and lines between rows. */

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
