/** Where a heading ends before its closing 。 or ：; at least one character is left. */
export function withoutClosingMark(text: string, end: number): number {
  let to = end;
  while (to > 1 && /[。.: ]/u.test(text.charAt(to - 1))) to -= 1;
  return to;
}
