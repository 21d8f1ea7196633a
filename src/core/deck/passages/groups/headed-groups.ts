import type { Section, Sentence } from '../../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../../model/span.ts';
import type { InnerHead } from '../../plan/lines/inner-heads.ts';
import { overlapping } from '../../plan/overlapping.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { goalName } from '../../titles/clauses/told-topic.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';
import { opensWithMeeting } from '../../wording/document-formulas.ts';
import { paragraphTitle } from '../../wording/paragraph-title.ts';
import { sentenceFrom } from '../../wording/sentence-piece.ts';
import { type FreeBlock, isAims } from '../free-sentences.ts';
import { listedMembers } from '../listed-members.ts';
import { targetsOf } from '../sentence-series.ts';
import { type PassageGroup, passageSentences, together } from './passage-group.ts';

/** In Han characters: what is said of a goal that has a slide of its own. */
const shortestGoal = 30;
/** In Han characters: less of what a meeting says stays with the sentences before. */
const shortestOfMeeting = 40;

export interface PlacedGroup extends PassageGroup {
  /** All of its sentences, that of its title included. */
  readonly taken: Span;
}

/** What short sentences head, what a sentence lists, and what all is after: each under its own words. */
export function headedGroups(
  context: PlanContext,
  section: Section,
  free: readonly FreeBlock[],
): readonly PlacedGroup[] {
  const listed = [...innerHeadGroups(context, free), ...memberGroups(context, free)];
  return [...listed, ...goalGroups(context, section, without(free, listed))];
}

/** The blocks without the sentences of the groups. */
export function without(free: readonly FreeBlock[], groups: readonly PlacedGroup[]): readonly FreeBlock[] {
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

/**
 * What a meeting says after the points of the one before (会议强调，…), in the paragraph of the last of them: it closes
 * the point, and leads what follows.
 */
export function meetingGroups(
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
  const areAims = isAims(context, section);
  let isFirst = true;
  return free.flatMap(({ sentences }): readonly PlacedGroup[] => {
    const place = sentences.findIndex((sentence) => {
      const name = goalName(raw, sentence);
      // Below a heading of aims the targets alone have a title of their own.
      return name !== null && (!areAims || targetsOf(raw, sentenceFrom(sentence, name.from)) !== null);
    });
    const [goal, ...others] = place < 0 ? [] : sentences.slice(place);
    const opens = isFirst && place === 0 && !areAims;
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
