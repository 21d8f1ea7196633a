/** No table to read is wider; tables of hostile files are. */
export const mostColumns = 200;

/** How many columns a cell covers: beyond the last, merged cells are taken as if they were not. */
export function columnsCovered(column: number, declared: number): number {
  return column + declared <= mostColumns ? declared : 1;
}
