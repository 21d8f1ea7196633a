import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../text/document-view.ts';
import type { CountedTerm } from '../counted-terms.ts';
import type { LocalItem } from '../found-enumeration.ts';

const marker = /^(?:[-*•·▪◦] +|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] +)/u;
const announcing = /^[^.;!?]{0,80}:$/u;

/** Items in the list lines below a counted term: five measures: and five lines that are items of a list. */
export function findListLines(
  { view, outer, count }: CountedTerm,
  { blocks }: DocumentView,
): readonly LocalItem[] | null {
  if (!announcing.test(view.text.slice(outer.end).trimEnd())) return null;
  const items: LocalItem[] = [];
  const depth = depthOf(blocks[view.index + 1]);
  for (let index = view.index + 1; depth !== null && items.length <= count; index += 1) {
    const line = blocks[index];
    const own = depthOf(line);
    if (line === undefined || own === null || own < depth) break;
    if (own === depth) items.push(toItem(line));
  }
  return items.length === count ? items : null;
}

/** How deep a list line stands; null for other lines. */
function depthOf(view: BlockView | undefined): number | null {
  if (view === undefined) return null;
  const { hint } = view.block;
  if (hint?.kind === 'list-item') return hint.depth;
  return hint === null && marker.test(view.text) ? 0 : null;
}

function toItem(view: BlockView): LocalItem {
  const start = view.block.hint === null ? (marker.exec(view.text)?.[0].length ?? 0) : 0;
  const end = view.text.replace(/[;,. ]+(?:and|or)?[ ]*$/u, '').length;
  return { view, span: span(start, Math.max(start + 1, end)) };
}
