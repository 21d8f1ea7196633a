/** In Han characters: what a card with a head may say, by how many of them share a slide. */
const rooms: Readonly<Record<number, number>> = { 1: 260, 2: 240, 3: 190, 4: 116 };
const roomOfMany = 84;
const fewest = 2;

/** What each of so many cards on a slide may say. */
export function roomOfCard(count: number): number {
  return rooms[count] ?? roomOfMany;
}

/** How many cards share a slide, at most, so that each says all of what has such a length; `most` where none could. */
export function cardsTogether(lengths: readonly number[], most: number): number {
  const longest = Math.max(0, ...lengths);
  for (let count = Math.min(most, lengths.length); count >= fewest; count -= 1) {
    if (longest <= roomOfCard(count)) return count;
  }
  return most;
}
