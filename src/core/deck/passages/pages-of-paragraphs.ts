import { type Span, sliceSpan } from '../../model/span.ts';
import { groupsOf } from '../plan/cheapest-pages.ts';
import { type PagedItem, pagesByParagraph } from '../plan/clause-items.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { totalLength } from '../wording/display-length.ts';
import { hangsInEnglish } from '../wording/english-prose.ts';

/** What an item shows, and the paragraph that has it. */
interface Told {
  readonly span: Span;
  readonly blockId: string;
}

/** In English: what is told together on as few slides as hold it, which end where paragraphs do as far as there is room. */
export function pagesOfParagraphs<T extends Told>(
  { source: { raw } }: PlanContext,
  items: readonly (readonly T[])[],
  most?: number,
): readonly (readonly (readonly T[])[])[] {
  const paged = items.map((item, index): PagedItem => {
    const [first, before] = [item[0], items[index - 1]?.at(-1)];
    const length = totalLength(raw, item);
    if (first === undefined || before === undefined) return { length, begins: 'paragraph' };
    if (leads(raw, before, first)) return { length, begins: 'led' };
    if (before.blockId !== first.blockId) return { length, begins: 'paragraph' };
    return { length, begins: hangsInEnglish(sliceSpan(raw, first.span)) ? 'hanging' : 'sentence' };
  });
  return groupsOf(items, pagesByParagraph(paged, most));
}

/** Whether it ends with a colon, or is a line without any end mark (a head) above a paragraph. */
function leads(raw: string, { span: { end }, blockId }: Told, next: Told): boolean {
  if (/:/u.test(raw.slice(end - 1, end + 1))) return true;
  return blockId !== next.blockId && !/[.!?;)\]”"]/u.test(raw.slice(end - 2, end + 2));
}
