/**
 * How many items each page has where all pages together cost least. `costOf` says what a page of the items from `start`
 * to before `end` costs, null where it has no room for them: then it has none for one item more either.
 */
export function cheapestPages(
  count: number,
  costOf: (start: number, end: number) => number | null,
): readonly number[] {
  // The best pages of the items up to each: what they cost, and where the last of them begins.
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= count; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    for (let start = end - 1; start >= 0; start--) {
      const own = costOf(start, end);
      if (own === null) break;
      const cost = (best[start]?.cost ?? 0) + own;
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const sizes: number[] = [];
  for (let end = count; end > 0; end = best[end]?.start ?? 0) sizes.unshift(end - (best[end]?.start ?? 0));
  return sizes;
}

/** Items in groups of these sizes. */
export function groupsOf<T>(items: readonly T[], sizes: readonly number[]): readonly (readonly T[])[] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return items.slice(start - size, start);
  });
}
