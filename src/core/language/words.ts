import type { Token } from './token.ts';

/** Index of the first token that ends after `offset`; the number of tokens if there is none. */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The token that the character at `offset` belongs to; null at white space and past the end. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | null {
  const token = tokens[tokenIndexAt(tokens, offset)];
  return token !== undefined && token.start <= offset ? token : null;
}

/** Whether no token continues across `offset`. */
export function isWordEdge(tokens: readonly Token[], offset: number): boolean {
  const token = tokens[tokenIndexAt(tokens, offset)];
  return token === undefined || token.start >= offset;
}

/** The tokens that lie between two offsets as a whole. */
export function tokensWithin(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let first = tokenIndexAt(tokens, start);
  if ((tokens[first]?.start ?? end) < start) first += 1;
  let last = first;
  while (last < tokens.length && (tokens[last]?.end ?? end + 1) <= end) last += 1;
  return tokens.slice(first, last);
}

/** The text of a token. */
export function wordOf(text: string, { start, end }: Token): string {
  return text.slice(start, end);
}
