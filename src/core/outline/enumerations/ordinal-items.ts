import type { FoundOrdinalList } from '../ordinal-lists.ts';
import type { CountedTerm } from './counted-terms.ts';
import type { LocalItem } from './found-enumeration.ts';

/** Items of the 一是…二是… list that follows a term in its sentence or begins the next one. */
export function findItemsInOrdinals(
  { view, outer, count }: CountedTerm,
  lists: readonly FoundOrdinalList[],
): readonly LocalItem[] | null {
  const sentence = view.sentences.find(({ span }) => span.start <= outer.start && outer.end <= span.end);
  if (sentence === undefined) return null;
  for (const { items } of lists) {
    const [first] = items;
    if (first === undefined || items.length !== count) continue;
    const isBehind =
      first.view === view
        ? first.marker.start >= outer.end && first.marker.start <= sentence.span.end + 1
        : first.view.index === view.index + 1 &&
          first.marker.start === 0 &&
          sentence.span.end >= view.text.length;
    if (isBehind) return items.map((item) => ({ view: item.view, span: item.span }));
  }
  return null;
}
