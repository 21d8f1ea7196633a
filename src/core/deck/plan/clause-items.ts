/** The body of a slide: at most seven items, and some 200 characters in all. */
export const maxItems = 7;
export const maxBodyLength = 210;
/** What an item shows of a sentence, and how long a sentence may be that cannot be shortened. */
export const itemLengths = { zh: { preferred: 60, most: 100 }, en: { preferred: 90, most: 110 } } as const;

/** Items in groups of nearly one size, none above the limits; an item alone may be longer. */
export function balancedGroups<T>(items: readonly T[], limit: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / limit));
  const groups: (readonly T[])[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    const size = Math.ceil((items.length - start) / (count - index));
    groups.push(items.slice(start, start + size));
    start += size;
  }
  return groups;
}
