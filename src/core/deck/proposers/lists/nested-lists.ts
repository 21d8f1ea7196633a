import type { Run } from '../../../model/deck/deck.ts';
import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout } from '../../../model/layouts/registry.ts';
import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { listDepths } from '../../lists/list-items.ts';
import { type ListNode, runsOfItems } from '../../lists/list-tree.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, itemLengthsFor } from '../../plan/clause-items.ts';
import { longestLead } from '../../plan/lines/lead-lines.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { itemSpan, wholeItem } from '../../wording/whole-clauses.ts';

/** All items of one list, and the item that they stand below; null for those of the outer list. */
interface ListGroup {
  readonly head: ListNode | null;
  /** What the head alone stands below. */
  readonly above: ListNode | null;
  /** What the head stands below beside others. */
  readonly under: ListNode | null;
  readonly items: readonly ListNode[];
}

const fewestHeads = 2;
const fewestBelow = 2;
/** The outer list begins where the first list in it does, and comes first. */
const mostSlidesOfOuter = 100;
const longestTitle = 30;
/** Of a head that is no label with what it says. */
const longestWhole = 46;
/** A shorter head (cons, Anna) is told with what it stands below. */
const shortName = 8;
const longestItem = 110;

/** Lists in the items of another, several of them: a slide each, called by the item that it stands below. */
export function proposeNestedLists(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const depths = listDepths(context.source);
  return descendants(context.outline.root)
    .flatMap((section) => runsOfItems(bodyBlocks(context, section), depths))
    .flatMap((nodes) => {
      const groups = groupsOf({ above: null, head: null, under: null }, nodes);
      const heads = groups.filter(({ head, items }) => head !== null && items.length >= fewestBelow);
      const isFree = groups.every(({ head, items }) =>
        [...(head === null ? [] : [head]), ...items].every(({ block }) => !claimed.touches(block.span)),
      );
      return heads.length >= fewestHeads && isFree
        ? groups.flatMap((group) => groupSlides(context, group))
        : [];
    });
}

/** A list with one item that has a list is said by that list; an item with one short one below it holds it. */
function groupsOf(
  { above, head, under }: Omit<ListGroup, 'items'>,
  nodes: readonly ListNode[],
): readonly ListGroup[] {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1 && only.children.length > 0) {
    return groupsOf({ above: head, head: only, under: null }, only.children);
  }
  const lower = nodes.filter((node) => node.children.length > 0 && onlyBelow(node) === null);
  return [
    { head, above, under, items: nodes },
    ...lower.flatMap((node) => groupsOf({ above: null, head: node, under: head }, node.children)),
  ];
}

function onlyBelow({ children }: ListNode): ListNode | null {
  const [only] = children;
  return only !== undefined && children.length === 1 && only.children.length === 0 ? only : null;
}

const label = /^([^，。；：:,;！？!?\n]{2,40})[：:]/u;
/** doc: fix a link, net,http: …: a part of a program, and no name of what is said. */
const codeLabel = /^[a-z][\w./-]*[：:]\s*(?=\S)/u;

function groupSlides(
  context: PlanContext,
  { head, above, under, items }: ListGroup,
): readonly SlideCandidate[] {
  const { raw } = context.source;
  const [first] = items;
  if (first === undefined) return [];
  const start = (above ?? head ?? first).block.span.start;
  const own = head === null ? null : nameOf(context, head.block);
  const isShort = context.language === 'en' && own !== null && displayLength(raw, own.title) <= shortName;
  const over = above ?? (isShort ? under : null);
  const upper = over === null || own?.lead !== null ? null : nameOf(context, over.block);
  const told = own ?? (head === null ? null : { title: null, lead: trimSpan(raw, head.block.span) });
  const named = own === null || upper === null ? told : { title: upper.title, lead: own.title };
  const title: readonly Run[] =
    named === null || named.title === null
      ? leadTitle(context, start).runs
      : slideRuns(context.source, named.title);
  const shownOf = ({ block }: ListNode) => itemRuns(context, shownSpan(context, block, items.length));
  const contents = items.map((item) => {
    const below = onlyBelow(item);
    return [paragraph(shownOf(item)), ...(below === null ? [] : [paragraph(shownOf(below), 'detail')])];
  });
  const layout = chooseListLayout(listShape(contents));
  // An item with a list of its own is claimed by the slides of that list.
  const claimed = items.flatMap((item) => {
    const below = onlyBelow(item);
    return item.children.length === 0 ? [item] : below === null ? [] : [item, below];
  });
  const hasLead = named?.lead != null && displayLength(raw, named.lead) <= longestLead;
  return balancedGroups(contents, layout.maxItems).map((group, index) => ({
    id: index === 0 ? `nested-${first.block.id}` : `nested-${first.block.id}-${index + 1}`,
    layout: layout.name,
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...(hasLead && index === 0 && named?.lead != null
        ? [slot('subtitle', paragraph(slideRuns(context.source, named.lead)))]
        : []),
      ...numberedSlots('item', group),
    ],
    rank: ranks.structure,
    score: items.length,
    group: `nested-${first.block.id}`,
    offset: start,
    order: index - (head === null ? mostSlidesOfOuter : 0),
    claims: [...(above === null ? [] : [above]), ...(head === null ? [] : [head]), ...claimed].map(
      ({ block }) => block.span,
    ),
  }));
}

/** What an item with a list below it is called, and what else it says; null where that is too long for a title. */
function nameOf(
  context: PlanContext,
  block: ClassifiedBlock,
): { readonly title: Span; readonly lead: Span | null } | null {
  const { raw } = context.source;
  const text = textOf(context, block.span);
  const whole = trimSpan(raw, block.span);
  if (codeLabel.test(text) && displayLength(raw, whole) <= longestWhole) return { title: whole, lead: null };
  const [found = '', name = ''] = label.exec(text) ?? [];
  if (name === '' && displayLength(raw, whole) <= longestWhole) return { title: whole, lead: null };
  const { start } = block.span;
  const title = trimSpan(raw, name === '' ? block.span : span(start, start + name.length));
  if (displayLength(raw, title) > longestTitle) return null;
  const rest = trimSpan(raw, span(start + found.length, block.span.end));
  return { title, lead: name !== '' && /[\p{L}\p{N}]/u.test(textOf(context, rest)) ? rest : null };
}

/** All of the item where it is short, else its first sentence in whole clauses. */
function shownSpan({ source, language }: PlanContext, block: ClassifiedBlock, count: number): Span {
  const [sentence] = block.sentences;
  const whole = trimSpan(source.raw, block.span);
  if (sentence === undefined || displayLength(source.raw, whole) <= longestItem) return whole;
  return itemSpan(source.raw, sentence, itemLengthsFor(count, language)) ?? wholeItem(source.raw, sentence);
}
