import type { Paragraph } from '../../../model/deck/deck.ts';
import { membersBelow, type NumberedMember, numberedLists } from '../../../view/numbered-lists.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { longestNeededLead } from '../../plan/lines/lead-lines.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitleAt } from '../../titles/headings/section-title.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { leadLine, leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';

/** In Han characters: a longer member is a paragraph, which passages tell. */
const longestMember = 160;
/** Of the whole list: more is an annex, or a text whose headings have not been found. */
const longestList = 1_000;
const fewestMembers = 2;
const fewestBelow = 2;
/** Of a slide, in Han characters and lines, that of the lead among them. */
const roomOfSlide = 250;
const mostLines = 9;
/** The last member stands alone only where a slide set smaller, with a line more, has no room for it. */
const roomForLast = 1.25;

/** What one slide tells: members of one list, each with what stands below it. */
interface ListPage {
  /** The member whose list it tells; null for the outer list. */
  readonly of: NumberedMember | null;
  readonly members: readonly NumberedMember[];
  /** Members whose lists have pages of their own. */
  readonly apart: ReadonlySet<NumberedMember>;
}

/**
 * Numbered paragraphs with lists below some of them: the outer list with its lead, whole and in order, each member with
 * what stands below it, or, where that has no room beside it, before slides of the inner list, which the member leads.
 */
export function proposeListsInLists(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  const spoken = new Set(context.outline.speakerTurns.flatMap(({ blockIds }) => blockIds));
  return descendants(context.outline.root).flatMap((section) =>
    numberedLists(context.source.raw, bodyBlocks(context, section))
      .map(belowOnly)
      .filter((list) => isNested(context, list))
      .filter((list) =>
        allOf(list).every(
          ({ block }) =>
            !claimed.touches(block.span) && !context.headings.touches(block.span) && !spoken.has(block.id),
        ),
      )
      .flatMap((list) => listSlides(context, list)),
  );
}

/** A number that no other follows counts nothing: the list is what stands below it. */
function belowOnly(list: readonly NumberedMember[]): readonly NumberedMember[] {
  const [only] = list;
  return list.length === 1 && only !== undefined ? only.children : list;
}

function allOf(list: readonly NumberedMember[]): readonly NumberedMember[] {
  return list.flatMap((member) => [member, ...membersBelow(member)]);
}

function isNested(context: PlanContext, list: readonly NumberedMember[]): boolean {
  const all = allOf(list);
  return (
    list.length >= fewestMembers &&
    all.some(({ children }) => children.length >= fewestBelow) &&
    all.every((member) => sizeOf(context, member) <= longestMember) &&
    lengthOf(context, list) <= longestList
  );
}

function sizeOf({ source }: PlanContext, { block }: NumberedMember): number {
  return displayLength(source.raw, block.span);
}

/** With all that stands below them. */
function lengthOf(context: PlanContext, members: readonly NumberedMember[]): number {
  return allOf(members).reduce((sum, each) => sum + sizeOf(context, each), 0);
}

function listSlides(context: PlanContext, list: readonly NumberedMember[]): readonly SlideCandidate[] {
  const [first] = list;
  if (first === undefined) return [];
  const { start } = first.block.span;
  const titled = leadTitle(context, start, { hasLine: true });
  const lead = leadLine(context, start);
  const heading = () => lead?.title ?? sectionTitleAt(context, start) ?? topTitle(context, start);
  const title = lead === null ? titled.runs : heading();
  const pages = pagesOf(context, null, list);
  const leadOf = ({ of }: ListPage) => (of === null ? (lead?.runs ?? null) : shown(context, of).runs);
  if (pages.some(({ of }) => of !== null && sizeOf(context, of) > longestNeededLead)) return [];
  return pages.map((page, index) => {
    const above = leadOf(page);
    return {
      id: index === 0 ? `levels-${first.block.id}` : `levels-${first.block.id}-${index + 1}`,
      layout: 'clauses',
      sectionIndex: topSectionAt(context, start)?.index ?? null,
      slots: [
        slot('title', paragraph(title)),
        ...(above === null ? [] : [slot('subtitle', paragraph(above))]),
        ...numberedSlots(
          'item',
          page.members.map((member) => [
            shown(context, member),
            ...(page.apart.has(member)
              ? []
              : membersBelow(member).map(
                  (below): Paragraph => ({ ...shown(context, below), part: 'detail' }),
                )),
          ]),
        ),
      ],
      rank: ranks.structure,
      score: list.length,
      group: `levels-${first.block.id}`,
      offset: start,
      order: index,
      isToldWhole: true,
      claims: index > 0 ? [] : [...(lead ?? titled).claims, ...allOf(list).map(({ block }) => block.span)],
    };
  });
}

function shown(context: PlanContext, { block }: NumberedMember): Paragraph {
  return paragraph(itemRuns(context, trimSpan(context.source.raw, block.span)));
}

/** Members in order on as few slides as have room for them; after them the lists that have none beside their members. */
function pagesOf(
  context: PlanContext,
  of: NumberedMember | null,
  members: readonly NumberedMember[],
): readonly ListPage[] {
  const fits = (some: readonly NumberedMember[], closes = false) =>
    lengthOf(context, some) <= roomOfSlide * (closes ? roomForLast : 1) &&
    1 + allOf(some).length <= mostLines + (closes ? 1 : 0);
  const apart = new Set(members.filter((member) => member.children.length > 0 && !fits([member])));
  const without = (member: NumberedMember) => (apart.has(member) ? { ...member, children: [] } : member);
  const pages: NumberedMember[][] = [];
  for (const [place, member] of members.entries()) {
    const page = pages.at(-1);
    const both = [...(page ?? []), member].map(without);
    if (page !== undefined && fits(both, place === members.length - 1)) page.push(member);
    else pages.push([member]);
  }
  return [
    ...pages.map((page) => ({ of, members: page, apart })),
    ...[...apart].flatMap((member) => pagesOf(context, member, member.children)),
  ];
}
