import type { Heading } from '../../model/outline.ts';
import { span } from '../../model/span.ts';
import type { FoundParallel } from '../parallels/found-parallel.ts';
import type { DocumentView } from '../text/document-view.ts';
import type { CountedTerm } from './counted-terms.ts';
import type { LocalItem } from './found-enumeration.ts';

/**
 * Items that stand one in each member of a parallel run: as many members as the term counts, and in every
 * one of them the same slot ends with the noun of the term (八个高地: 在打造…高地中).
 */
export function findItemsInParallels(
  term: CountedTerm,
  parallels: readonly FoundParallel[],
): readonly LocalItem[] | null {
  if (term.noun.length < 2) return null;
  for (const { members } of parallels) {
    if (members.length !== term.count) continue;
    for (const role of ['goal', 'driver', 'other'] as const) {
      const items = members.flatMap(({ view, slots }): readonly LocalItem[] => {
        const slot = slots.find((candidate) => candidate.role === role);
        const core = slot?.core;
        if (core === undefined) return [];
        const text = view.text.slice(core.start, core.end);
        return text.length > term.noun.length && text.endsWith(term.noun) ? [{ view, span: core }] : [];
      });
      if (items.length === term.count) return items;
    }
  }
  return null;
}

/** Headings that a sentence announces with its number: 重点做好六个方面工作： and six headings right below. */
export function findItemsInHeadings(
  term: CountedTerm,
  { blocks }: DocumentView,
  headings: readonly Heading[],
): readonly LocalItem[] | null {
  const { view, outer } = term;
  const rest = view.text.slice(outer.end);
  if (!/^[^。;,]{0,8}[:：]$/u.test(rest)) return null;
  const start = headings.findIndex(({ span: own }) => own.start > view.block.span.end);
  const level = headings[start]?.level;
  if (level === undefined || blocks[view.index + 1]?.block.id !== headings[start]?.blockId) return null;
  const below = headings.slice(start);
  const end = below.findIndex((heading) => heading.level < level);
  const siblings = (end === -1 ? below : below.slice(0, end)).filter((heading) => heading.level === level);
  return siblings.length === term.count ? headingItems(siblings, blocks) : null;
}

/** A quoted term in the title that counts the main parts of the document. */
export function findItemsInMainParts(
  term: CountedTerm,
  { blocks }: DocumentView,
  headings: readonly Heading[],
): readonly LocalItem[] | null {
  const main = headings.filter(({ level, kind }) => level === 1 && kind === 'numbered');
  return term.quoted && main.length === term.count && main.length >= 3 ? headingItems(main, blocks) : null;
}

function headingItems(headings: readonly Heading[], blocks: DocumentView['blocks']): readonly LocalItem[] {
  const byId = new Map(blocks.map((view) => [view.block.id, view]));
  return headings.flatMap(({ blockId, span: own, marker }) => {
    const view = byId.get(blockId);
    if (view === undefined) return [];
    const start = view.localOffset(marker?.end ?? own.start);
    const skipped = /^[ 、.,:]*/u.exec(view.text.slice(start, start + 4))?.[0].length ?? 0;
    return [{ view, span: span(start + skipped, view.localOffset(own.end)) }];
  });
}
