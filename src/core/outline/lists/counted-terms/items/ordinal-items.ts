import { countBefore } from '../../../../view/bisect.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { sentenceAt } from '../../../text/sentence-at.ts';
import type { FoundOrdinalList } from '../../ordinals/find-ordinal-lists.ts';
import type { LocalItem } from '../found-counted-term.ts';
import { type CountedName, findCountedNames } from '../names/counted-names.ts';

/** Items of the 一是…二是… list that follows a term in its sentence or begins the next one. */
export function findItemsInOrdinals(
  { view, outer, count }: CountedName,
  lists: readonly FoundOrdinalList[],
): readonly LocalItem[] | null {
  const items = nextList(lists, view.index, outer.end)?.items ?? [];
  const sentenceEnd = sentenceAt(view.sentences, outer.start)?.span.end;
  const [first] = items;
  if (first === undefined || sentenceEnd === undefined || items.length !== count) return null;
  const isAfter =
    first.view === view
      ? first.marker.start <= sentenceEnd + 1
      : first.view.index === view.index + 1 && first.marker.start === 0 && sentenceEnd >= view.text.length;
  if (
    isAfter &&
    isCountedAgain(view, outer.end, first.view === view ? first.marker.start : view.text.length, count)
  )
    return null;
  return isAfter ? items.map((item) => ({ view: item.view, span: item.span })) : null;
}

/** Whether a nearer name counts as many: 从四个层面推进改革,实现四个转变:一是…. */
function isCountedAgain(view: BlockView, from: number, to: number, count: number): boolean {
  return findCountedNames(view).some(
    (other) => other.count === count && other.span.start >= from && other.span.end <= to,
  );
}

/** The first list at or after a place; lists are in the order of the text. */
function nextList(
  lists: readonly FoundOrdinalList[],
  blockIndex: number,
  offset: number,
): FoundOrdinalList | undefined {
  const before = countBefore(lists.length, (index) => {
    const first = lists[index]?.items[0];
    if (first === undefined) return false;
    return first.view.index < blockIndex || (first.view.index === blockIndex && first.marker.start < offset);
  });
  return lists[before];
}
