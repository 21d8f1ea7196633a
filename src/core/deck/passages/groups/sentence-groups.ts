import type { Run } from '../../../model/deck/deck.ts';
import type { Section } from '../../../model/outline/outline.ts';
import { sliceSpan } from '../../../model/span.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { sectionTitle } from '../../titles/headings/section-title.ts';
import { headingAbove } from '../../titles/headings/top-title.ts';
import { isFirstClause, paragraphTitle } from '../../wording/paragraph-title.ts';
import { titleSpan } from '../../wording/whole-clauses.ts';
import { aroundClaimed, inTextOrder } from '../around-claimed.ts';
import { type FreeBlock, freeBlocks } from '../free-sentences.ts';
import type { Passage } from '../passage.ts';
import { pointParagraphs } from '../point-paragraphs.ts';
import { aroundLists, blocksAfterLists, titledParagraphs } from '../titled-paragraphs.ts';
import { gathered, inOrder, withoutUntitled } from './gathered-groups.ts';
import { headedGroups, meetingGroups, type PlacedGroup, without } from './headed-groups.ts';
import { type PassageGroup, passageSentences } from './passage-group.ts';

/** In Han characters. */
const longestPeriodTitle = 32;

export interface SectionPlace {
  /** Its heading, where it is the title of what the section says. */
  readonly heading: Passage['title'];
  /** The section whose points it closes, without a heading of its own. */
  readonly closes: Section | null;
  /** An overview names it. */
  readonly isAnnounced: boolean;
}

/** What a section says in groups of sentences: below its heading, or paragraph by paragraph where it has none. */
export function sentenceGroups(
  context: PlanContext,
  section: Section,
  claimed: OffsetMarks,
  place: SectionPlace,
): readonly PassageGroup[] {
  const free = freeBlocks(context, section, claimed);
  const isEnglish = context.language === 'en';
  const headed =
    isEnglish && place.heading === null
      ? pointParagraphs(context, free).map((group): PlacedGroup => ({ ...group, isAnnounced: false }))
      : headedGroups(context, section, free);
  const found =
    place.heading === null
      ? [...paragraphGroups(context, without(free, headed), place), ...headed]
      : groupsBelow(context, { ...place, section, heading: place.heading }, claimed, free, headed);
  const groups = isEnglish && headed.length > 0 ? inOrder(found) : found;
  const parted = isEnglish ? inTextOrder(context, groups, claimed) : aroundClaimed(context, groups, claimed);
  const together = gathered(context, parted, blocksAfterLists(free, claimed), claimed);
  return (isEnglish ? withoutUntitled(context, together) : together).map((group) =>
    titledAsOne(context, group),
  );
}

function paragraphGroups(
  context: PlanContext,
  free: readonly FreeBlock[],
  { closes, isAnnounced }: SectionPlace,
): readonly PassageGroup[] {
  const title = closes === null ? null : sectionTitle(context, closes);
  return free.map(({ block, sentences }) => ({
    key: block.id,
    title,
    sentences,
    isAnnounced: closes === null && isAnnounced,
  }));
}

/** Below a heading: paragraphs under it and under titles of their own, periods, and what frames or heads set apart. */
function groupsBelow(
  context: PlanContext,
  {
    section,
    heading,
    isAnnounced,
  }: SectionPlace & { readonly section: Section; readonly heading: readonly Run[] },
  claimed: OffsetMarks,
  free: readonly FreeBlock[],
  headed: readonly PlacedGroup[],
): readonly PassageGroup[] {
  const framed = [...meetingGroups(context, section, free), ...headed];
  const periods = free.map((each) => periodGroup(context, each));
  const plain = without(free, framed).map(({ block, sentences }, index) => ({
    block,
    sentences: periods[index] === null ? sentences : [],
  }));
  const goals = framed.flatMap(({ isGoal, taken }) => (isGoal === true ? taken : []));
  const titled = aroundLists(plain, claimed, goals).flatMap((part, place) =>
    titledParagraphs(context, part, heading).map((each, index): PassageGroup => {
      const isFirst = index === 0 && place === 0;
      const key = isFirst ? section.id : `${section.id}-from-${each.sentences[0]?.span.start ?? index}`;
      return { key, ...each, isAnnounced, ...(index > 0 ? { continues: true } : {}) };
    }),
  );
  return [...titled, ...periods.flatMap((group) => group ?? []), ...framed];
}

/** A paragraph of several slides has one title on all of them: what it says first, and nothing from its middle. */
function titledAsOne(context: PlanContext, group: PassageGroup): PassageGroup {
  if (group.title !== null || group.sentences.length <= passageSentences) return group;
  const titled = paragraphTitle(context, group.sentences);
  if (titled === null || titled.sentences.length === 0) return group;
  const heading =
    context.language === 'zh' && isFirstClause(titled, group.sentences)
      ? headingAbove(context, group.sentences[0]?.span.start ?? 0)
      : null;
  return heading === null
    ? { ...group, title: titled.runs, sentences: titled.sentences }
    : { ...group, title: heading };
}

const period = /^(?:力争)?(?:到|至|截至)?(?:20\d\d年|本世纪|“?十[一二三四五六]五”?)/u;

/**
 * A paragraph that is about a period, under that, where a timeline has its first sentence: what else it says holds for
 * that period only. Null for other paragraphs.
 */
function periodGroup({ source }: PlanContext, { block, sentences }: FreeBlock): PassageGroup | null {
  const [first] = block.sentences;
  if (first === undefined || sentences.length === 0 || sentences.includes(first)) return null;
  if (!period.test(sliceSpan(source.raw, first.span))) return null;
  const where = titleSpan(source.raw, first, longestPeriodTitle);
  return where === null
    ? null
    : { key: block.id, title: slideRuns(source, where), sentences, isAnnounced: false };
}
