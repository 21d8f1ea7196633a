import type { Paragraph, Run } from '../../../model/deck/deck.ts';
import type { Section } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { overlapping } from '../../plan/overlapping.ts';
import { bodyBlocks, descendants, type PlanContext } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headingText, trimSpan } from '../../titles/headings/heading-text.ts';
import {
  bracketOfOffices,
  namesOffices,
  officeLabels,
  ownOfficeLabels,
} from '../../titles/headings/office-bracket.ts';
import { sectionTitle } from '../../titles/headings/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

const leastTasks = 3;
const mostOnSlide = 5;
/** Of those that many answer for. */
const fewOnSlide = 4;
const longWho = 48;
/** More are an annex. */
export const mostTasks = mostOnSlide * 4;
const longestTask = 56;
/** Of what can only be said whole. */
const longestWhole = 100;
/** Marks that close sentences: that of a heading that leads the paragraph, and of what it says. */
const mostOfOneTask = 2;
/** With both parts, who leads and who is responsible. */
const longestOfBoth = 90;
const brackets = new RegExp(bracketOfOffices, 'gu');
const whoLabel = new RegExp(`^(?:${officeLabels})\\s*[：:]\\s*([^；;]+)`, 'u');
const timeLabel = /(?:完成时限|完成时间|时限要求|时限|完成日期)[：:]\s*([^；;，,]+)/u;
/** Until when something is done. */
export const byWhen =
  /(?:到|于|在)?20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[年月]?(?:底|末))?(?:之前|以前|前)|(?<!\d)\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之前|以前|前)|到20\d\d年底?|(?:今|本|明)?年底前/u;

/** What somebody is to do. */
export interface Task {
  readonly what: Span;
  readonly who: Span;
  readonly when: Span | null;
}

/** What is the same on all pages of a table of tasks. */
interface TaskTable {
  readonly id: string;
  readonly title: readonly Run[];
  readonly sectionIndex: number | null;
  readonly offset: number;
  readonly order: number;
}

interface PlacedTask extends Task {
  /** Of the paragraph that says it. */
  readonly end: number;
}

/** Measures that name who is responsible: what, who and, where it is said, until when, as a table. */
export function proposeTasks(context: PlanContext): readonly SlideCandidate[] {
  return context.topSections.flatMap((top) => {
    const tasks = descendants(top.section).flatMap((section) => sectionTasks(context, section));
    const title = sectionTitle(context, top.section);
    if (title === null || tasks.length < leastTasks || tasks.length > mostTasks) return [];
    return taskSlides(context, tasks, {
      id: `tasks-${top.section.id}`,
      title,
      sectionIndex: top.index,
      // After what the section says of them.
      offset: tasks.at(-1)?.end ?? 0,
      order: 90,
    });
  });
}

function sectionTasks(context: PlanContext, section: Section): readonly PlacedTask[] {
  const { raw } = context.source;
  const blocks = bodyBlocks(context, section).filter(({ kind }) => kind !== 'table-row');
  const found = blocks.flatMap((block) => {
    const text = raw.slice(block.span.start, block.span.end);
    let from = block.span.start;
    return [...text.matchAll(brackets)].flatMap(
      (
        match,
      ): readonly (Omit<PlacedTask, 'what' | 'when'> & { readonly said: Span; readonly inner: Span })[] => {
        const inner = span(
          block.span.start + match.index + 1,
          block.span.start + match.index + match[0].length - 1,
        );
        if (!namesOffices(raw.slice(inner.start, inner.end))) return [];
        const said = span(from, block.span.start + match.index);
        from = block.span.start + match.index + match[0].length;
        return [{ said, inner, who: whoOf(raw, inner), end: block.span.end }];
      },
    );
  });
  // One bracket for the section: its heading says what is done.
  const [only] = found;
  if (found.length === 1 && only !== undefined && section.heading !== null) {
    const { said, inner, who, end } = only;
    if (displayLength(raw, who) > longestOfBoth) return [];
    const what = headingText(raw, section.heading).whole;
    // A day in one of several sentences is the day of what that sentence says.
    return [
      { what, who, end, when: whenOf(raw, countSentences(raw, said) > mostOfOneTask ? null : said, inner) },
    ];
  }
  return found.flatMap(({ said, inner, who, end }): readonly PlacedTask[] => {
    const what = measureOf(context, section, said);
    if (what === null || displayLength(raw, who) > longestOfBoth) return [];
    return [{ what, who, end, when: whenOf(raw, countSentences(raw, said) > 1 ? what : said, inner) }];
  });
}

