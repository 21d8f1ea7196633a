const rightLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const leftLetter = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2e80-\ud7a3]/gu;

/** Whether a good part of the letters of a line are Hebrew or Arabic. The letters of each piece are in the order of reading. */
export function runsFromRight(text: string): boolean {
  const count = text.match(rightLetter)?.length ?? 0;
  return count > 0 && count * 2 >= (text.match(leftLetter)?.length ?? 0);
}

/** Parts of such a line, given from left to right, as they are read: words and figures of other scripts stay in order. */
export function orderFromRight<Part extends { readonly text: string }>(parts: readonly Part[]): Part[] {
  const ordered: Part[] = [];
  let left: Part[] = [];
  for (const part of [...parts].reverse()) {
    if (part.text.search(rightLetter) === -1 && /[\p{L}\p{N}]/u.test(part.text)) {
      left.unshift(part);
      continue;
    }
    ordered.push(...left, part);
    left = [];
  }
  return [...ordered, ...left];
}
