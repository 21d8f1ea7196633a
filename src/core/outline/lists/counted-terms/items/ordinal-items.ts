import { type Span, span } from '../../../../model/span.ts';
import { countBefore } from '../../../../view/bisect.ts';
import { sentenceAt } from '../../../text/sentence-at.ts';
import type { FoundOrdinalList } from '../../ordinals/find-ordinal-lists.ts';
import type { LocalItem } from '../found-counted-term.ts';
import type { CountedName } from '../names/counted-names.ts';

/** 两个代表〔和〕一个主任: counted beside others, of whom no list is made. */
const isWithOthers = /^(?:[和与及、]|以及)/u;

/** 九项任务〔和〕三项保障: counted after others, of whom none knows which the list is. */
function isAfterOthers(names: readonly CountedName[], { view, outer }: CountedName): boolean {
  const at = countBefore(names.length, (place) => (names[place]?.outer.start ?? 0) < outer.start);
  const before = names[at - 1];
  if (before === undefined || before.count === names[at]?.count) return false;
  return /^[^,。;:]{0,12}(?:[和与及、]|以及)$/u.test(view.text.slice(before.outer.end, outer.start));
}

/** Items of the 一是…二是… list that follows a term in its sentence or begins the next one; `names` are those of its block. */
export function findItemsInOrdinals(
  term: CountedName,
  lists: readonly FoundOrdinalList[],
  names: readonly CountedName[],
): readonly LocalItem[] | null {
  const { view, outer, count } = term;
  const items = nextList(lists, view.index, outer.end)?.items ?? [];
  const sentenceEnd = sentenceAt(view.sentences, outer.start)?.span.end;
  const [first] = items;
  if (isWithOthers.test(view.text.slice(outer.end, outer.end + 2)) || isAfterOthers(names, term)) return null;
  if (first === undefined || sentenceEnd === undefined || items.length !== count) return null;
  const isAfter =
    first.view === view
      ? first.marker.start <= sentenceEnd + 1
      : first.view.index === view.index + 1 && first.marker.start === 0 && sentenceEnd >= view.text.length;
  const end = first.view === view ? first.marker.start : view.text.length;
  if (!isAfter || isCountedAgain(names, span(outer.end, end), count)) return null;
  return items.map((item) => ({ view: item.view, span: item.span }));
}

/** Whether a nearer name counts as many: 从四个层面推进改革,实现四个转变:一是…. */
function isCountedAgain(names: readonly CountedName[], { start, end }: Span, count: number): boolean {
  for (let at = countBefore(names.length, (place) => (names[place]?.span.start ?? 0) < start); ; at += 1) {
    const other = names[at];
    if (other === undefined || other.span.end > end) return false;
    if (other.count === count) return true;
  }
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
