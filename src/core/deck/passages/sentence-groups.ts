import type { Run } from '../../model/deck/deck.ts';
import type { Section, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../model/span.ts';
import { maxBodyLength } from '../plan/clause-items.ts';
import type { InnerHead } from '../plan/inner-heads.ts';
import type { OffsetMarks } from '../plan/offset-marks.ts';
import { overlapping } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { isVocative } from '../titles/headline.ts';
import { sectionTitle } from '../titles/section-title.ts';
import { goalName } from '../titles/told-topic.ts';
import { displayLength, totalLength } from '../wording/display-length.ts';
import { opensWithMeeting } from '../wording/document-formulas.ts';
import { tellsFigure } from '../wording/key-figures.ts';
import { paragraphTitle } from '../wording/paragraph-title.ts';
import { sentenceFrom } from '../wording/sentence-piece.ts';
import { titleSpan } from '../wording/whole-clauses.ts';
import { type FreeBlock, freeBlocks, isAims } from './free-sentences.ts';
import { listedMembers } from './listed-members.ts';
import type { Passage } from './passage.ts';
import { pointParagraphs } from './point-paragraphs.ts';
import { aroundLists, blocksAfterLists, titledParagraphs } from './titled-paragraphs.ts';

/** In Han characters: paragraphs that share a slide, each and all of them. */
const together = {
  zh: { eachUpTo: 60, upTo: 150 },
  en: { eachUpTo: Number.POSITIVE_INFINITY, upTo: maxBodyLength * 1.5 },
};
/** More sentences of one paragraph (a document crawled into one line) are several passages. */
export const passageSentences = 6;
/** In Han characters. */
const longestPeriodTitle = 32;
/** In Han characters: a paragraph of figures that has a slide of its own. */
const shortestTelling = 36;
/** In Han characters: what is said of a goal that has a slide of its own. */
const shortestGoal = 30;
/** In Han characters: less of what a meeting says stays with the sentences before. */
const shortestOfMeeting = 40;

/** Sentences of one title, or of one paragraph. */
export interface PassageGroup {
  readonly key: string;
  readonly title: Passage['title'];
  readonly sentences: readonly Sentence[];
  /** All of those that an overview announces get slides, or none. */
  readonly isAnnounced: boolean;
  /** The deck is not without it. */
  readonly isKey?: true;
  /** It says what all is after. */
  readonly isGoal?: true;
  /** A slide of its section comes before it. */
  readonly continues?: true;
}

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
  const together = gathered(context, groups, blocksAfterLists(free, claimed), claimed);
  return (isEnglish ? withoutUntitled(context, together) : together).map((group) =>
    titledAsOne(context, group),
  );
}

function headedGroups(
  context: PlanContext,
  section: Section,
  free: readonly FreeBlock[],
): readonly PlacedGroup[] {
  const listed = [...innerHeadGroups(context, free), ...memberGroups(context, free)];
  return [...listed, ...goalGroups(context, section, without(free, listed))];
}

/** As they stand in the text, so that none is told with one from after the paragraphs between them. */
function inOrder(groups: readonly PassageGroup[]): readonly PassageGroup[] {
  const start = ({ sentences }: PassageGroup) => sentences[0]?.span.start ?? 0;
  return groups
    .filter(({ sentences }) => sentences.length > 0)
    .sort((one, other) => start(one) - start(other));
}

/**
 * In English, where a long sentence has no clause that could be a title: such paragraphs continue under the title of
 * those before. The first of a text open it, and no later one names them.
 */
function withoutUntitled(context: PlanContext, groups: readonly PassageGroup[]): readonly PassageGroup[] {
  const joined: { readonly group: PassageGroup; readonly isTitled: boolean }[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const isTitled =
      group.sentences.length === 0 ||
      group.title !== null ||
      paragraphTitle(context, group.sentences) !== null;
    const joins =
      last !== undefined &&
      group.title === null &&
      last.group.title === null &&
      last.group.sentences.length > 0 &&
      !isTitled &&
      last.group.isAnnounced === group.isAnnounced &&
      !isParted(context.source.raw, last.group, group);
    if (joins)
      joined[joined.length - 1] = {
        group: { ...last.group, sentences: [...last.group.sentences, ...group.sentences] },
        isTitled: last.isTitled,
      };
    else joined.push({ group, isTitled });
  }
  return joined.map(({ group }) => group);
}

