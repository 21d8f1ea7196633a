import { type Span, span } from '../model/span.ts';
import { framesNext, isCondition } from './headline.ts';

/** The body of a slide: at most seven lines of about thirty characters, and some 150 characters in all. */
export const maxItems = 7;
export const maxItemLength = 34;
export const maxBodyLength = 170;

/** Times and circumstances (在省委领导下), and conditions where there is room, joined with the clause that they frame. */
export function attachFrames(raw: string, clauses: readonly Span[]): readonly Span[] {
  const items: Span[] = [];
  clauses.forEach((clause, index) => {
    const last = items.at(-1);
    const before = clauses[index - 1];
    const text = before === undefined ? '' : raw.slice(before.start, before.end);
    const frames =
      framesNext(text) || (isCondition(text) && text.length + clause.end - clause.start < maxItemLength);
    if (last !== undefined && frames && clause.start - last.end <= 1) {
      items[items.length - 1] = span(last.start, clause.end);
    } else items.push(clause);
  });
  return items;
}

/**
 * Neighbouring clauses joined until at most `limit` items are left: those that begin alike first (更好统筹…,
 * 更好统筹…), then the shortest pair; never beyond the length of an item.
 */
export function joinClauses(raw: string, clauses: readonly Span[], limit: number): readonly Span[] {
  const items = [...clauses];
  while (items.length > limit) {
    const at = bestPair(raw, items);
    if (at === null) break;
    items.splice(at, 2, span(items[at]?.start ?? 0, items[at + 1]?.end ?? 0));
  }
  return items;
}

function bestPair(raw: string, items: readonly Span[]): number | null {
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let index = 0; index + 1 < items.length; index++) {
    const a = items[index] as Span;
    const b = items[index + 1] as Span;
    const length = b.end - a.start;
    // Only clauses of one sentence are joined: nothing but a comma may stand between them.
    if (length > maxItemLength || b.start - a.end > 1) continue;
    const alike = raw.slice(a.start, a.start + 2) === raw.slice(b.start, b.start + 2);
    const cost = length - (alike ? maxItemLength : 0);
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  }
  return best;
}

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
