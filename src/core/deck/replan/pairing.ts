/** How items of two lists are one: each test pairs what the ones before left, each item once, in order. */
export type PairTest<T> = (a: T, b: T) => boolean;

/** From indices of the first list to those of the second. */
export function pairUp<T>(
  first: readonly T[],
  second: readonly T[],
  tests: readonly PairTest<T>[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const isPair of tests) {
    first.forEach((a, index) => {
      if (pairs.has(index)) return;
      const found = second.findIndex((b, at) => !taken.has(at) && isPair(a, b));
      if (found < 0) return;
      pairs.set(index, found);
      taken.add(found);
    });
  }
  return pairs;
}

export function inverted(pairs: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...pairs].map(([a, b]) => [b, a]));
}

/** The list with each of the additions after the item that it follows in `order`, or at the beginning. */
export function insertAfterPredecessor<T>(
  list: readonly T[],
  order: readonly T[],
  additions: ReadonlySet<T>,
): readonly T[] {
  const result = [...list];
  order.forEach((item, index) => {
    if (!additions.has(item)) return;
    let before = index - 1;
    while (before >= 0 && !result.includes(order[before] as T)) before -= 1;
    const at = before < 0 ? 0 : result.indexOf(order[before] as T) + 1;
    result.splice(at, 0, item);
  });
  return result;
}
