import { isOpenFrame } from '../../../language/clauses/clause-grammar.ts';
import { readListNumber } from '../../../language/clauses/list-number.ts';
import type { Run } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { isMeasureLabel } from '../../lists/measure-label.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { pagesByLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { officesAtEnd } from '../../titles/headings/office-bracket.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { standsAsTitle } from '../../titles/sound-titles.ts';
import { displayLength } from '../../wording/display-length.ts';
import { clippedSentence, withoutClosingMark } from '../../wording/sentence-piece.ts';
import { titleSpan } from '../../wording/whole-clauses.ts';

const fewestTasks = 2;
const fewestMeasures = 2;
const mostMeasures = 30;
/** In Han characters. */
const longestTitle = 32;
const longestMeasure = 300;
const roomOfSlide = 270;

interface Task {
  readonly block: ClassifiedBlock;
  /** Without its number. */
  readonly said: Span;
  readonly label: ClassifiedBlock;
  readonly measures: readonly ClassifiedBlock[];
}

/**
 * A plan that divides work: numbered tasks, each with a label (主要措施：) and numbered measures below it. However long
 * the paragraph of a task is, its slides have one title: what it demands, then its measures, whole.
 */
export function proposeLabelledMeasures(
  context: PlanContext,
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  const tasks = tasksIn(context).filter(({ block, measures }) =>
    [block, ...measures].every(({ span: own }) => !claimed.touches(own)),
  );
  return tasks.length < fewestTasks ? [] : tasks.flatMap((task) => taskSlides(context, task));
}

function tasksIn({ source: { raw }, outline: { blocks } }: PlanContext): readonly Task[] {
  const textOf = (block: ClassifiedBlock | undefined) =>
    block === undefined ? '' : sliceSpan(raw, block.span).trim();
  return blocks.flatMap((own, place): readonly Task[] => {
    const block = blocks[place - 1];
    if (block === undefined || !isMeasureLabel(textOf(own))) return [];
    const number = readListNumber(textOf(block));
    if (number === null) return [];
    const measures: ClassifiedBlock[] = [];
    let style: string | null = null;
    for (const next of blocks.slice(place + 1, place + 1 + mostMeasures)) {
      const found = readListNumber(textOf(next));
      if (found === null || found.style === number.style) break;
      style ??= found.style;
      if (found.style !== style || found.value !== measures.length + 1) break;
      measures.push(next);
    }
    const fits = measures.every(({ span: each }) => displayLength(raw, each) <= longestMeasure);
    if (measures.length < fewestMeasures || !fits) return [];
    const said = trimSpan(raw, span(block.span.start + number.length, block.span.end));
    return [{ block, said, label: own, measures }];
  });
}

function taskSlides(context: PlanContext, task: Task): readonly SlideCandidate[] {
  const { source } = context;
  const { start } = task.block.span;
  const title = titleOfTask(context, task) ?? topTitle(context, start);
  const demand = withoutClosingMark(source.raw, task.said);
  // Who carries it out is a line below the title, where that says all that is demanded.
  const offices = officesAtEnd(source.raw, demand);
  const bare = withoutClosingMark(source.raw, span(demand.start, offices?.opens ?? demand.end));
  const isInTitle = wordsOfRuns(title) === wordsOfRuns(slideRuns(source, bare));
  const named = withoutClosingMark(source.raw, trimSpan(source.raw, task.label.span));
  const line = slideRuns(source, isInTitle && offices !== null ? offices.words : named);
  const pages = pagesByLength(task.measures, ({ span: own }) => displayLength(source.raw, own), roomOfSlide);
  const items = (told: readonly Span[]) =>
    numberedSlots(
      'item',
      told.map((each) => [paragraph(itemRuns(context, withoutClosingMark(source.raw, each)))]),
    );
  const slides = [
    ...(isInTitle ? [] : [{ layout: 'passage' as const, slots: items([demand]), claims: [task.block.span] }]),
    ...pages.map((page, index) => {
      const measures = page.map(({ span: own }) => own);
      return {
        layout: 'clauses' as const,
        slots: [...(index === 0 ? [slot('subtitle', paragraph(line))] : []), ...items(measures)],
        claims: [
          ...(index === 0 ? [task.label.span] : []),
          ...(index === 0 && isInTitle ? [task.block.span] : []),
          ...measures,
        ],
      };
    }),
  ];
  return slides.map(
    ({ layout, slots, claims }, order): SlideCandidate => ({
      id: `measures-${task.block.id}${order === 0 ? '' : `-${order + 1}`}`,
      layout,
      sectionIndex: topSectionAt(context, start)?.index ?? null,
      slots: [slot('title', paragraph(title)), ...slots],
      rank: ranks.keyPassage,
      score: task.measures.length,
      group: `measures-${task.block.id}`,
      offset: start,
      order,
      isToldWhole: true,
      claims,
    }),
  );
}

/** What the task demands first, where that can be a title. */
function titleOfTask(context: PlanContext, { said, block }: Task): readonly Run[] | null {
  const { raw } = context.source;
  const end = Math.min(block.sentences[0]?.span.end ?? said.end, said.end);
  const sentence = end <= said.start ? null : clippedSentence(context, span(said.start, end));
  if (sentence === null) return null;
  const opening = sentence.clauses[0] ?? null;
  const isWhole = opening !== null && !isOpenFrame(sliceSpan(raw, opening));
  const where = [titleSpan(raw, sentence, longestTitle), isWhole ? opening : null].find(
    (each) =>
      each !== null && displayLength(raw, each) <= longestTitle && standsAsTitle(sliceSpan(raw, each), 'zh'),
  );
  return where == null ? null : slideRuns(context.source, where);
}
