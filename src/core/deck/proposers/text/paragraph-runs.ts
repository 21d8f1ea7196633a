import { isLead } from '../../../language/clauses/announcements.ts';
import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, itemLengthsFor } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, type TopSection } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { beginsHanging } from '../../titles/clauses/headline.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitle } from '../../titles/headings/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { figuresTold } from '../../wording/key-figures.ts';
import { withoutClosingMark } from '../../wording/sentence-piece.ts';
import { worths } from '../../wording/sentence-worth.ts';
import { clauseGroups, itemSpan } from '../../wording/whole-clauses.ts';

const fewestOfRun = 3;
/** More paragraphs of one opening are how a text speaks. */
const mostOfRun = 8;
const mostOnSlide = 3;
/** In Han characters: a shorter paragraph stands whole in a list of such. */
const shortestMember = 60;
const longestHead = 48;
const longestTitle = 30;
const dash = /^\s*[—–―－-]{1,3}\s*/u;
const question = /[？?]\s*$/u;

interface Member {
  readonly block: ClassifiedBlock;
  /** Without a dash before it. */
  readonly first: Sentence;
}

/**
 * Paragraphs that say one thing after the other: each after a dash (——面对…，我们…), or all with one opening after the
 * line that asks or announces them (…有哪些主要标志呢？ 我们…。我们…。). A deck that tells one of them tells all: what each
 * says first, and its figures.
 */
export function proposeParagraphRuns(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  return context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) =>
      runsOf(context, section).flatMap(({ lead, members }) => {
        const isFree = members.every(({ first, block }) => {
          const isHeaded = context.headings.touches(block.span);
          return !isHeaded && !claimed.touches(first.span);
        });
        return isFree ? runSlides(context, top, section, lead, members) : [];
      }),
    ),
  );
}

interface ParagraphRun {
  /** What announces them. */
  readonly lead: Sentence | null;
  readonly members: readonly Member[];
}

function runsOf(context: PlanContext, section: Section): readonly ParagraphRun[] {
  const { raw } = context.source;
  const found: ParagraphRun[] = [];
  let lead: Sentence | null = null;
  let opening = '';
  let members: Member[] = [];
  const close = () => {
    const isRun = members.length >= fewestOfRun && members.length <= mostOfRun;
    if (isRun) found.push({ lead, members });
    members = [];
  };
  for (const block of bodyBlocks(context, section)) {
    const [first] = block.sentences;
    const own = first === undefined ? '' : sliceSpan(raw, first.span).trimStart();
    const [mark = ''] = dash.exec(own) ?? [];
    const said = mark === '' ? own.slice(0, 2) : mark.trim();
    const continues =
      first !== undefined &&
      members.length > 0 &&
      opening === said &&
      displayLength(raw, block.span) >= shortestMember;
    if (continues) {
      members.push({ block, first });
      continue;
    }
    close();
    if (first === undefined) continue;
    const isAnnounced = lead !== null && opening === '';
    if (displayLength(raw, block.span) >= shortestMember && (mark !== '' || isAnnounced)) {
      opening = said;
      members = [{ block, first }];
    } else {
      opening = '';
      lead = block.sentences.length === 1 && announces(raw, first) ? first : null;
    }
  }
  close();
  return found;
}

function announces(raw: string, { span: own }: Sentence): boolean {
  const text = sliceSpan(raw, own);
  return question.test(text) || isLead(text);
}

function runSlides(
  context: PlanContext,
  top: TopSection,
  section: Section,
  lead: Sentence | null,
  members: readonly Member[],
): readonly SlideCandidate[] {
  const { source } = context;
  const { raw } = source;
  const asked = lead === null ? null : withoutClosingMark(raw, lead.span);
  const isTitle = asked !== null && displayLength(raw, asked) <= longestTitle;
  const title = isTitle ? slideRuns(source, asked) : sectionTitle(context, section);
  const items = members.map((member) => itemOf(context, member, members.length));
  if (title === null || items.some((item) => item === null)) return [];
  const start = members[0]?.block.span.start ?? 0;
  const told = items.flatMap((item) => item ?? []);
  return balancedGroups(told, mostOnSlide).map((group, index) => ({
    id: index === 0 ? `run-${start}` : `run-${start}-${index + 1}`,
    layout: told.every(({ detail }) => detail === null) ? 'clauses' : 'sentence-cards',
    sectionIndex: top.index,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        group.map(({ head, detail }) => [
          paragraph(slideRuns(source, head)),
          ...(detail === null ? [] : [paragraph(slideRuns(source, detail), 'detail')]),
        ]),
      ),
    ],
    rank: ranks.keyPassage,
    // A run is worth as much as what a text is after.
    score: worths.goal + told.length,
    group: `run-${start}`,
    offset: asked !== null && lead !== null ? lead.span.start : start,
    order: 10 + index,
    claims: [
      ...(isTitle && lead !== null && index === 0 ? [lead.span] : []),
      ...group.map(({ claim }) => claim),
    ],
  }));
}

interface RunItem {
  readonly head: Span;
  readonly detail: Span | null;
  readonly claim: Span;
}

/** What a paragraph says first, with the first sentence that has figures. */
function itemOf(context: PlanContext, { block, first }: Member, count: number): RunItem | null {
  const { raw } = context.source;
  const [mark = ''] = dash.exec(sliceSpan(raw, first.span)) ?? [];
  const [opening] = clauseGroups(raw, first);
  if (opening === undefined) return null;
  const whole = withoutClosingMark(raw, first.span);
  const from = { start: first.span.start + mark.length, end: whole.end };
  const isBrief = displayLength(raw, from) <= longestHead;
  const head = trimSpan(raw, isBrief ? from : { start: from.start, end: opening.span.end });
  if (displayLength(raw, head) > longestHead || beginsHanging(sliceSpan(raw, head))) return null;
  const lengths = itemLengthsFor(Math.min(count, mostOnSlide) * 2, context.language);
  const telling =
    block.sentences.slice(1).find((sentence) => figuresTold(sliceSpan(raw, sentence.span)) > 0) ?? null;
  const detail = telling === null ? null : itemSpan(raw, telling, lengths);
  return { head, detail, claim: first.span };
}
