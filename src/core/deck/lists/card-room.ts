/** In Han characters: what a card with a head may say, by how many of them share a slide. */
const rooms: Readonly<Record<number, number>> = { 1: 260, 2: 240, 3: 190, 4: 116 };
const roomOfMany = 84;
const fewest = 2;

/** What each of so many cards on a slide may say. */
export function roomOfCard(count: number): number {
  return rooms[count] ?? roomOfMany;
}

/** The most cards that share a slide so that the longest of the texts fits its card; `most` where even two have no room for it. */
export function cardsTogether(lengths: readonly number[], most: number): number {
  const longest = Math.max(0, ...lengths);
  for (let count = Math.min(most, lengths.length); count >= fewest; count -= 1) {
    if (longest <= roomOfCard(count)) return count;
  }
  return most;
}
