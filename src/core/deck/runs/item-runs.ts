import type { Run } from '../../model/deck/deck.ts';
import { type Span, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { displayLength } from '../wording/display-length.ts';
import { slideRuns } from './source-runs.ts';

/** In Han characters: an item that is longer holds no clause that could be shown alone: it breaks off, visibly. */
export const longestItem = 320;

/** An item of a list; text without any comma for so many characters is cut, and continues in the notes. */
export function itemRuns(context: PlanContext, item: Span): readonly Run[] {
  const { source, labels } = context;
  if (displayLength(source.raw, item) <= longestItem) return slideRuns(source, item);
  const window = span(item.start, item.start + longestItem);
  const [cut] = separatorOffsets(source.raw, window, /[、，,；;：: ]/).slice(-1);
  return [
    ...slideRuns(source, span(item.start, cut ?? wholeCharacterEnd(source.raw, window.end))),
    labels.more(),
  ];
}

/** Never between the halves of a surrogate pair. */
function wholeCharacterEnd(raw: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(raw.charAt(end)) ? end - 1 : end;
}
