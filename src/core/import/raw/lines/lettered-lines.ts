/** A. …, (b) …, c) …: a letter before the words of an item. */
const lettered = /^(\(?)([a-z])([.)])\s+\S/iu;

/**
 * The lines that begin with letters in order, without a blank line between them (A. North Pier / B. Old Mole): items, each
 * of which begins a paragraph, however the text is wrapped.
 */
export function letteredLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const last = new Map<string, { readonly index: number; readonly code: number }>();
  for (const [index, line] of lines.entries()) {
    const [, open = '', letter = '', close = ''] = lettered.exec(line) ?? [];
    if (letter === '') continue;
    const style = `${open}${close}${letter === letter.toUpperCase()}`;
    const code = letter.charCodeAt(0);
    const before = last.get(style);
    if (before !== undefined && code === before.code + 1) found.add(before.index).add(index);
    last.set(style, { index, code });
  }
  return found;
}
