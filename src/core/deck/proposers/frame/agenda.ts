import type { Section } from '../../../model/outline/outline.ts';
import { areRulesInArticles } from '../../articles/read-articles.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headingParts } from '../../titles/headings/section-title.ts';

const fromSections = 3;
const entriesPerPage = 10;
const maxPages = 3;

/** From three sections up that have more to say than a timeline of all of them does; what does not fit three pages is no agenda any more. */
export function proposeAgenda(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const { source, labels } = context;
  // What all sections stand below is no section.
  const sections = context.topSections.filter(({ index }) => index !== null);
  const entries = sections.flatMap(({ section }) => section.heading ?? []);
  // Articles are told in order whatever stands before them.
  const isAhead = (section: Section) => areRulesInArticles(context) || hasMore(context, section, claimed);
  const ahead = sections.filter(({ section }) => section.heading !== null && isAhead(section)).length;
  if (ahead < fromSections || entries.length > entriesPerPage * maxPages) return [];
  return balancedGroups(entries, entriesPerPage).map((page, index) => ({
    id: index === 0 ? 'agenda' : `agenda-${index + 1}`,
    layout: 'agenda',
    sectionIndex: null,
    slots: [
      slot('title', paragraph([labels.agenda()])),
      ...numberedSlots(
        'item',
        page.map((heading) => {
          const { first, rest } = headingParts(context, heading);
          const main = paragraph(slideRuns(source, first));
          return rest === null ? [main] : [main, paragraph(slideRuns(source, rest), 'detail')];
        }),
      ),
    ],
    rank: ranks.agenda,
    score: 0,
    group: 'agenda',
    offset: Number.NEGATIVE_INFINITY,
    order: 1 + index,
    claims: [],
  }));
}

/** Whether slides are to come of the section that its place on a timeline does not make needless. */
function hasMore(context: PlanContext, section: Section, claimed: OffsetMarks): boolean {
  const blocks = descendants(section).flatMap((each) => bodyBlocks(context, each));
  return blocks.length === 0 || blocks.some((block) => !claimed.touches(block.span));
}
