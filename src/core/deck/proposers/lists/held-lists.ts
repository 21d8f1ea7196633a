import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout, layoutDefinition } from '../../../model/layouts/registry.ts';
import { listDepths } from '../../lists/list-items.ts';
import { itemsBelow, type ListNode, runsOfItems } from '../../lists/list-tree.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';

/** In Han characters: a longer item is a paragraph, which passages tell. */
const longestItem = 80;
/** In Han characters: what stands below one item. */
const longestBelow = 120;
const mostBelow = 8;
/** A list of one item that holds one says too little for its form. */
const fewest = 3;
/** Of a slide: a line each, and in Han characters. */
const mostLines = 12;
const longestSlide = 200;

/** A short list in which an item has others below it: all of it, each item with what it holds. */
export function proposeHeldLists(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const depths = listDepths(context.source);
  return descendants(context.outline.root).flatMap((section) =>
    runsOfItems(bodyBlocks(context, section), depths)
      .filter((nodes) => isHeld(context, nodes, claimed))
      .flatMap((nodes) => heldSlides(context, nodes)),
  );
}

function isHeld(context: PlanContext, nodes: readonly ListNode[], claimed: OffsetMarks): boolean {
  const { raw } = context.source;
  const all = nodes.flatMap((node) => [node, ...itemsBelow(node)]);
  return (
    all.length > Math.max(nodes.length, fewest - 1) &&
    all.every(({ block }) => displayLength(raw, block.span) <= longestItem && !claimed.touches(block.span)) &&
    nodes.every((node) => {
      const below = itemsBelow(node);
      return below.length <= mostBelow && lengthOf(context, below) <= longestBelow;
    })
  );
}

function lengthOf({ source }: PlanContext, nodes: readonly ListNode[]): number {
  return nodes.reduce((sum, { block }) => sum + displayLength(source.raw, block.span), 0);
}

function heldSlides(context: PlanContext, nodes: readonly ListNode[]): readonly SlideCandidate[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const start = first.block.span.start;
  const title = leadTitle(context, start, { hasLine: true });
  const shown = ({ block }: ListNode) => itemRuns(context, trimSpan(context.source.raw, block.span));
  const contentOf = (node: ListNode) => [
    paragraph(shown(node)),
    ...itemsBelow(node).map((below) => paragraph(shown(below), 'detail')),
  ];
  // One item with what it holds is no card among others.
  const layout =
    nodes.length === 1 ? layoutDefinition('clauses') : chooseListLayout(listShape(nodes.map(contentOf)));
  const mostItems = 'maxItems' in layout ? layout.maxItems : 1;
  return pagesOf(context, nodes, mostItems).map((page, index) => ({
    id: index === 0 ? `held-${first.block.id}` : `held-${first.block.id}-${index + 1}`,
    layout: layout.name,
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [slot('title', paragraph(title.runs)), ...numberedSlots('item', page.map(contentOf))],
    rank: ranks.keyPassage,
    score: nodes.length,
    group: `held-${first.block.id}`,
    offset: page[0]?.block.span.start ?? start,
    order: 0,
    claims: [
      ...(index === 0 ? title.claims : []),
      ...page.flatMap((node) => [node, ...itemsBelow(node)]).map(({ block }) => block.span),
    ],
  }));
}

/** An item stays with what it holds. */
function pagesOf(
  context: PlanContext,
  nodes: readonly ListNode[],
  mostItems: number,
): readonly (readonly ListNode[])[] {
  const pages: ListNode[][] = [];
  const isFull = (page: readonly ListNode[]) => {
    const all = page.flatMap((node) => [node, ...itemsBelow(node)]);
    return page.length > mostItems || all.length > mostLines || lengthOf(context, all) > longestSlide;
  };
  for (const node of nodes) {
    const page = pages.at(-1);
    if (page === undefined || isFull([...page, node])) pages.push([node]);
    else page.push(node);
  }
  return pages;
}