function countSentences(raw: string, { start, end }: Span): number {
  return raw.slice(start, end).match(/[。！？；]/gu)?.length ?? 0;
}

/** What the column of the table is called: a label that says the same. */
const sameAsColumn = new RegExp(`^(?:${ownOfficeLabels})\\s*[：:]\\s*`, 'u');
const otherLabel = new RegExp(`[；;]\\s*(?:${officeLabels})\\s*[：:]`, 'u');

/** Who is responsible: with the label where it says in what part (牵头单位：…；责任单位：…), as far as there is room. */
function whoOf(raw: string, inner: Span): Span {
  const text = raw.slice(inner.start, inner.end);
  const [first = ''] = whoLabel.exec(text) ?? [];
  if (first === '') return trimSpan(raw, inner);
  const next = otherLabel.exec(text);
  const end = next === null ? -1 : text.indexOf('；', next.index + next[0].length);
  const both = span(inner.start, end === -1 ? inner.end : inner.start + end);
  if (next !== null && displayLength(raw, both) <= longestOfBoth) return trimSpan(raw, both);
  const [label = ''] = sameAsColumn.exec(first) ?? [];
  return trimSpan(raw, span(inner.start + label.length, inner.start + first.length));
}

function whenOf(raw: string, said: Span | null, inner: Span): Span | null {
  const [matched = '', value = ''] = timeLabel.exec(raw.slice(inner.start, inner.end)) ?? [];
  if (matched !== '') {
    const start = raw.indexOf(matched, inner.start) + matched.length - value.length;
    return trimSpan(raw, span(start, start + value.length));
  }
  if (said === null) return null;
  const match = byWhen.exec(raw.slice(said.start, said.end));
  return match === null ? null : span(said.start + match.index, said.start + match.index + match[0].length);
}

/** The first sentence of what is said before the bracket, without the heading before it. */
function measureOf(context: PlanContext, section: Section, said: Span): Span | null {
  const { raw } = context.source;
  const heading = section.heading?.span;
  const from =
    heading !== undefined && heading.start >= said.start && heading.end < said.end ? heading.end : said.start;
  const sentence = overlapping(context.sentences, { start: from + 2, end: said.end }).find(
    ({ span: where }) => /[\p{L}\p{N}]/u.test(raw.slice(Math.max(from, where.start), where.end)),
  );
  if (sentence === undefined) return null;
  const start = Math.max(sentence.span.start, from);
  const own = {
    ...sentence,
    span: span(start, Math.min(sentence.span.end, said.end)),
    clauses: sentence.clauses.filter((clause) => clause.start >= start && clause.end <= said.end),
  };
  const whole = trimSpan(raw, own.span);
  if (displayLength(raw, whole) <= longestTask) return whole;
  if (own.clauses.length === 0) return null;
  return itemSpan(raw, own, { preferred: longestTask, most: longestWhole });
}

/** Tables of what is to be done, by whom and, where it is said, until when. */
export function taskSlides(
  { source }: PlanContext,
  tasks: readonly Task[],
  { id, title, sectionIndex, offset, order }: TaskTable,
): readonly SlideCandidate[] {
  const areLong = tasks.some(({ who }) => displayLength(source.raw, who) > longWho);
  return balancedGroups(tasks, areLong ? fewOnSlide : mostOnSlide).map((group, index) => ({
    id: index === 0 ? id : `${id}-${index + 1}`,
    layout: 'tasks',
    sectionIndex,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        group.map(({ what, who, when }): readonly Paragraph[] => [
          paragraph(slideRuns(source, what)),
          paragraph(slideRuns(source, who), 'label'),
          ...(when === null ? [] : [paragraph(slideRuns(source, when), 'goal')]),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: tasks.length,
    group: id,
    offset,
    order: order + index,
    claims: [],
  }));
}