/** The blocks without the sentences of the groups. */
function without(free: readonly FreeBlock[], groups: readonly PlacedGroup[]): readonly FreeBlock[] {
  const taken = groups.map((group) => group.taken).sort((one, other) => one.start - other.start);
  let from = 0;
  return free.map(({ block, sentences }) => {
    while ((taken[from]?.end ?? Number.POSITIVE_INFINITY) <= block.span.start) from += 1;
    return { block, sentences: sentences.filter(({ span: own }) => !isTaken(taken, from, own)) };
  });
}

function isTaken(taken: readonly Span[], from: number, where: Span): boolean {
  for (let index = from; (taken[index]?.start ?? where.end) <= where.start; index += 1) {
    if ((taken[index]?.end ?? 0) >= where.end) return true;
  }
  return false;
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
  const titled = aroundLists(plain, claimed).flatMap((part, place) =>
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
  return titled === null || titled.sentences.length === 0
    ? group
    : { ...group, title: titled.runs, sentences: titled.sentences };
}

interface PlacedGroup extends PassageGroup {
  /** All of its sentences, that of its title included. */
  readonly taken: Span;
}

/**
 * What a meeting says after the points of the one before (会议强调，…), in the paragraph of the last of them: it closes
 * the point, and leads what follows.
 */
function meetingGroups(
  context: PlanContext,
  section: Section,
  free: readonly FreeBlock[],
): readonly PlacedGroup[] {
  const { raw } = context.source;
  const all = free.flatMap(({ sentences }) => sentences);
  const length = totalLength(raw, all);
  // What fits one slide is told on one.
  if (
    section.heading === null &&
    free.length === 1 &&
    all.length <= passageSentences &&
    length <= together.zh.upTo
  )
    return [];
  return free.flatMap(({ sentences }, place) => {
    const starts: number[] = [];
    let length = 0;
    for (const [index, { span: own }] of [...sentences.entries()].reverse()) {
      length += displayLength(raw, own);
      const isFirst = place === 0 && index === 0;
      if (!isFirst && length >= shortestOfMeeting && opensWithMeeting(sliceSpan(raw, own)))
        starts.push(index);
    }
    starts.reverse();
    return starts.map((start, index) => {
      const own = sentences.slice(start, starts[index + 1] ?? sentences.length);
      const titled = paragraphTitle(context, own);
      const isTitled = titled !== null && titled.sentences.length > 0;
      return {
        key: `${section.id}-meeting-${place}-${index}`,
        title: isTitled ? titled.runs : null,
        sentences: isTitled ? titled.sentences : own,
        isAnnounced: false,
        taken: span(own[0]?.span.start ?? 0, own.at(-1)?.span.end ?? 0),
      };
    });
  });
}

/** What short sentences head in a paragraph (项目投资量质齐升。…): each with its head as its title. */
function innerHeadGroups(context: PlanContext, free: readonly FreeBlock[]): readonly PlacedGroup[] {
  return free.flatMap(({ sentences }) =>
    headsAmong(context, sentences).flatMap(({ head, span: whole }): readonly PlacedGroup[] => {
      const own = overlapping(sentences, whole).filter(({ span: where }) => containsSpan(whole, where));
      const said = own.filter(({ span: where }) => where.start >= head.end);
      if (own.length === 0) return [];
      return [
        {
          key: `head-${head.start}`,
          title: slideRuns(context.source, head),
          sentences: said,
          isAnnounced: false,
          taken: whole,
        },
      ];
    }),
  );
}

function headsAmong({ innerHeads }: PlanContext, sentences: readonly Sentence[]): readonly InnerHead[] {
  const [first] = sentences;
  return first === undefined
    ? []
    : overlapping(innerHeads, span(first.span.start, sentences.at(-1)?.span.end ?? first.span.end));
}

/** Statements that a sentence lists, under what announces them. */
function memberGroups(context: PlanContext, free: readonly FreeBlock[]): readonly PlacedGroup[] {
  const isInHead = (taken: Span) =>
    overlapping(context.innerHeads, taken).some((each) => containsSpan(each.span, taken));
  return free
    .flatMap((block) => listedMembers(context, block))
    .filter(({ taken }) => !isInHead(taken))
    .map(({ title, members, taken, areProblems }) => ({
      key: `members-${taken.start}`,
      title,
      sentences: members,
      isAnnounced: false,
      taken,
      ...(areProblems ? { isKey: true as const } : {}),
    }));
}

/**
 * What all is after, under its own name (政府工作总体要求), with what is said of it to the end of its paragraph: of the text
 * that leads to it none is its title.
 */
function goalGroups(
  context: PlanContext,
  section: Section,
  free: readonly FreeBlock[],
): readonly PlacedGroup[] {
  const { raw } = context.source;
  if (isAims(context, section)) return [];
  let isFirst = true;
  return free.flatMap(({ sentences }): readonly PlacedGroup[] => {
    const place = sentences.findIndex((sentence) => goalName(raw, sentence) !== null);
    const [goal, ...others] = place < 0 ? [] : sentences.slice(place);
    const opens = isFirst && place === 0;
    isFirst &&= sentences.length === 0;
    const named = goal === undefined ? null : goalName(raw, goal);
    if (goal === undefined || named === null || opens) return [];
    const rest = sentenceFrom(goal, named.from);
    if (displayLength(raw, rest.span) < shortestGoal) return [];
    const taken = span(goal.span.start, others.at(-1)?.span.end ?? goal.span.end);
    return [
      {
        key: `goal-${goal.span.start}`,
        title: slideRuns(context.source, named.name),
        sentences: [rest, ...others],
        isAnnounced: false,
        isGoal: true,
        taken,
      },
    ];
  });
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

/** Whether a line of a number alone (二) stands between them, as articles set their parts off, or whom a speaker turns to again. */
function isParted(
  raw: string,
  { sentences: before }: PassageGroup,
  { sentences: after }: PassageGroup,
): boolean {
  const gap = raw.slice(before.at(-1)?.span.end ?? 0, after[0]?.span.start ?? 0);
  if (/\n\s*[（(]?[一二三四五六七八九十]{1,3}[）)]?\s*\n/u.test(gap)) return true;
  return /[！!：:]/u.test(gap) && gap.split('\n').some((line) => isVocative(line.trim()));
}

function tellsMuch(raw: string, { sentences }: PassageGroup): boolean {
  return sentences.some(({ span: own }) => tellsFigure(sliceSpan(raw, own)));
}

/**
 * A brief paragraph has no slide of its own: neighbours without a heading are told together. In Chinese only those
 * that say little, since what the first says is the title of all. What comes after a list, or after anything that has
 * slides of its own, is told after it.
 */
function gathered(
  { source, language }: PlanContext,
  groups: readonly PassageGroup[],
  afterLists: ReadonlySet<string>,
  claimed: OffsetMarks,
): readonly PassageGroup[] {
  const { eachUpTo, upTo } = together[language];
  const lengthOfGroup = ({ sentences }: PassageGroup) => totalLength(source.raw, sentences);
  const joined: PassageGroup[] = [];
  let briefSoFar = false;
  for (const group of groups) {
    const last = joined.at(-1);
    // In Chinese what says how much is told by itself: the first of them would be the title of all.
    const tells =
      language === 'zh' && lengthOfGroup(group) >= shortestTelling && tellsMuch(source.raw, group);
    const isBrief = lengthOfGroup(group) <= eachUpTo && !tells;
    const both = last === undefined ? group : { ...last, sentences: [...last.sentences, ...group.sentences] };
    if (
      last !== undefined &&
      !isParted(source.raw, last, group) &&
      (language === 'en' ||
        !claimed.touches(span(last.sentences.at(-1)?.span.end ?? 0, group.sentences[0]?.span.start ?? 0))) &&
      isBrief &&
      briefSoFar &&
      !afterLists.has(group.sentences[0]?.blockId ?? '') &&
      last.title === null &&
      group.title === null &&
      last.isAnnounced === group.isAnnounced &&
      both.sentences.length <= passageSentences &&
      lengthOfGroup(both) <= upTo
    ) {
      joined[joined.length - 1] = both;
    } else {
      joined.push(group);
      briefSoFar = isBrief;
    }
  }
  return joined;
}
